import type { Country, FullEvent } from '../content.ts';
import type { Words } from '../i18n/words.ts';
import type { ChartSpec } from '../prerender.ts';
import { RELATIONS } from '../vocabulary.ts';

const endOfDay = (day: string) => Date.parse(`${day}T00:00:00Z`) + 86_400_000;

/** The lanes of a country: one for each relation. */
export function relationSpec({ timeline }: Words, edition: string): ChartSpec {
  return {
    by: 'relation',
    lanes: RELATIONS.map((id) => ({ id, label: timeline.relationLane[id] })),
    today: endOfDay(edition),
  };
}

/** The lanes of the hemisphere: one for each country, and one for what the United States did alone. */
export function countrySpec({ site }: Words, countries: readonly Country[], edition: string): ChartSpec {
  const others = countries.filter(({ code }) => code !== 'US');
  return {
    by: 'country',
    lanes: [
      { id: 'US', label: site.home.usOnly },
      ...others.map(({ code, name, region }) => ({ id: code, label: name, group: site.region[region] })),
    ],
    otherLane: 'US',
    today: endOfDay(edition),
  };
}

/** The countries that some events name, in the order of a list of countries. */
export function countriesOf(events: readonly FullEvent[], countries: readonly Country[]): [string, string][] {
  const named = new Set(events.flatMap((event) => event.countries));
  return countries.filter(({ code }) => named.has(code)).map(({ code, name }) => [code, name]);
}
