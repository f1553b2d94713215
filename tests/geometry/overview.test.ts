import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countYears, OVERVIEW_HEIGHT, placeOverview, tallestYear } from '../../src/geometry/overview.ts';
import { wholeWindow } from '../../src/geometry/scale.ts';
import { eventLists } from '../model/arbitrary.ts';
import { makeEvent } from '../model/make-event.ts';
import { from, overlap, TODAY, widths, windows } from './charts.ts';

const events = [
  makeEvent('1985-02-07', { relation: 'friction' }),
  makeEvent('1985-03', { relation: 'friction' }),
  makeEvent('1985/1990', { relation: 'context' }),
  makeEvent('2016'),
];
const whole = from('1980', '2020');
const overview = (list = events, shown = whole, tallest = 3) => placeOverview(list, whole, shown, 410, tallest);

describe('counts per year', () => {
  test('an event counts in the year it began, under its relation', () => {
    expect(countYears(events)).toEqual(
      new Map([
        [1985, { cooperation: 0, friction: 2, unilateral: 0, context: 1 }],
        [2016, { cooperation: 1, friction: 0, unilateral: 0, context: 0 }],
      ]),
    );
  });

  test('the fullest year has as many as all its relations together', () => {
    expect([tallestYear(events), tallestYear([])]).toEqual([3, 0]);
  });
});

describe('bars', () => {
  test('stand on each other in the order of the relations, from the ground up', () => {
    const [friction, context] = overview().bars;
    expect([friction?.relation, friction?.count, context?.relation, context?.count]).toEqual([
      'friction',
      2,
      'context',
      1,
    ]);
    expect((friction?.y ?? 0) + (friction?.height ?? 0)).toBeCloseTo(OVERVIEW_HEIGHT);
    expect((context?.y ?? 0) + (context?.height ?? 0)).toBeCloseTo(friction?.y ?? 0);
  });

  test('are as wide as their year, but for a gap', () => {
    // 41 years, 2020 included, on 410 pixels.
    expect(overview().bars[0]?.x).toBeCloseTo(50, 0);
    expect(overview().bars[0]?.width).toBeCloseTo(9, 0);
  });

  test('keep their scale while filters change', () => {
    const heightOf2016 = (list: typeof events) => overview(list).bars.find(({ year }) => year === 2016)?.height;
    expect(heightOf2016(events.slice(3))).toBe(heightOf2016(events));
  });

  test('there are none without events', () => {
    expect(overview([], whole, 0).bars).toEqual([]);
  });

  test('count every event once, and stay in the frame without overlapping', () => {
    fc.assert(
      fc.property(eventLists, widths, (list, width) => {
        const all = wholeWindow(list, TODAY);
        const { bars, height } = placeOverview(list, all, all, width, tallestYear(list));
        expect(bars.reduce((sum, { count }) => sum + count, 0)).toBe(list.length);
        for (const bar of bars) {
          expect(bar.x).toBeGreaterThanOrEqual(0);
          expect(bar.x + bar.width).toBeLessThanOrEqual(width);
          expect(bar.y).toBeGreaterThanOrEqual(0);
          expect(bar.y + bar.height).toBeLessThanOrEqual(height + 1e-9);
        }
        const stretches = [...Map.groupBy(bars, ({ year }) => year).values()].map(([bar]) => ({
          x0: bar?.x ?? 0,
          x1: (bar?.x ?? 0) + (bar?.width ?? 0),
        }));
        stretches.slice(1).forEach((each, before) => expect(overlap(each, stretches[before] ?? each)).toBe(false));
      }),
    );
  });
});

describe('the window that the chart shows', () => {
  test('is not drawn while the chart shows everything', () => {
    expect(overview().window).toBeUndefined();
    expect(overview(events, from('1970', '2030')).window).toBeUndefined();
  });

  test('is drawn where it lies', () => {
    const window = overview(events, from('1990', '2000')).window;
    expect([window?.x0, window?.x1].map((x) => Math.round(x ?? 0))).toEqual([100, 200]);
  });

  test('stays in the frame, wherever it lies', () => {
    fc.assert(
      fc.property(windows, widths, (shown, width) => {
        const { window } = placeOverview(events, whole, shown, width, 3);
        fc.pre(window !== undefined);
        expect(window?.x0).toBeGreaterThanOrEqual(0);
        expect(window?.x1).toBeGreaterThanOrEqual(window?.x0 ?? 0);
        expect(window?.x1).toBeLessThanOrEqual(width);
      }),
    );
  });
});
