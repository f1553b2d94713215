import { CATEGORIES, RELATIONS, STATUSES } from '../vocabulary.ts';
import type { TimelineEvent } from './event.ts';
import { facetValues, FACET_NAMES, type FacetName, type View } from './view.ts';

/*
 * Events with their facets as bits, so that a filter is an AND for each event and all choices are counted in one pass.
 */

/** Which values of each facet an event has: two words of 32 bits a facet and event. */
export interface EventTable {
  events: readonly TimelineEvent[];
  /** The values each facet may have, in the order of their bits. */
  values: { readonly [Name in FacetName]: readonly string[] };
  low: Record<FacetName, Uint32Array>;
  high: Record<FacetName, Uint32Array>;
}

const WORD = 32;
/** Most values of a facet: more would need a third word. */
export const MOST_VALUES = 2 * WORD;

const bitOf = (words: readonly string[]) => new Map(words.map((word, place) => [word, 1 << place]));
const LISTS = { relation: bitOf(RELATIONS), category: bitOf(CATEGORIES), status: bitOf(STATUSES) } as const;

/**
 * Makes the table of some events.
 * @throws {RangeError} for events of more countries than there are bits.
 */
export function makeTable(events: readonly TimelineEvent[]): EventTable {
  const named = new Set<string>();
  for (const { countries } of events) for (const code of countries) named.add(code);
  const countries = [...named].sort();
  if (countries.length > MOST_VALUES) throw new RangeError(`events of ${countries.length} countries`);
  const words = () => new Uint32Array(events.length);
  const table: EventTable = {
    events,
    values: facetValues(countries),
    low: { relation: words(), country: words(), category: words(), status: words() },
    high: { relation: words(), country: words(), category: words(), status: words() },
  };
  const places = new Map(countries.map((code, place) => [code, place]));
  const { low, high } = table;
  // A plain loop: it runs over every event there is.
  for (let row = 0; row < events.length; row += 1) {
    const event = events[row];
    if (!event) continue;
    low.relation[row] = LISTS.relation.get(event.relation) ?? 0;
    low.category[row] = LISTS.category.get(event.category) ?? 0;
    low.status[row] = LISTS.status.get(event.status) ?? 0;
    for (const code of event.countries) {
      const place = places.get(code) ?? 0;
      const words = place < WORD ? low.country : high.country;
      words[row] = (words[row] ?? 0) | (1 << (place % WORD));
    }
  }
  return table;
}

/** The chosen values of a facet as bits; all of them where nothing is chosen. */
function chosenBits({ values }: EventTable, view: View, name: FacetName): { low: number; high: number } {
  const chosen: readonly string[] = view[name];
  if (chosen.length === 0) return { low: -1, high: -1 };
  const bits = { low: 0, high: 0 };
  values[name].forEach((value, place) => {
    if (!chosen.includes(value)) return;
    if (place < WORD) bits.low |= 1 << place;
    else bits.high |= 1 << (place % WORD);
  });
  return bits;
}

/**
 * Which facets of a view each event fails: a bit for each, in the order of `FACET_NAMES`; 0 for an event that passes them
 * all, one bit for one that only its own facet holds back.
 */
export function failedFacets(table: EventTable, view: View): Uint8Array {
  const failed = new Uint8Array(table.events.length);
  FACET_NAMES.forEach((name, place) => {
    if (view[name].length === 0) return;
    const chosen = chosenBits(table, view, name);
    const [low, high] = [table.low[name], table.high[name]];
    for (let row = 0; row < failed.length; row += 1) {
      const passes = ((low[row] ?? 0) & chosen.low) | ((high[row] ?? 0) & chosen.high);
      if (passes === 0) failed[row] = (failed[row] ?? 0) | (1 << place);
    }
  });
  return failed;
}
