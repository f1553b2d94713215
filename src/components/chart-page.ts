import type { Country, Era, FullEvent } from '../content.ts';
import { toEventTime } from '../dates/time.ts';
import type { Words } from '../i18n/words.ts';
import type { LaneName } from '../geometry/plan.ts';
import type { BandRow, ChartSpec } from '../prerender.ts';
import { REGIONS, RELATIONS, type Region } from '../vocabulary.ts';

const endOfDay = (day: string) => Date.parse(`${day}T00:00:00Z`) + 86_400_000;

/** The lanes of a country: one for each relation. */
export function relationSpec({ timeline }: Words, edition: string, bands: BandRow[]): ChartSpec {
  return {
    by: 'relation',
    bands,
    lanes: RELATIONS.map((id) => ({ id, label: timeline.relationLane[id] })),
    today: endOfDay(edition),
  };
}

/** The id of a region: the same in every language, fit for an address. */
const slugOf = (region: Region) => region.toLowerCase().replaceAll(' ', '-');

/** The lanes of the hemisphere: one for each country, and one for what the United States did alone. */
export function countrySpec(
  { site }: Words,
  countries: readonly Country[],
  pages: readonly Country[],
  edition: string,
): ChartSpec {
  const others = countries.filter(({ code }) => code !== 'US');
  const withPage = new Set(pages.map(({ code }) => code));
  const lanes = REGIONS.flatMap((region): LaneName[] => {
    const here = others.filter((country) => country.region === region);
    const group = { group: site.region[region], groupId: slugOf(region) };
    const own = here.filter(({ code }) => withPage.has(code));
    const rest = here.filter(({ code }) => !withPage.has(code)).map(({ code }) => code);
    return [
      ...own.map(({ code, name }) => ({ id: code, label: name, ...group })),
      // Countries without a page of their own share a lane.
      ...(rest.length > 0
        ? [{ id: `${slugOf(region)}-others`, label: site.home.otherCountries, members: rest, ...group }]
        : []),
    ];
  });
  return {
    by: 'country',
    lanes: [{ id: 'US', label: site.home.usOnly }, ...lanes],
    otherLane: 'US',
    today: endOfDay(edition),
  };
}

/** The countries that some events name, in the order of a list of countries. */
export function countriesOf(events: readonly FullEvent[], countries: readonly Country[]): [string, string][] {
  const named = new Set(events.flatMap((event) => event.countries));
  return countries.filter(({ code }) => named.has(code)).map(({ code, name }) => [code, name]);
}

function toBand({ id, label, short, date }: Era): BandRow['eras'][number] {
  const { earliest, latest } = toEventTime(date);
  return {
    id,
    label,
    ...(short !== undefined && { short }),
    start: earliest,
    ...(Number.isFinite(latest) && { end: latest }),
  };
}

/** The eras behind a country: the terms of its presidents and of those of the United States, its programmes and laws. */
export function bandsOf(country: Country, all: readonly Country[], eras: readonly Era[], { site }: Words): BandRow[] {
  const termsOf = (code: string, formal: boolean) =>
    eras.filter((era) => era.kind === 'term' && era.countries[0] === code && (era.deFacto !== true) === formal);
  const us = all.find(({ code }) => code === 'US');
  // What the United States does everywhere stands on its own page.
  const measures = eras.filter((era) => era.kind !== 'term' && era.countries[0] === country.code);
  const rows = [
    ...(us ? [{ id: 'us', label: us.name, eras: termsOf('US', true) }] : []),
    ...(country.code === 'US' ? [] : [{ id: 'own', label: country.name, eras: termsOf(country.code, true) }]),
    { id: 'rule', label: site.country.deFacto, eras: termsOf(country.code, false) },
    { id: 'measures', label: site.country.measures, eras: measures },
  ];
  return rows.filter(({ eras: own }) => own.length > 0).map((row) => ({ ...row, eras: row.eras.map(toBand) }));
}
