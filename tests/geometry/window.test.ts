import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { TimeWindow } from '../../src/dates/time.ts';
import { SHORTEST, panWindow, toPeriod, windowBetween, zoomWindow } from '../../src/geometry/window.ts';
import { periodWindow } from '../../src/model/filter.ts';
import { at, charts, DAY, from, place, warps, windows } from './charts.ts';

const WHOLE = from('1981-01-01', '2026-11-24');
const PART = from('2000-01-01', '2010-01-01');
const length = ({ start, end }: TimeWindow) => end - start;

const SECOND = 1000;
const factors = fc.double({ min: 1, max: 50, noNaN: true });
const places = fc.double({ min: 0, max: 1, noNaN: true });

/** Tells that two windows are the same, but for what rounding leaves. */
function expectSame(one: TimeWindow, other: TimeWindow): void {
  expect(Math.abs(one.start - other.start)).toBeLessThan(SECOND);
  expect(Math.abs(one.end - other.end)).toBeLessThan(SECOND);
}

describe('zooming', () => {
  test('keeps the moment under the pointer where it is', () => {
    const place = 0.25;
    const moment = PART.start + length(PART) * place;
    const zoomed = zoomWindow(PART, 2, place, WHOLE);
    expect(length(zoomed)).toBeCloseTo(length(PART) / 2, -1);
    expect(zoomed.start + length(zoomed) * place).toBeCloseTo(moment, -1);
  });

  test('in and out again about the same place gives the same window', () => {
    fc.assert(
      fc.property(windows, factors, places, (any, factor, place) => {
        const window = windowBetween(any.start, any.end, WHOLE);
        fc.pre(length(window) / factor >= SHORTEST);
        const back = zoomWindow(zoomWindow(window, factor, place, WHOLE), 1 / factor, place, WHOLE);
        expectSame(back, window);
      }),
    );
  });

  test('out and in again does too, while no edge of the record is met', () => {
    fc.assert(
      fc.property(windows, factors, places, (any, factor, place) => {
        const window = windowBetween(any.start, any.end, WHOLE);
        const out = zoomWindow(window, 1 / factor, place, WHOLE);
        fc.pre(out.start > WHOLE.start && out.end < WHOLE.end);
        expectSame(zoomWindow(out, factor, place, WHOLE), window);
      }),
    );
  });

  test('in and out again gives the same window where time does not run at one speed', () => {
    fc.assert(
      fc.property(warps, windows, factors, places, ({ whole, warp }, any, factor, place) => {
        const window = windowBetween(any.start, any.end, whole);
        const near = zoomWindow(window, factor, place, whole, warp);
        fc.pre(length(near) > SHORTEST + DAY);
        expectSame(zoomWindow(near, 1 / factor, place, whole, warp), window);
      }),
    );
  });

  test('keeps the moment under the pointer where it is, also where time does not run at one speed', () => {
    fc.assert(
      fc.property(warps, windows, factors, places, ({ whole, warp }, any, factor, place) => {
        const window = windowBetween(any.start, any.end, whole);
        const near = zoomWindow(window, factor, place, whole, warp);
        fc.pre(length(near) > SHORTEST + DAY);
        const under = ({ start, end }: TimeWindow) =>
          warp.moment(warp.room(start) + (warp.room(end) - warp.room(start)) * place);
        expect(Math.abs(under(near) - under(window))).toBeLessThan(SECOND);
      }),
    );
  });

  test('in and out again gives the same picture, whatever was drawn in between', () => {
    // Halves of whole numbers are exact: what differs then is no matter of rounding.
    const halves = fc.tuple(fc.integer({ min: 1, max: 5 }), fc.constantFrom(0, 0.25, 0.5, 1));
    fc.assert(
      fc.property(charts, halves, (chart, [times, place01]) => {
        const { whole } = chart.plan;
        const window = windowBetween(chart.window.start, chart.window.end, whole);
        fc.pre(length(window) / 2 ** times >= SHORTEST);
        const before = place({ ...chart, window });
        let moved = window;
        for (let n = 0; n < times; n += 1) place({ ...chart, window: (moved = zoomWindow(moved, 2, place01, whole)) });
        for (let n = 0; n < times; n += 1) moved = zoomWindow(moved, 0.5, place01, whole);
        expect(place({ ...chart, window: moved })).toEqual(before);
      }),
    );
  });

  test('ends at a few days, and at the whole record', () => {
    expect(length(zoomWindow(PART, 1e9, 0.5, WHOLE))).toBe(SHORTEST);
    expect(zoomWindow(PART, 1e-9, 0.5, WHOLE)).toEqual(WHOLE);
  });
});

