import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeEvenScale, makeWarp } from '../../src/geometry/even.ts';
import { makeTimeScale, PLOT_INSET } from '../../src/geometry/scale.ts';
import { windowBetween } from '../../src/geometry/window.ts';
import { at, DAY, from, warps, widths, windows } from './charts.ts';

const WHOLE = from('1981-01-01', '2027-01-01');
const DAYS = (WHOLE.end - WHOLE.start) / DAY;
/** Share of a whole, from 0 to 1. */
const shares = fc.double({ min: 0, max: 1, noNaN: true });
/** Days of the whole, each once, at noon. */
const separateDays = fc
  .uniqueArray(fc.nat(DAYS - 1), { minLength: 1, maxLength: 40 })
  .map((days) => days.map((day) => WHOLE.start + (day + 0.5) * DAY));

describe('a warp', () => {
  test('rises strictly: a later moment has more room before it', () => {
    fc.assert(
      fc.property(warps, fc.array(shares), ({ whole, warp }, places) => {
        const moments = places.map((share) => Math.round(whole.start + share * (whole.end - whole.start)));
        const sorted = [...new Set(moments)].sort((a, b) => a - b);
        sorted.slice(1).forEach((moment, before) => {
          expect(warp.room(moment)).toBeGreaterThan(warp.room(sorted[before] ?? moment));
        });
      }),
    );
  });

  test('is undone by its inverse, also outside the record', () => {
    const around = fc.double({ min: -0.5, max: 1.5, noNaN: true });
    fc.assert(
      fc.property(warps, around, ({ whole, warp }, share) => {
        const moment = whole.start + share * (whole.end - whole.start);
        // To the second: rooms are small numbers for long times.
        expect(Math.abs(warp.moment(warp.room(moment)) - moment)).toBeLessThan(1000);
      }),
    );
  });

  test('gives events of different days the same room', () => {
    fc.assert(
      fc.property(separateDays, (noons) => {
        const warp = makeWarp(noons, WHOLE);
        const rooms = noons.map((noon) => warp.room(noon + DAY / 2) - warp.room(noon - DAY / 2));
        for (const room of rooms) expect(room).toBeCloseTo(rooms[0] ?? 0, 6);
        expect(rooms[0]).toBeGreaterThan(1);
      }),
    );
  });

  test('gives a day as much room as it has events, whatever their order', () => {
    const [one, two] = [at('1990-05-01T12:00Z'), at('2010-05-01T12:00Z')];
    const warp = makeWarp([two, one, two, two], WHOLE);
    const room = (noon: number) => warp.room(noon + DAY / 2) - warp.room(noon - DAY / 2);
    expect(room(one)).toBeCloseTo(1, 3);
    expect(room(two)).toBeCloseTo(3, 3);
  });

  test('gives empty time the same small room everywhere', () => {
    const warp = makeWarp([at('2000-01-01')], WHOLE);
    const year = (start: string, end: string) => warp.room(at(end)) - warp.room(at(start));
    expect(year('1985', '1986')).toBeCloseTo(year('2021', '2022'), 9);
    expect(year('1985', '1986')).toBeGreaterThan(0);
    expect(year('1981', '2000')).toBeLessThan(0.06);
  });

  test('holds what its record does not: nothing is lost before it or after it', () => {
    const warp = makeWarp([at('1960-01-01'), at('2040-01-01')], WHOLE);
    expect(warp.room(WHOLE.end) - warp.room(WHOLE.start)).toBeCloseTo(2.12, 6);
  });

  test('without events runs at one speed', () => {
    const warp = makeWarp([], WHOLE);
    const whole = warp.room(WHOLE.end);
    expect(warp.room((WHOLE.start + WHOLE.end) / 2) / whole).toBeCloseTo(0.5, 9);
    expect(whole).toBeGreaterThan(0);
  });
});

describe('a scale with even spacing', () => {
  test('fills the plot with its window, however little room that has', () => {
    fc.assert(
      fc.property(warps, windows, widths, ({ whole, warp }, { start, end }, width) => {
        const window = windowBetween(start, end, whole);
        const scale = makeEvenScale(window, width, warp);
        expect(scale.x(window.start)).toBeCloseTo(PLOT_INSET, 6);
        expect(scale.x(window.end)).toBeCloseTo(width - PLOT_INSET, 6);
      }),
    );
  });

  test('knows the moment of each of its places', () => {
    fc.assert(
      fc.property(warps, windows, widths, shares, ({ whole, warp }, { start, end }, width, share) => {
        const scale = makeEvenScale(windowBetween(start, end, whole), width, warp);
        const x = PLOT_INSET + share * (width - 2 * PLOT_INSET);
        expect(scale.x(scale.moment(x))).toBeCloseTo(x, 3);
      }),
    );
  });

  test('keeps what lies outside at its edges', () => {
    const scale = makeEvenScale(from('1990', '2000'), 880, makeWarp([at('1995-01-01')], WHOLE));
    expect([at('1985'), at('2020')].map((moment) => scale.x(moment))).toEqual([PLOT_INSET, 880 - PLOT_INSET]);
  });

  test('says that its pixels are not of one length, as another scale says that they are', () => {
    const window = from('1990', '2000');
    expect(makeEvenScale(window, 880, makeWarp([], WHOLE))).toMatchObject({ linear: false, window, width: 880 });
    expect(makeTimeScale(window, 880).linear).toBe(true);
  });
});
