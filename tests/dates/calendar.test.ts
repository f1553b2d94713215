import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { eachStep, floorTo, lengthOf, toIsoDay, type CalendarUnit } from '../../src/dates/calendar.ts';
import { moment } from './texts.ts';

const units = fc.constantFrom<CalendarUnit>('year', 'month', 'week', 'day');
const moments = fc.integer({ min: moment('0001-01-01'), max: moment('2999-12-31') });

describe('the beginning of a step', () => {
  test.each<[string, CalendarUnit, number, string]>([
    ['2016-07-05T13:30Z', 'year', 1, '2016-01-01'],
    ['2016-07-05T13:30Z', 'year', 5, '2015-01-01'],
    ['2016-07-05T13:30Z', 'year', 20, '2000-01-01'],
    ['2016-07-05T13:30Z', 'month', 1, '2016-07-01'],
    ['2016-07-05T13:30Z', 'month', 3, '2016-07-01'],
    ['2016-06-30T23:59Z', 'month', 6, '2016-01-01'],
    ['2016-07-05T13:30Z', 'week', 1, '2016-07-04'],
    ['2016-01-03T23:00Z', 'week', 1, '2015-12-28'],
    ['2016-07-05T23:59Z', 'day', 1, '2016-07-05'],
    ['1969-12-31T12:00Z', 'day', 1, '1969-12-31'],
    ['1969-12-31T12:00Z', 'year', 10, '1960-01-01'],
    ['0044-03-15', 'year', 1, '0044-01-01'],
    ['0044-03-15', 'month', 1, '0044-03-01'],
  ])('%s by %s × %i is %s', (text, unit, count, start) => {
    expect(floorTo(moment(text), unit, count)).toBe(moment(start));
  });

  test('is not after the moment, and begins at itself', () => {
    fc.assert(
      fc.property(moments, units, fc.integer({ min: 1, max: 20 }), (at, unit, count) => {
        const start = floorTo(at, unit, count);
        expect(start).toBeLessThanOrEqual(at);
        expect(floorTo(start, unit, count)).toBe(start);
      }),
    );
  });
});

describe('the steps of a window', () => {
  test.each<[string, string, CalendarUnit, number, string[]]>([
    ['2016-01-01', '2019-01-01', 'year', 1, ['2016-01-01', '2017-01-01', '2018-01-01']],
    ['2013-06-01', '2026-01-01', 'year', 5, ['2015-01-01', '2020-01-01', '2025-01-01']],
    ['2016-02-15', '2016-05-02', 'month', 1, ['2016-03-01', '2016-04-01', '2016-05-01']],
    ['2016-02-15', '2017-01-01', 'month', 3, ['2016-04-01', '2016-07-01', '2016-10-01']],
    ['2015-12-30', '2016-01-12', 'week', 1, ['2016-01-04', '2016-01-11']],
    ['2016-02-28', '2016-03-02', 'day', 1, ['2016-02-28', '2016-02-29', '2016-03-01']],
    ['2016-03-12', '2016-03-15', 'day', 1, ['2016-03-12', '2016-03-13', '2016-03-14']],
    ['2016-01-02', '2016-12-31', 'year', 1, []],
    ['2016-01-01', '2016-01-01', 'day', 1, []],
    ['2016-01-02', '2016-01-01', 'day', 1, []],
    ['-∞', '2016-01-01', 'year', 1, []],
  ])('from %s to before %s by %s × %i', (from, to, unit, count, steps) => {
    expect(eachStep(moment(from), moment(to), unit, count)).toEqual(steps.map(moment));
  });

  test('lie in it, in order, and each begins a step', () => {
    fc.assert(
      fc.property(moments, fc.nat(3e9), units, (from, length, unit) => {
        const steps = eachStep(from, from + length, unit);
        expect(steps).toEqual([...new Set(steps)].sort((a, b) => a - b));
        expect(steps.every((step) => step >= from && step < from + length)).toBe(true);
        expect(steps.map((step) => floorTo(step, unit))).toEqual(steps);
      }),
    );
  });
});

describe('how long a stretch lasted', () => {
  test.each([
    ['2009-01-15', '2022-03-16', { years: 13, months: 2, days: 1 }],
    ['2020-01-01', '2020-01-01', { years: 0, months: 0, days: 0 }],
    ['2020-01-01', '2020-01-02', { years: 0, months: 0, days: 1 }],
    ['2020-03-08', '2020-11-02', { years: 0, months: 7, days: 25 }],
    ['2019-12-31', '2020-12-31', { years: 1, months: 0, days: 0 }],
    ['2016-02-29', '2017-02-28', { years: 1, months: 0, days: 0 }],
    ['1977-09-29', '1996-02-28', { years: 18, months: 4, days: 30 }],
    ['2020-01-31', '2020-03-01', { years: 0, months: 1, days: 1 }],
  ])('from %s to %s: %o', (start, end, length) => {
    expect(lengthOf(moment(start), moment(end))).toEqual(length);
  });

  const days = fc.integer({ min: -5000, max: 30_000 });
  const ofDays = (start: number, end: number) => lengthOf(start * 86_400_000, end * 86_400_000);

  test('months never make a year, nor days more than a month', () => {
    fc.assert(
      fc.property(days, fc.nat(20_000), (start, length) => {
        const { years, months, days: rest } = ofDays(start, start + length);
        expect(years).toBeGreaterThanOrEqual(0);
        expect([months >= 0 && months < 12, rest >= 0 && rest < 31]).toEqual([true, true]);
      }),
      { numRuns: 1000 },
    );
  });

  test('a day more is always longer', () => {
    const inOrder = ({ years, months, days: rest }: ReturnType<typeof lengthOf>) => (years * 12 + months) * 31 + rest;
    fc.assert(
      fc.property(days, fc.nat(20_000), (start, length) => {
        const one = inOrder(ofDays(start, start + length));
        expect(inOrder(ofDays(start, start + length + 1))).toBeGreaterThan(one);
      }),
      { numRuns: 1000 },
    );
  });
});

test.each([
  ['2016-01-08T00:00Z', '2016-01-08'],
  ['2016-01-08T23:59:59.999Z', '2016-01-08'],
  ['1969-07-20T20:17Z', '1969-07-20'],
])('the day of %s is %s', (text, day) => {
  expect(toIsoDay(moment(text))).toBe(day);
});
