import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { TimelineEvent } from '../../src/model/event.ts';
import { countFacets, type FacetCount } from '../../src/model/facets.ts';
import { selectEvents } from '../../src/model/filter.ts';
import { makeTable } from '../../src/model/table.ts';
import { DEFAULT_VIEW, FACET_NAMES, type FacetName, type View } from '../../src/model/view.ts';
import { eventLists, views } from './arbitrary.ts';
import { makeEvent } from './make-event.ts';

const facets = fc.constantFrom(...FACET_NAMES);
const view = (choices: Partial<View>): View => ({ ...DEFAULT_VIEW, ...choices });

const countFacet = (events: readonly TimelineEvent[], choices: View, name: FacetName) =>
  countFacets(makeTable(events), choices)[name];
const valuesOf = (event: TimelineEvent, name: FacetName): string[] =>
  name === 'country' ? event.countries : [event[name]];

/** How many events a view shows, surely and possibly. */
function countShown(events: readonly TimelineEvent[], choices: View): FacetCount {
  const { events: shown, possible } = selectEvents(makeTable(events), choices);
  return { certain: shown.length - possible.size, possible: possible.size };
}

test('the counts of a facet are those of a plain count of what its other facets show', () => {
  fc.assert(
    fc.property(eventLists, views, facets, (events, choices, name) => {
      const { events: others, possible } = selectEvents(makeTable(events), { ...choices, [name]: [] });
      const plain: Record<string, FacetCount> = {};
      for (const event of others) {
        for (const value of valuesOf(event, name)) {
          plain[value] ??= { certain: 0, possible: 0 };
          plain[value][possible.has(event.id) ? 'possible' : 'certain'] += 1;
        }
      }
      expect(Object.fromEntries(countFacet(events, choices, name))).toEqual(plain);
    }),
  );
});

test('choosing a value shows as many events as its count said', () => {
  fc.assert(
    fc.property(eventLists, views, facets, (events, choices, name) => {
      for (const [value, count] of countFacet(events, choices, name)) {
        expect(countShown(events, { ...choices, [name]: [value] })).toEqual(count);
      }
    }),
  );
});

test('choosing a value that has no count shows nothing', () => {
  const events = [makeEvent('2016', { countries: ['MX'] })];
  expect(countFacet(events, DEFAULT_VIEW, 'country').has('CO')).toBe(false);
  expect(countShown(events, view({ country: ['CO'] }))).toEqual({ certain: 0, possible: 0 });
});

test('an event of several countries counts once for each', () => {
  const events = [makeEvent('2016', { countries: ['US', 'MX'] }), makeEvent('2017', { countries: ['MX'] })];
  expect(countFacet(events, DEFAULT_VIEW, 'country')).toEqual(
    new Map([
      ['US', { certain: 1, possible: 0 }],
      ['MX', { certain: 2, possible: 0 }],
    ]),
  );
});

test("a facet's own choices leave its counts alone", () => {
  const events = [makeEvent('2016', { relation: 'friction' }), makeEvent('2017', { relation: 'context' })];
  const counts = countFacet(events, view({ relation: ['context'] }), 'relation');
  expect([...counts.keys()]).toEqual(['friction', 'context']);
});

test('what only possibly falls in the period is counted apart', () => {
  const events = [makeEvent('2016-03-01'), makeEvent('2015~')];
  const counts = countFacet(events, view({ time: { from: '2016' } }), 'country');
  expect(counts.get('MX')).toEqual({ certain: 1, possible: 1 });
});

test('no events have no counts', () => {
  expect(FACET_NAMES.map((name) => countFacet([], DEFAULT_VIEW, name).size)).toEqual([0, 0, 0, 0]);
});
