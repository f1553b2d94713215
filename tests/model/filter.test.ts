import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { TimelineEvent } from '../../src/model/event.ts';
import { passesFacets, periodWindow, selectEvents } from '../../src/model/filter.ts';
import { makeTable } from '../../src/model/table.ts';
import { DEFAULT_VIEW, type Period, type View } from '../../src/model/view.ts';
import { eventLists, views } from './arbitrary.ts';
import { idsOf, makeEvent } from './make-event.ts';

const view = (choices: Partial<View>): View => ({ ...DEFAULT_VIEW, ...choices });
const select = (events: readonly TimelineEvent[], choices: View) => selectEvents(makeTable(events), choices);

function certaintyOf(date: string, time: Period): string {
  const { events, possible } = select([makeEvent(date)], view({ time }));
  if (events.length === 0) return 'no';
  return possible.size > 0 ? 'possible' : 'certain';
}

describe('the window of a period', () => {
  test.each<[string, Period, number, number]>([
    ['all time has no bounds', {}, -Infinity, Infinity],
    ['a year is whole', { from: '1989', to: '1989' }, Date.UTC(1989, 0, 1), Date.UTC(1990, 0, 1)],
    ['a day is whole', { from: '2016-01-08', to: '2016-01-08' }, Date.UTC(2016, 0, 8), Date.UTC(2016, 0, 9)],
    ['from a year on', { from: '2006' }, Date.UTC(2006, 0, 1), Infinity],
    ['to the end of a year', { to: '1986' }, -Infinity, Date.UTC(1987, 0, 1)],
  ])('%s', (_rule, period, start, end) => {
    expect(periodWindow(period)).toEqual({ start, end });
  });
});

describe('certain and possible', () => {
  test.each<[string, Period, string, string]>([
    ['2016-01-08', { from: '2016', to: '2016' }, 'certain', 'a day in the year'],
    ['2015-12-31', { from: '2016' }, 'no', 'the last day before'],
    ['2017-01-01', { to: '2016' }, 'no', 'the first day after'],
    ['2016', { from: '2016-06-01', to: '2016-12-31' }, 'possible', 'a year that is half in'],
    ['2016-06', { from: '2016-06-01', to: '2016-06-30' }, 'certain', 'a month that is whole in'],
    ['1989~', { from: '1990', to: '1990' }, 'possible', 'about the year before'],
    ['1989~', { from: '1992' }, 'no', 'further away than about'],
    ['2022-03-27/..', { from: '2024', to: '2024' }, 'certain', 'what still goes on'],
    ['2022-03-27/', { from: '2024', to: '2024' }, 'possible', 'what has no known end'],
    ['../1975', { to: '1970' }, 'certain', 'what had no beginning'],
    ['../1975', { from: '1976' }, 'no', 'what was over'],
    ['/1975', { from: '1970', to: '1970' }, 'possible', 'what has no known start'],
    ['1981/1992', { from: '1985', to: '1985' }, 'certain', 'the middle of what lasted'],
  ])('%s in %o is %s: %s', (date, period, certainty) => {
    expect(certaintyOf(date, period)).toBe(certainty);
  });

  test('some day in an interval only possibly falls in its middle', () => {
    const within = makeEvent('1981/1992', { dateKind: 'within' });
    const { possible } = select([within], view({ time: { from: '1985', to: '1985' } }));
    expect([...possible]).toEqual([within.id]);
  });

  test('a period with a side less never shows fewer events, nor makes a sure one unsure', () => {
    fc.assert(
      fc.property(eventLists, views, fc.constantFrom('from', 'to'), (events, narrow, side) => {
        const wide = { ...narrow, time: { ...narrow.time, [side]: undefined } };
        const [few, many] = [select(events, narrow), select(events, wide)];
        const sure = few.events.filter(({ id }) => !few.possible.has(id));
        expect(idsOf(many.events)).toEqual(expect.arrayContaining(idsOf(few.events)));
        expect(sure.filter(({ id }) => many.possible.has(id))).toEqual([]);
      }),
    );
  });
});

describe('facets', () => {
  const event = makeEvent('2016', { countries: ['US', 'MX'], relation: 'friction', category: 'trial' });

  test.each<[string, Partial<View>, boolean]>([
    ['no choice lets everything pass', {}, true],
    ['one of the countries is enough', { country: ['MX', 'CO'] }, true],
    ['none of the countries is not', { country: ['CO'] }, false],
    ['any of the chosen relations will do', { relation: ['cooperation', 'friction'] }, true],
    ['every facet must hold', { country: ['MX'], relation: ['cooperation'] }, false],
    ['the category counts', { category: ['arrest'] }, false],
    ['the status counts', { status: ['alleged', 'disputed'] }, false],
  ])('%s', (_rule, choices, passes) => {
    expect([...passesFacets(makeTable([event]), view(choices))]).toEqual([Number(passes)]);
    expect(select([event], view(choices)).events).toEqual(passes ? [event] : []);
  });
});

test('what a view shows keeps its order, and what is only possible is among it', () => {
  fc.assert(
    fc.property(eventLists, views, (events, choices) => {
      const { events: shown, possible } = select(events, choices);
      const ids = new Set(idsOf(shown));
      expect(shown).toEqual(events.filter(({ id }) => ids.has(id)));
      expect([...possible].filter((id) => !ids.has(id))).toEqual([]);
    }),
  );
});

test('the default view shows everything, and everything surely', () => {
  fc.assert(
    fc.property(eventLists, (events) => {
      expect(select(events, DEFAULT_VIEW)).toEqual({ events, possible: new Set() });
    }),
  );
});

test('no events are no trouble', () => {
  expect(select([], view({ time: { from: '1990' }, country: ['MX'] }))).toEqual({
    events: [],
    possible: new Set(),
  });
});
