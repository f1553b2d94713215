import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  compareTimes,
  fallsIn,
  toEventTime,
  toWindow,
  type Certainty,
  type DateKind,
  type EventTime,
} from '../../src/dates/time.ts';
import { edtfTexts, intervalTexts, moment } from './texts.ts';

describe('the bounds of a date', () => {
  test.each([
    ['1989', '1989-01-01', '1990-01-01'],
    ['1989-12', '1989-12-01', '1990-01-01'],
    ['1989-12-20', '1989-12-20', '1989-12-21'],
    ['197X', '1970-01-01', '1980-01-01'],
    ['19XX', '1900-01-01', '2000-01-01'],
    ['1974-XX', '1974-01-01', '1975-01-01'],
    ['1974-05-XX', '1974-05-01', '1974-06-01'],
    ['1987~', '1987-01-01', '1988-01-01'],
    ['1989-12-20/1990-01-31', '1989-12-20', '1990-02-01'],
    ['1981~/1992-01-16', '1981-01-01', '1992-01-17'],
    ['2024-09-09/..', '2024-09-09', '∞'],
    ['2008/', '2008-01-01', '∞'],
    ['../1969', '-∞', '1970-01-01'],
    ['/1985', '-∞', '1986-01-01'],
  ])('%s reaches from %s to before %s', (text, earliest, latest) => {
    expect(toEventTime(text)).toMatchObject({ earliest: moment(earliest), latest: moment(latest) });
  });

  test.each([
    ['1989', '1989-01-01', '1990-01-01'],
    ['2016-01-08~', '2016-01-05', '2016-01-12'],
    ['2016-01?', '2015-12-01', '2016-03-03'],
    ['1987%', '1985-12-31', '1989-01-01'],
    ['197X~', '1960-01-01', '1990-01-01'],
    ['19XX~', '1799-12-31', '2100-01-01'],
    ['1981~/1992', '1980-01-01', '1993-01-01'],
    ['1981/1992?', '1981-01-01', '1994-01-02'],
    ['1981~/..', '1980-01-01', '∞'],
    ['/1981~', '-∞', '1983-01-02'],
  ])('%s with its doubt reaches from %s to before %s', (text, start, end) => {
    expect(toEventTime(text).widest).toEqual({ start: moment(start), end: moment(end) });
  });

  test.each([
    ['1981/1992', '1982-01-01', '1992-01-01'],
    ['1988/1989', '1989-01-01', '1989-01-01'],
    ['1981~/1992', '1983-01-02', '1992-01-01'],
    ['1981/1992~', '1982-01-01', '1990-12-31'],
    ['2024-09-09/..', '2024-09-10', '∞'],
    ['../1969', '-∞', '1969-01-01'],
    ['2008/', '2009-01-01', '2008-01-01'],
    ['/1985', '1986-01-01', '1985-01-01'],
    ['2016-01-08/2016-01-08', '2016-01-09', '2016-01-08'],
  ])('%s had begun before %s and was not over before %s', (text, latestStart, earliestEnd) => {
    expect(toEventTime(text).sure).toEqual({ latestStart: moment(latestStart), earliestEnd: moment(earliestEnd) });
  });

  test.each<[string, DateKind]>([
    ['1989', 'span'],
    ['1989-12-20', 'span'],
    ['1985-02-07/1985-03-05', 'within'],
  ])('of %s (%s) nothing lasted for sure', (text, kind) => {
    expect(toEventTime(text, kind).sure).toBeUndefined();
  });

  test.each<[string, DateKind, Pick<EventTime, 'shape' | 'precision' | 'startGiven' | 'endGiven'>]>([
    ['1989', 'within', { shape: 'moment', precision: 'year', startGiven: 'exact', endGiven: 'exact' }],
    ['1989-12~', 'span', { shape: 'moment', precision: 'month', startGiven: 'blurred', endGiven: 'blurred' }],
    ['1974-05-XX', 'span', { shape: 'moment', precision: 'month', startGiven: 'blurred', endGiven: 'blurred' }],
    ['1981?/1992-01-16', 'span', { shape: 'span', precision: 'year', startGiven: 'blurred', endGiven: 'exact' }],
    ['2016-01/2016-01-08', 'within', { shape: 'within', precision: 'month', startGiven: 'exact', endGiven: 'exact' }],
    ['2024-09-09/..', 'span', { shape: 'span', precision: 'day', startGiven: 'exact', endGiven: 'open' }],
    ['/198X', 'span', { shape: 'span', precision: 'decade', startGiven: 'unknown', endGiven: 'exact' }],
    ['../19XX', 'span', { shape: 'span', precision: 'century', startGiven: 'open', endGiven: 'exact' }],
  ])('%s, meant as %s, is %o', (text, kind, facts) => {
    expect(toEventTime(text, kind)).toMatchObject(facts);
  });

  test('a window is as long as the date that names it', () => {
    expect(toWindow('2006/2011-05')).toEqual({ start: moment('2006-01-01'), end: moment('2011-06-01') });
    expect(toWindow('2006/..')).toEqual({ start: moment('2006-01-01'), end: Infinity });
  });
});

