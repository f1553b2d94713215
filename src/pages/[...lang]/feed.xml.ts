import type { APIRoute } from 'astro';
import { feedResponse } from '../../components/feed.ts';
import { loadRecord } from '../../content.ts';
import { languageOf, languageParam, makeRoutes } from '../../i18n/routes.ts';
import { wordsOf } from '../../i18n/words.ts';
import { LANGUAGES } from '../../site.ts';

/** The feed of all events. */
export const getStaticPaths = () => LANGUAGES.map((language) => ({ params: languageParam(language) }));

/** Answers with the feed of one language. */
export const GET: APIRoute = async ({ params, site }) => {
  const language = languageOf(params['lang']);
  const routes = makeRoutes(language, import.meta.env.BASE_URL);
  const record = await loadRecord(language);
  const title = wordsOf(language).site.feedTitle();
  return feedResponse({ language, events: record.events, record, title, page: routes.home, self: routes.feed, site });
};
