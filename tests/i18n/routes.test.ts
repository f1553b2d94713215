import { describe, expect, test } from 'vitest';
import { languageOf, languageParam, makeRoutes } from '../../src/i18n/routes.ts';
import { LANGUAGES } from '../../src/site.ts';

describe('addresses', () => {
  test.each([
    ['/', '/'],
    ['', '/'],
    ['/record/', '/record/'],
    ['/record', '/record/'],
    ['record', '/record/'],
    ['/a/b', '/a/b/'],
  ])('a site at "%s" has its home at "%s"', (base, home) => {
    expect(makeRoutes('en', base).home).toBe(home);
  });

  test('the first language has no prefix', () => {
    const routes = makeRoutes('en', '/record/');
    expect(routes.country('mexico')).toBe('/record/countries/mexico/');
    expect(routes.countryFeed('mexico')).toBe('/record/countries/mexico/feed.xml');
    expect(routes.event('2016-el-chapo-recaptured')).toBe('/record/events/2016-el-chapo-recaptured/');
    expect(routes.source('a-source')).toBe('/record/sources/a-source/');
    expect(routes.index).toBe('/record/data/events.en.json');
    expect(routes.sitemap).toBe('/record/sitemap-index.xml');
  });

  test.each(LANGUAGES)('every page in %s has an address of its own, below the home of its language', (language) => {
    const { sitemap, index, ...pages } = makeRoutes(language, '/record/');
    const all = Object.values(pages).map((page: string | ((id: string) => string)) =>
      typeof page === 'string' ? page : page('x'),
    );
    expect(new Set(all).size).toBe(all.length);
    expect(all.filter((path) => !path.startsWith(pages.home))).toEqual([]);
    expect([...all, sitemap, index].filter((path) => path.includes('//'))).toEqual([]);
  });

  test('the address of an event begins with that of all events', () => {
    const { event, events } = makeRoutes('en', '/');
    expect(event('x')).toBe(`${events}x/`);
  });
});

describe('the language of a page', () => {
  test('is not said for the first one', () => {
    expect(languageParam('en')).toEqual({ lang: undefined });
    expect(languageOf(undefined)).toBe('en');
  });

  test.each(LANGUAGES)('that is written into an address is read back: %s', (language) => {
    expect(languageOf(languageParam(language).lang)).toBe(language);
  });
});
