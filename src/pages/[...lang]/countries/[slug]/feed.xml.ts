import type { APIRoute, GetStaticPaths } from 'astro';
import { feedResponse } from '../../../../components/feed.ts';
import { loadRecord } from '../../../../content.ts';
import { languageOf, languageParam, makeRoutes } from '../../../../i18n/routes.ts';
import { wordsOf } from '../../../../i18n/words.ts';
import { LANGUAGES } from '../../../../site.ts';

/** A feed for each country. */
export const getStaticPaths = (async () => {
  const paths = LANGUAGES.map(async (language) =>
    (await loadRecord(language)).countryPages.map(({ slug }) => ({ params: { ...languageParam(language), slug } })),
  );
  return (await Promise.all(paths)).flat();
}) satisfies GetStaticPaths;

/** Answers with the feed of one country in one language. */
export const GET: APIRoute = async ({ params, site }) => {
  const language = languageOf(params['lang']);
  const routes = makeRoutes(language, import.meta.env.BASE_URL);
  const record = await loadRecord(language);
  const country = record.countries.find(({ slug }) => slug === params['slug']);
  if (!country) throw new RangeError(`no country at "${params['slug']}"`);
  return feedResponse({
    language,
    events: record.events.filter(({ countries }) => countries.includes(country.code)),
    record,
    title: wordsOf(language).site.feedTitle(country.name),
    page: routes.country(country.slug),
    self: routes.countryFeed(country.slug),
    site,
  });
};
