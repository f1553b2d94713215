import type { APIRoute } from 'astro';
import { feedResponse } from '../../../components/feed.ts';
import { loadRecord } from '../../../content.ts';
import { languageOf, languageParam, makeRoutes } from '../../../i18n/routes.ts';
import { wordsOf } from '../../../i18n/words.ts';
import { LANGUAGES } from '../../../site.ts';

/** A feed of the events that correct a document. */
export const getStaticPaths = () => LANGUAGES.map((language) => ({ params: languageParam(language) }));

/** Answers with the feed in one language. */
export const GET: APIRoute = async ({ params, site }) => {
  const language = languageOf(params['lang']);
  const routes = makeRoutes(language, import.meta.env.BASE_URL);
  const record = await loadRecord(language);
  return feedResponse({
    language,
    events: record.events.filter((event) => event.record.correction !== undefined),
    record,
    title: wordsOf(language).record.corrections.feedTitle,
    page: routes.corrections,
    self: routes.correctionsFeed,
    summaryOf: (event) => event.record.correction ?? '',
    site,
  });
};
