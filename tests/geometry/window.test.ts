import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SHORTEST, panWindow, toPeriod, windowBetween, zoomWindow } from '../../src/geometry/window.ts';
import { periodWindow } from '../../src/model/filter.ts';
import { at, from, windows } from './charts.ts';

const WHOLE = from('1981-01-01', '2026-11-24');
const PART = from('2000-01-01', '2010-01-01');
const length = ({ start, end }: { start: number; end: number }) => end - start;

describe('zooming', () => {
  test('keeps the moment under the pointer where it is', () => {
    const place = 0.25;
    const moment = PART.start + length(PART) * place;
    const zoomed = zoomWindow(PART, 2, place, WHOLE);
    expect(length(zoomed)).toBeCloseTo(length(PART) / 2, -1);
    expect(zoomed.start + length(zoomed) * place).toBeCloseTo(moment, -1);
  });

  test('in and out again gives the same window', () => {
    const back = zoomWindow(zoomWindow(PART, 1.6, 0.5, WHOLE), 1 / 1.6, 0.5, WHOLE);
    expect(back.start).toBeCloseTo(PART.start, -1);
    expect(back.end).toBeCloseTo(PART.end, -1);
  });

  test('ends at a few days, and at the whole record', () => {
    expect(length(zoomWindow(PART, 1e9, 0.5, WHOLE))).toBe(SHORTEST);
    expect(zoomWindow(PART, 1e-9, 0.5, WHOLE)).toEqual(WHOLE);
  });
});

describe('moving', () => {
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
