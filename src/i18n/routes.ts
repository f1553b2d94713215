import type { Language } from '../site.ts';

/** The addresses of all pages in one language, as paths from the root of the host. */
export interface Routes {
  home: string;
  countries: string;
  country(slug: string): string;
  countryFeed(slug: string): string;
  /** Up to the id of an event. */
  events: string;
  event(id: string): string;
  sources: string;
  source(id: string): string;
  actors: string;
  actor(id: string): string;
  actorFeed(id: string): string;
  topics: string;
  topic(category: string): string;
  agreements: string;
  themes: string;
  glossary: string;
  quality: string;
  corrections: string;
  correctionsFeed: string;
  changes: string;
  method: string;
  about: string;
  feed: string;
  sitemap: string;
  index: string;
}

/**
 * Makes the addresses of a language. The first language has no prefix.
 * @param base the path the site stands at, with or without slashes at its ends: `/`, `/record/`.
 */
export function makeRoutes(language: Language, base: string): Routes {
  const root = `/${base.split('/').filter(Boolean).join('/')}/`.replace('//', '/');
  const home = language === 'en' ? root : `${root}${language as string}/`;
  return {
    home,
    countries: `${home}countries/`,
    country: (slug) => `${home}countries/${slug}/`,
    countryFeed: (slug) => `${home}countries/${slug}/feed.xml`,
    events: `${home}events/`,
    event: (id) => `${home}events/${id}/`,
    sources: `${home}sources/`,
    source: (id) => `${home}sources/${id}/`,
    actors: `${home}actors/`,
    actor: (id) => `${home}actors/${id}/`,
    actorFeed: (id) => `${home}actors/${id}/feed.xml`,
    topics: `${home}topics/`,
    topic: (category) => `${home}topics/${category}/`,
    agreements: `${home}agreements/`,
    themes: `${home}themes/`,
    glossary: `${home}glossary/`,
    quality: `${home}quality/`,
    corrections: `${home}corrections/`,
    correctionsFeed: `${home}corrections/feed.xml`,
    changes: `${home}changes/`,
    method: `${home}method/`,
    about: `${home}about/`,
    feed: `${home}feed.xml`,
    sitemap: `${root}sitemap-index.xml`,
    index: `${root}data/events.${language}.json`,
  };
}

/** The paths of a page kind in every language, for `getStaticPaths`: no `lang` for the first. */
export function languageParam(language: Language): { lang: string | undefined } {
  return { lang: language === 'en' ? undefined : language };
}

/** The language a `lang` parameter means. */
export function languageOf(lang: string | undefined): Language {
  return (lang ?? 'en') as Language;
}
