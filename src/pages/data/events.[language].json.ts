import type { APIRoute } from 'astro';
import { loadRecord } from '../../content.ts';
import { packEvents } from '../../model/event-index.ts';
import { LANGUAGES, type Language } from '../../site.ts';

/** The index of all events in one language: what every timeline page fetches once. */
export const getStaticPaths = () => LANGUAGES.map((language) => ({ params: { language } }));

/** Answers with the index of one language. */
export const GET: APIRoute = async ({ params }) => {
  const { events, version } = await loadRecord(params['language'] as Language);
  return Response.json(packEvents(events, version));
};