describe('what falls in a window', () => {
  test.each<[string, DateKind, string, string, Certainty]>([
    ['1989', 'span', '1989-06-01', '1990-01-01', 'possible'],
    ['1989-12-20', 'span', '1989-06-01', '1990-01-01', 'certain'],
    ['1989-12-20', 'span', '1989-12-20', '1989-12-21', 'certain'],
    ['1989-12-20', 'span', '1989-12-21', '1990-01-01', 'no'],
    ['1989-12-20', 'span', '1989-01-01', '1989-12-20', 'no'],
    ['1981/1992', 'span', '1989-06-01', '1990-01-01', 'certain'],
    ['1988/1989', 'span', '1989-06-01', '1990-01-01', 'possible'],
    ['1988/1989', 'span', '1989-01-01', '1989-01-02', 'certain'],
    ['1989~', 'span', '1990-06-01', '1991-01-02', 'possible'],
    ['1970', 'span', '1971-01-02', '1972-01-02', 'no'],
    ['2024-09-09/..', 'span', '2026-01-01', '2027-01-01', 'certain'],
    ['2008/', 'span', '2015-01-01', '2016-01-02', 'possible'],
    ['2008/', 'span', '2008-01-01', '2009-01-01', 'certain'],
    ['2008/', 'span', '2009-01-01', '2010-01-01', 'possible'],
    ['2016-01-08/', 'span', '2016-01-09', '2016-01-10', 'possible'],
    ['/1985', 'span', '1980-01-01', '1981-01-02', 'possible'],
    ['/1985', 'span', '1985-01-01', '1986-01-01', 'certain'],
    ['/1985', 'span', '1984-01-01', '1985-01-01', 'possible'],
    ['../1969', 'span', '1960-01-01', '1961-01-01', 'certain'],
    ['../1969', 'span', '1970-01-01', '1971-01-01', 'no'],
    ['1985-02-07/1985-03-05', 'within', '1985-03-01', '1986-01-01', 'possible'],
    ['1985-02-07/1985-03-05', 'within', '1985-01-01', '1986-01-01', 'certain'],
    ['1985-02-07/1985-03-05', 'span', '1985-03-01', '1986-01-01', 'certain'],
    ['2008/', 'span', '-∞', '∞', 'certain'],
  ])('%s (%s) from %s to before %s: %s', (text, kind, start, end, certainty) => {
    expect(fallsIn(toEventTime(text, kind), { start: moment(start), end: moment(end) })).toBe(certainty);
  });

  const windows = fc.tuple(edtfTexts.map(toWindow), fc.nat(4e11), fc.nat(4e11));

  test('what is certain stays so in a longer window', () => {
    fc.assert(
      fc.property(edtfTexts, windows, (text, [{ start, end }, before, after]) => {
        const time = toEventTime(text);
        fc.pre(fallsIn(time, { start, end }) === 'certain');
        expect(fallsIn(time, { start: start - before, end: end + after })).toBe('certain');
      }),
    );
  });

  test('what lasted touches the window if that is certain, and misses it if not possible, wherever it really was', () => {
    const fraction = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(intervalTexts, windows, fraction, fraction, (text, [window], a, b) => {
        const time = toEventTime(text);
        const first = Math.max(time.widest.start, -1e14);
        const last = Math.min(time.widest.end, 1e14) - 1;
        const [began = 0, ended = 0] = realSides(text, first, last, a, b);
        fc.pre(began <= ended);
        const touches = began < window.end && ended >= window.start;
        const certainty = fallsIn(time, window);
        if (certainty !== 'possible') expect(touches).toBe(certainty === 'certain');
      }),
      { numRuns: 500 },
    );
  });

  /** Some moments at which an interval may really have begun and ended. */
  function realSides(text: string, first: number, last: number, ...fractions: number[]): number[] {
    return text.split('/').map((side, n) => {
      const { start, end } = side === '' || side === '..' ? { start: first, end: last + 1 } : toEventTime(side).widest;
      if (side === '..') return n === 0 ? first : last;
      return Math.floor(start + (end - 1 - start) * (fractions[n] ?? 0));
    });
  }
});

describe('the order of events', () => {
  const bounds = fc.constantFrom(-Infinity, 0, 1, 2, Infinity);
  const times = fc.record({ earliest: bounds, latest: bounds });

  test('is by the earliest moment, then by the latest', () => {
    const texts = ['2016-02', '2016', '2016-01-08/..', '../2020', '2016-01', '2016-01-08', '/2010', '2016-01-01'];
    const sorted = texts.sort((a, b) => compareTimes(toEventTime(a), toEventTime(b)));
    const inOrder = ['/2010', '../2020', '2016-01-01', '2016-01', '2016', '2016-01-08', '2016-01-08/..', '2016-02'];
    expect(sorted).toEqual(inOrder);
  });

  test('is total: both ways round, along a chain, and equal only for equals', () => {
    fc.assert(
      fc.property(times, times, times, (a, b, c) => {
        expect(compareTimes(a, b) + compareTimes(b, a)).toBe(0);
        expect(compareTimes(a, b) === 0).toBe(a.earliest === b.earliest && a.latest === b.latest);
        if (compareTimes(a, b) <= 0 && compareTimes(b, c) <= 0) expect(compareTimes(a, c)).toBeLessThanOrEqual(0);
      }),
    );
  });
});
