import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeEvenScale, makeWarp } from '../../src/geometry/even.ts';
import { LABEL } from '../../src/geometry/rows.ts';
import { makeTimeScale } from '../../src/geometry/scale.ts';
import { textWidth } from '../../src/geometry/text-width.ts';
import { makeTicks, type Tick } from '../../src/geometry/ticks.ts';
import { SHORTEST, windowBetween } from '../../src/geometry/window.ts';
import { at, DAY, from, warps, widths, windows } from './charts.ts';

const ticksOf = (start: string, end: string, width: number, locale = 'en-GB') =>
  makeTicks(makeTimeScale(from(start, end), width), locale);
const labelsOf = (...axis: Parameters<typeof ticksOf>) => ticksOf(...axis).map(({ label }) => label);

describe('the steps of an axis', () => {
  test.each<[string, Parameters<typeof ticksOf>, string[]]>([
    [
      'decades for the whole record on a narrow chart',
      ['1969', '2027', 500],
      ['1970', '1980', '1990', '2000', '2010', '2020'],
    ],
    ['twenty years on a small phone', ['1960', '2027', 320], ['1980', '2000', '2020']],
    ['years', ['2015-06-01', '2020-06-01', 500], ['2016', '2017', '2018', '2019', '2020']],
    ['half years', ['2015-12-01', '2017-02-01', 320], ['Jan 2016', 'Jul 2016', 'Jan 2017']],
    ['months', ['2016-03-15', '2016-06-15', 400], ['Apr 2016', 'May 2016', 'Jun 2016']],
    ['weeks, from Monday to Monday', ['2016-01-08', '2016-01-28', 320], ['11 Jan', '18 Jan', '25 Jan']],
    ['days', ['2016-01-07T12:00Z', '2016-01-10', 400], ['8 Jan', '9 Jan']],
  ])('%s', (_rule, axis, labels) => {
    expect(labelsOf(...axis)).toEqual(labels);
  });

  test('a wider chart never has fewer ticks', () => {
    fc.assert(
      fc.property(windows, widths, (window, width) => {
        const count = (wide: number) => makeTicks(makeTimeScale(window, wide), 'en-GB').length;
        expect(count(width * 2)).toBeGreaterThanOrEqual(count(width));
      }),
    );
  });
});

test.each([
  ['es', ['ene 2016', 'feb 2016', 'mar 2016']],
  ['en-US', ['Jan 2016', 'Feb 2016', 'Mar 2016']],
])('months are written in the language of the page: %s', (locale, labels) => {
  expect(labelsOf('2015-12-15', '2016-03-20', 400, locale)).toEqual(labels);
});

/** How much is free between each label and the next. Pixels. */
function freeBetween(ticks: readonly Tick[]): number[] {
  const half = ({ label }: Tick) => textWidth(label, LABEL.size) / 2;
  return ticks.slice(1).map((tick, place) => {
    const before = ticks[place] ?? tick;
    return tick.x - half(tick) - (before.x + half(before));
  });
}
/** Least that is free between two labels. Pixels. */
const LEAST_FREE = 8;

describe('a window of a few days on a narrow plot', () => {
  const few = fc
    .tuple(fc.integer({ min: at('1981'), max: at('2026') }), fc.integer({ min: SHORTEST, max: 12 * DAY }))
    .map(([start, length]) => ({ start, end: start + length }));

  test('has a tick at least, and room between any two', () => {
    const narrow = fc.integer({ min: 200, max: 400 });
    fc.assert(
      fc.property(few, narrow, fc.constantFrom('en-GB', 'en-US', 'es'), (window, width, locale) => {
        const ticks = makeTicks(makeTimeScale(window, width), locale);
        expect(ticks.length).toBeGreaterThan(0);
        for (const free of freeBetween(ticks)) expect(free).toBeGreaterThanOrEqual(LEAST_FREE);
      }),
    );
  });

  test('has days where no week begins in it, though not all days have room', () => {
    // Tuesday to Sunday.
    expect(labelsOf('2016-01-05', '2016-01-11', 320)).toEqual(['6 Jan', '8 Jan', '10 Jan']);
  });
});

describe('with even spacing', () => {
  test('ticks come in order, and some room is free between their labels, whatever the window', () => {
    fc.assert(
      fc.property(warps, windows, widths, ({ whole, warp }, { start, end }, width) => {
        const window = windowBetween(start, end, whole);
        const ticks = makeTicks(makeEvenScale(window, width, warp), 'es');
        for (const free of freeBetween(ticks)) expect(free).toBeGreaterThanOrEqual(LEAST_FREE);
        for (const { x } of ticks) expect(x > 0 && x < width).toBe(true);
      }),
    );
  });

  test('a year that much happened in has room for its own tick, quiet ones share one', () => {
    const dates = Array.from({ length: 20 }, (_, n) => at(`2016-${String((n % 12) + 1).padStart(2, '0')}-10`));
    const whole = from('1996', '2026');
    const scale = makeEvenScale(whole, 880, makeWarp(dates, whole));
    expect(makeTicks(scale, 'en-GB').map(({ label }) => label)).toContain('2017');
    const [before, after] = [scale.x(at('2016')), scale.x(at('2017'))];
    expect(after - before).toBeGreaterThan(700);
  });
});

describe('on any axis', () => {
  const axes = fc.tuple(windows, widths, fc.constantFrom('en-GB', 'es'));
  const anyTicks = ([window, width, locale]: [{ start: number; end: number }, number, string]) =>
    makeTicks(makeTimeScale(window, width), locale);

  test('ticks come in order, and some room is free between their labels', () => {
    fc.assert(
      fc.property(axes, (axis) => {
        for (const free of freeBetween(anyTicks(axis))) expect(free).toBeGreaterThanOrEqual(LEAST_FREE);
      }),
    );
  });

  test('ticks and the whole of their labels are inside the frame', () => {
    fc.assert(
      fc.property(axes, (axis) => {
        for (const { x, label } of anyTicks(axis)) {
          const half = textWidth(label, LABEL.size) / 2;
          expect(x - half).toBeGreaterThanOrEqual(0);
          expect(x + half).toBeLessThanOrEqual(axis[1]);
        }
      }),
    );
  });

  test('no label stands twice', () => {
    fc.assert(
      fc.property(axes, (axis) => {
        const labels = anyTicks(axis).map(({ label }) => label);
        expect(new Set(labels).size).toBe(labels.length);
      }),
    );
  });
});
