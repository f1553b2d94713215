import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DateKind, TimeWindow } from '../../src/dates/time.ts';
import { extentOf, SIGN, type Extent } from '../../src/geometry/extent.ts';
import { makeTimeScale, PLOT_INSET } from '../../src/geometry/scale.ts';
import { edtfTexts } from '../model/arbitrary.ts';
import { makeEvent } from '../model/make-event.ts';
import { at, from, widths, windows } from './charts.ts';

const HOUR = 3_600_000;

/** The extent of a date on a plot of 1000 pixels between its insets. */
function extent(date: string, window: TimeWindow, dateKind: DateKind = 'span'): Extent {
  const found = extentOf(makeEvent(date, { dateKind }), makeTimeScale(window, 1000 + 2 * PLOT_INSET));
  if (!found) throw new RangeError(`${date} is not shown`);
  return found;
}
/** How much of the window a sign takes, in days. */
function daysWide(date: string, window: TimeWindow, dateKind?: DateKind): number {
  const { x0, x1 } = extent(date, window, dateKind);
  return ((x1 - x0) / 1000) * ((window.end - window.start) / 86_400_000);
}

describe('the sign of a moment', () => {
  const year = from('2016', '2017');

  test('a day that is too narrow to draw is a sign in its middle', () => {
    const { x0, x1, bar } = extent('2016-07-02', year);
    expect(x1 - x0).toBe(SIGN);
    expect((x0 + x1) / 2).toBeCloseTo(PLOT_INSET + (183.5 / 366) * 1000);
    expect(bar).toBeUndefined();
  });

  test('a day is a point at its noon, however near one looks', () => {
    const lengths = fc.integer({ min: 1, max: 400 });
    fc.assert(
      fc.property(lengths, lengths, widths, (before, after, width) => {
        const [start, end] = [at('2016-07-02') - before * HOUR, at('2016-07-03') + after * HOUR];
        const scale = makeTimeScale({ start, end }, width);
        const { x0, x1, bar } = extentOf(makeEvent('2016-07-02'), scale) ?? { x0: 0, x1: 0, bar: undefined };
        expect(x1 - x0).toBeCloseTo(SIGN);
        expect((x0 + x1) / 2).toBeCloseTo(scale.x(at('2016-07-02T12:00Z')));
        expect(bar).toBeUndefined();
      }),
    );
  });

  test.each([
    ['2016-01', 31],
    ['2016-02', 29],
    ['2016-02~', 29],
    ['2016-05-XX', 31],
    ['2016', 366],
    ['2016-XX', 366],
  ])('%s is as wide as its %i days', (date, days) => {
    expect(daysWide(date, year)).toBeCloseTo(days, 6);
  });

  test('some day in a stretch is a sign as wide as the stretch, without a bar', () => {
    expect(daysWide('2016-02-01/2016-03-31', year, 'within')).toBeCloseTo(60, 6);
    expect(extent('2016-02-01/2016-03-31', year, 'within').bar).toBeUndefined();
  });

  test('a month is never narrower than itself, nor than a sign', () => {
    const months = fc.tuple(fc.integer({ min: 1960, max: 2026 }), fc.integer({ min: 0, max: 11 }));
    fc.assert(
      fc.property(months, fc.integer({ min: 0, max: 4000 }), widths, ([year, month], around, width) => {
        const [start, end] = [Date.UTC(year, month), Date.UTC(year, month + 1)];
        const scale = makeTimeScale({ start: start - around * 86_400_000, end: end + around * 86_400_000 }, width);
        const { x0, x1 } = extentOf(makeEvent(`${year}-${String(month + 1).padStart(2, '0')}`), scale) ?? {
          x0: 0,
          x1: 0,
        };
        expect(x1 - x0).toBeCloseTo(Math.max(scale.x(end) - scale.x(start), SIGN), 6);
      }),
    );
  });
});

describe('the sign and bar of what lasted', () => {
  const window = from('2010', '2020');

  test('a bar runs from the middle of its sign to its end', () => {
    const { x0, x1, bar } = extent('2012-01-01/2015-12-31', window);
    expect(bar?.x0).toBe((x0 + x1) / 2);
    expect(bar?.x1).toBeCloseTo(PLOT_INSET + ((at('2016') - at('2010')) / (at('2020') - at('2010'))) * 1000);
  });

  test('what ends within its own sign has no bar', () => {
    expect(extent('2012-01-01/2012-01-03', window).bar).toBeUndefined();
  });

  test.each([
    ['a year', '2012/2017-03-05', 366],
    ['a year, however the end is written', '2013~/2017-03-05', 365],
    ['a month', '2016-02/2018-05', 29],
    ['a day, however vague the end is', '2012-05-01/2017', 1],
    ['a day, however doubted', '2012-05-01~/2013-05-01', 1],
  ])('the sign is as wide as its start is vague: %s', (_rule, date, days) => {
    const close = from('2012', '2018');
    const wide = (Math.max((days / 2192) * 1000, SIGN) / 1000) * 2192;
    expect(daysWide(date, close)).toBeCloseTo(wide, 4);
  });

  test.each([
    ['2012/2015', 'sharp', 'ends where its end is'],
    ['2012-01-01/2015-12-31', 'sharp', 'ends on a day'],
    ['2012/2015~', 'faded', 'fades where the end is about then'],
    ['2012/2015-XX', 'faded', 'fades where the day of the end is not known'],
    ['2012/', 'faded', 'fades where the end is not known'],
    ['2012/..', 'arrow', 'runs on where it still goes on'],
    ['2012/2025', 'arrow', 'runs on where it ends outside the window'],
    ['2012/2020~', 'arrow', 'runs on before it can fade'],
  ])('the bar of %s is %s: it %s', (date, end) => {
    expect(extent(date, window).bar?.end).toBe(end);
  });
});

test('what the window does not touch has no extent', () => {
  const scale = makeTimeScale(from('2010', '2020'), 880);
  expect(['2009-12-31', '2020-01-01', '../2009', '2021/..'].map((date) => extentOf(makeEvent(date), scale))).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});

test('signs and bars stay in the frame, and no sign is narrower than a sign', () => {
  const kinds = fc.constantFrom<DateKind[]>('span', 'within');
  fc.assert(
    fc.property(edtfTexts, kinds, windows, widths, (date, dateKind, window, width) => {
      const found = extentOf(makeEvent(date, { dateKind }), makeTimeScale(window, width));
      if (!found) return;
      const { x0, x1, bar } = found;
      expect(x1 - x0).toBeGreaterThanOrEqual(SIGN - 1e-9);
      expect(x0).toBeGreaterThanOrEqual(0);
      expect(x1).toBeLessThanOrEqual(width);
      expect(bar?.x0 ?? 0).toBeGreaterThanOrEqual(0);
      expect(bar?.x1 ?? 0).toBeLessThanOrEqual(width);
      expect((bar?.x1 ?? 1) - (bar?.x0 ?? 0)).toBeGreaterThan(0);
    }),
  );
});
