import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LABEL } from '../../src/geometry/rows.ts';
import { makeTimeScale } from '../../src/geometry/scale.ts';
import { textWidth } from '../../src/geometry/text-width.ts';
import { makeTicks } from '../../src/geometry/ticks.ts';
import { from, widths, windows } from './charts.ts';

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

describe('on any axis', () => {
  const axes = fc.tuple(windows, widths, fc.constantFrom('en-GB', 'es'));
  const anyTicks = ([window, width, locale]: [{ start: number; end: number }, number, string]) =>
    makeTicks(makeTimeScale(window, width), locale);

  test('ticks come in order and stand their gap apart', () => {
    fc.assert(
      fc.property(axes, (axis) => {
        const ticks = anyTicks(axis);
        ticks.slice(1).forEach(({ x, label }, place) => {
          const gap = /^\d{4}$/.test(label) ? 56 : 72;
          expect(x - (ticks[place]?.x ?? 0)).toBeGreaterThanOrEqual(gap - 1e-6);
        });
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