describe('moving', () => {
  test('there and back gives the same window while no edge is met, also where time does not run at one speed', () => {
    const shares = fc.double({ min: -2, max: 2, noNaN: true });
    fc.assert(
      fc.property(warps, windows, shares, fc.boolean(), ({ whole, warp }, any, share, even) => {
        const window = windowBetween(any.start, any.end, whole);
        const bent = even ? warp : undefined;
        const moved = panWindow(window, share, whole, bent);
        fc.pre(length(moved) > SHORTEST + DAY && moved.start > whole.start + DAY && moved.end < whole.end - DAY);
        const room = ({ start, end }: TimeWindow) => (bent ? bent.room(end) - bent.room(start) : end - start);
        expect(room(moved)).toBeCloseTo(room(window), 3);
        expectSame(panWindow(moved, -share, whole, bent), window);
      }),
    );
  });

  test('goes by a share of what is seen', () => {
    expect(panWindow(PART, 0.5, WHOLE).start).toBe(PART.start + length(PART) / 2);
  });

  test('stops at both ends of the record without changing its length', () => {
    expect(panWindow(PART, 99, WHOLE)).toEqual({ start: WHOLE.end - length(PART), end: WHOLE.end });
    expect(panWindow(PART, -99, WHOLE)).toEqual({ start: WHOLE.start, end: WHOLE.start + length(PART) });
  });
});

test('a window between two moments does not ask which came first', () => {
  expect(windowBetween(PART.end, PART.start, WHOLE)).toEqual(PART);
});

test('whatever is done, a window stays inside the record and is never shorter than allowed', () => {
  const steps = fc.array(
    fc.oneof(
      fc.record({
        factor: fc.double({ min: 0.01, max: 100, noNaN: true }),
        place: fc.double({ min: -1, max: 2, noNaN: true }),
      }),
      fc.record({ share: fc.double({ min: -20, max: 20, noNaN: true }) }),
    ),
  );
  fc.assert(
    fc.property(windows, steps, (first, moves) => {
      let window = windowBetween(first.start, first.end, WHOLE);
      for (const move of moves) {
        window =
          'share' in move ? panWindow(window, move.share, WHOLE) : zoomWindow(window, move.factor, move.place, WHOLE);
      }
      expect(window.start).toBeGreaterThanOrEqual(WHOLE.start);
      expect(window.end).toBeLessThanOrEqual(WHOLE.end + 1);
      expect(length(window)).toBeGreaterThanOrEqual(SHORTEST - 1);
    }),
  );
});

describe('the period of a window', () => {
  test('is of whole days, and open where the record ends', () => {
    expect(toPeriod(PART, WHOLE)).toEqual({ from: '2000-01-01', to: '2009-12-31' });
    expect(toPeriod(WHOLE, WHOLE)).toEqual({});
    expect(toPeriod({ start: WHOLE.start, end: at('1990-01-01') }, WHOLE)).toEqual({ to: '1989-12-31' });
  });

  test('read back, holds the window', () => {
    fc.assert(
      fc.property(windows, (any) => {
        const window = windowBetween(any.start, any.end, WHOLE);
        const { start, end } = periodWindow(toPeriod(window, WHOLE));
        expect(start).toBeLessThanOrEqual(window.start);
        expect(end).toBeGreaterThanOrEqual(window.end);
      }),
    );
  });
});
