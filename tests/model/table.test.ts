import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { TimelineEvent } from '../../src/model/event.ts';
import { countFacets } from '../../src/model/facets.ts';
import { failedFacets, makeTable, MOST_VALUES } from '../../src/model/table.ts';
import { DEFAULT_VIEW, FACET_NAMES, type FacetName, type View } from '../../src/model/view.ts';
import { eventLists, views } from './arbitrary.ts';
import { makeEvent } from './make-event.ts';

const view = (choices: Partial<View>): View => ({ ...DEFAULT_VIEW, ...choices });

/** Whether an event passes a facet, asked of the event itself. */
function passes(event: TimelineEvent, choices: View, name: FacetName): boolean {
  const chosen: readonly string[] = choices[name];
  const own = name === 'country' ? event.countries : [event[name]];
  return chosen.length === 0 || own.some((value) => chosen.includes(value));
}
/** The facets that each event fails. */
const failures = (events: readonly TimelineEvent[], choices: View): FacetName[][] =>
  Array.from(failedFacets(makeTable(events), choices), (bits) =>
    FACET_NAMES.filter((_, place) => (bits & (1 << place)) !== 0),
  );

/** As many countries as there are bits, each with an event of its own and one that all share. */
const codes = Array.from({ length: MOST_VALUES }, (_, place) => `C${String(place).padStart(2, '0')}`);
const ofMany = [
  ...codes.map((code) => makeEvent('2016', { id: code, countries: [code] })),
  makeEvent('2017', { id: 'all', countries: [...codes].reverse() }),
];

test('each event fails the facets that none of its values is chosen of', () => {
  fc.assert(
    fc.property(eventLists, views, (events, choices) => {
      expect(failures(events, choices)).toEqual(
        events.map((event) => FACET_NAMES.filter((name) => !passes(event, choices, name))),
      );
    }),
  );
});

describe('what holds an event back', () => {
  const event = makeEvent('2016', { countries: ['US', 'MX'], relation: 'friction' });

  test.each<[string, Partial<View>, FacetName[]]>([
    ['nothing if nothing is chosen', {}, []],
    ['its country alone', { country: ['CO'], relation: ['friction'] }, ['country']],
    ['two facets', { country: ['CO'], relation: ['context'] }, ['relation', 'country']],
    ['a country that no event is of', { country: ['XX'] }, ['country']],
  ])('%s', (_rule, choices, names) => {
    expect(failures([event], view(choices))).toEqual([names]);
  });
});

describe('countries', () => {
  test('are those of the events, each once, in the order of their codes', () => {
    const events = [makeEvent('2016', { countries: ['US', 'MX'] }), makeEvent('2017', { countries: ['CO', 'US'] })];
    expect(makeTable(events).values.country).toEqual(['CO', 'MX', 'US']);
  });

  test.each([0, 31, 32, MOST_VALUES - 1])('number %i is told from all others', (place) => {
    const code = codes[place] ?? '';
    const held = failures(ofMany, view({ country: [code] }));
    const passing = ofMany.filter((_, row) => held[row]?.length === 0);
    expect(passing.map(({ id }) => id)).toEqual([code, 'all']);
  });

  test('are counted each by itself, however many there are', () => {
    const { country } = countFacets(makeTable(ofMany), DEFAULT_VIEW);
    expect([...country]).toEqual(codes.map((code) => [code, { certain: 2, possible: 0 }]));
  });

  test('of which there are more than bits are refused', () => {
    expect(() => makeTable([...ofMany, makeEvent('2018', { countries: ['XX'] })])).toThrow(RangeError);
  });
});

test('no events make an empty table', () => {
  const table = makeTable([]);
  expect(table.values.country).toEqual([]);
  expect(failedFacets(table, view({ country: ['MX'] }))).toHaveLength(0);
});
