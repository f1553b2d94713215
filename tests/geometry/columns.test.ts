import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  countRelations,
  eachJoined,
  keepShown,
  makeColumns,
  signsIn,
  type LaneColumns,
} from '../../src/geometry/columns.ts';
import { middleOfTime } from '../../src/geometry/middles.ts';
import { footprint } from '../../src/geometry/rows.ts';
import { makeTimeScale, PLOT_INSET } from '../../src/geometry/scale.ts';
import { RELATIONS } from '../../src/vocabulary.ts';
import { eventLists } from '../model/arbitrary.ts';
import { idsOf, makeEvent } from '../model/make-event.ts';
import { at, from, widths, windows } from './charts.ts';

const HOUR = 3_600_000;
const joinsOf = (columns: LaneColumns, start: number, end: number) => {
  const found: number[] = [];
  eachJoined(columns, start, end, (bits) => found.push(bits) > 0);
  return found;
};

describe('what a window shows', () => {
  test.each([
    ['a day from its first moment on', at('2016-01-08') - 20 * HOUR, at('2016-01-08') + 1, 1],
    ['no day before it', at('2016-01-08') - 20 * HOUR, at('2016-01-08'), 0],
    ['a day to its last moment', at('2016-01-09') - 1, at('2016-01-12'), 1],
    ['no day after it', at('2016-01-09'), at('2016-01-12'), 0],
  ])('%s', (_, start, end, seen) => {
    const columns = makeColumns([makeEvent('2016-01-08')], [0]);
    expect(signsIn(columns, makeTimeScale({ start, end }, 600)).length).toBe(seen);
  });

  test('what began before it and still lasts, and what may lie in it', () => {
    const events = [makeEvent('1990/..', { id: 'lasts' }), makeEvent('2015~', { id: 'about' })];
    const signs = signsIn(makeColumns(events, [0, 0]), makeTimeScale(from('2016-02-01', '2016-03-01'), 600));
    expect(Array.from({ length: signs.length }, (_, place) => signs.at(place)?.event.id)).toEqual(['lasts', 'about']);
  });

  test('what is stepped over leaves nothing free that was asked for', () => {
    const places = fc.tuple(fc.nat(60), fc.integer({ min: -20, max: 1620 }));
    fc.assert(
      fc.property(eventLists, windows, widths, places, (events, window, width, [from, x]) => {
        const signs = signsIn(
          makeColumns(
            events,
            events.map(() => 0),
          ),
          makeTimeScale(window, width),
        );
        fc.pre(from < signs.length);
        const next = signs.next(from, x);
        expect(next).toBeGreaterThan(from);
        expect(next).toBeLessThanOrEqual(signs.length);
        for (let place = from + 1; place < next; place += 1) {
          const extent = signs.at(place)?.extent;
          // What an edge cuts or moves is not where its middle is: it may be stepped over though it has room.
          const whole = extent && extent.x0 > PLOT_INSET && extent.x1 < width - PLOT_INSET;
          if (whole) expect(footprint(extent).x0).toBeLessThan(x + 1e-6);
          expect(signs.row(place)).toBe(signs.row(from) + place - from);
        }
      }),
    );
  });
});

describe('the columns of a lane', () => {
  const events = [
    makeEvent('2010/2019', { id: 'long', relation: 'friction' }),
    makeEvent('2012-05-01', { id: 'day' }),
    makeEvent('2011', { id: 'year', relation: 'friction' }),
  ];
  const columns = makeColumns(events, [0b100, 0b10, 0]);

  test('stand in the order of the middles of their signs, with everything that belongs to each', () => {
    expect(idsOf(columns.events)).toEqual(['long', 'year', 'day']);
    expect([...columns.rows]).toEqual([0, 2, 1]);
    expect([...columns.joins]).toEqual([0b100, 0, 0b10]);
    expect([...columns.joined]).toEqual([0, 2]);
    expect([...columns.middle]).toEqual(columns.events.map(({ time }) => middleOfTime(time)));
  });

  test('know what is longer than a day', () => {
    expect([...columns.loose].map((row) => columns.events[row]?.id)).toEqual(['long', 'year']);
  });

  test('keep of what is shown the order and the rows', () => {
    const kept = keepShown(columns, Uint8Array.of(0, 1, 1));
    expect(idsOf(kept.events)).toEqual(['year', 'day']);
    expect([...kept.rows]).toEqual([2, 1]);
    expect(joinsOf(kept, 0, 2)).toEqual([0b10]);
    expect(keepShown(columns, Uint8Array.of(1, 1, 1))).toBe(columns);
  });

  test('count the relations of some runs of rows', () => {
    const named = (counts: number[]) => Object.fromEntries(counts.map((count, place) => [RELATIONS[place], count]));
    const none = { cooperation: 0, friction: 0, unilateral: 0, context: 0 };
    expect(named(countRelations(columns, [0, 3]))).toEqual({ ...none, friction: 2, cooperation: 1 });
    expect(named(countRelations(columns, [0, 1, 2, 3]))).toEqual({ ...none, friction: 1, cooperation: 1 });
    expect(named(countRelations(columns, []))).toEqual(none);
  });

  test('hand over what is joined in some rows, until it is enough', () => {
    expect([joinsOf(columns, 0, 3), joinsOf(columns, 1, 3), joinsOf(columns, 0, 2)]).toEqual([
      [0b100, 0b10],
      [0b10],
      [0b100],
    ]);
    let asked = 0;
    eachJoined(columns, 0, 3, () => (asked += 1) < 1);
    expect(asked).toBe(1);
  });
});

test.each([
  ['a day at noon', '2016-01-08', at('2016-01-08T12:00Z')],
  ['a month in its middle', '2016-02', at('2016-02-15T12:00Z')],
  ['what lasted in the middle of the day it began', '2016-01-08/2020', at('2016-01-08T12:00Z')],
  ['what had no beginning on the last day it is known of', '../1975', at('1975-12-31')],
])('%s', (_rule, date, middle) => {
  expect(Math.abs(middleOfTime(makeEvent(date).time) - middle)).toBeLessThanOrEqual(12 * HOUR);
});
