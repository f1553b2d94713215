import type { APIRoute, GetStaticPaths } from 'astro';
import { feedResponse } from '../../../../components/feed.ts';
import { loadRecord } from '../../../../content.ts';
import { languageOf, languageParam, makeRoutes } from '../../../../i18n/routes.ts';
import { wordsOf } from '../../../../i18n/words.ts';
import { LANGUAGES } from '../../../../site.ts';

/** A feed for each actor. */
export const getStaticPaths = (async () => {
  const paths = LANGUAGES.map(async (language) =>
    (await loadRecord(language)).actors.map(({ id }) => ({ params: { ...languageParam(language), id } })),
  );
  return (await Promise.all(paths)).flat();
}) satisfies GetStaticPaths;

/** Answers with the feed of one actor in one language. */
export const GET: APIRoute = async ({ params, site }) => {
  const language = languageOf(params['lang']);
  const routes = makeRoutes(language, import.meta.env.BASE_URL);
  const record = await loadRecord(language);
  const actor = record.actors.find(({ id }) => id === params['id']);
  if (!actor) throw new RangeError(`no actor at "${params['id']}"`);
  return feedResponse({
    language,
    events: record.events.filter((event) => event.record.actors.includes(actor.name)),
    record,
    title: wordsOf(language).site.feedTitle(actor.name),
    page: routes.actor(actor.id),
    self: routes.actorFeed(actor.id),
    site,
  });
};
