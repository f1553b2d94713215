import edtf from 'edtf';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EdtfError, parseEdtf, startOfYear, yearOf, type EdtfDate } from '../../src/dates/edtf.ts';
import { toEventTime } from '../../src/dates/time.ts';
import { dateTexts, edtfTexts, moment } from './texts.ts';

function parseDate(text: string): EdtfDate {
  const value = parseEdtf(text);
  if (value.kind !== 'date') throw new TypeError(`"${text}" is an interval`);
  return value.date;
}

describe('a single date', () => {
  test.each<[string, EdtfDate['precision'], string, string]>([
    ['1989', 'year', '1989-01-01', '1990-01-01'],
    ['1989-12', 'month', '1989-12-01', '1990-01-01'],
    ['1989-12-20', 'day', '1989-12-20', '1989-12-21'],
    ['1989-12-31', 'day', '1989-12-31', '1990-01-01'],
    ['2016-02-29', 'day', '2016-02-29', '2016-03-01'],
    ['2000-02-29', 'day', '2000-02-29', '2000-03-01'],
    ['198X', 'decade', '1980-01-01', '1990-01-01'],
    ['19XX', 'century', '1900-01-01', '2000-01-01'],
    ['1974-XX', 'year', '1974-01-01', '1975-01-01'],
    ['1974-XX-XX', 'year', '1974-01-01', '1975-01-01'],
    ['1974-05-XX', 'month', '1974-05-01', '1974-06-01'],
    ['1987~', 'year', '1987-01-01', '1988-01-01'],
    ['0044', 'year', '0044-01-01', '0045-01-01'],
    ['0099-12-31', 'day', '0099-12-31', '0100-01-01'],
    ['9999', 'year', '9999-01-01', '+010000-01-01'],
  ])('%s is a %s, from %s to before %s', (text, precision, lo, hi) => {
    expect(parseDate(text)).toMatchObject({ text, precision, lo: moment(lo), hi: moment(hi) });
  });

  test.each([
    ['1987', { approximate: false, uncertain: false, unknown: 'none' }],
    ['1987~', { approximate: true, uncertain: false, unknown: 'none' }],
    ['1987-03?', { approximate: false, uncertain: true, unknown: 'none' }],
    ['1987-03-04%', { approximate: true, uncertain: true, unknown: 'none' }],
    ['1987-XX', { approximate: false, uncertain: false, unknown: 'month' }],
    ['1987-XX-XX?', { approximate: false, uncertain: true, unknown: 'month' }],
    ['1987-03-XX~', { approximate: true, uncertain: false, unknown: 'day' }],
  ])('%s keeps what is doubted: %o', (text, doubts) => {
    expect(parseDate(text)).toMatchObject(doubts);
  });
});

describe('an interval', () => {
  test('has a date on both sides', () => {
    expect(parseEdtf('1981~/1992-01-16')).toMatchObject({
      kind: 'interval',
      from: { text: '1981~', precision: 'year', approximate: true },
      to: { text: '1992-01-16', precision: 'day', approximate: false },
    });
  });

  test.each([
    ['2024-09-09/..', { to: 'open' }],
    ['2008/', { to: 'unknown' }],
    ['../1969', { from: 'open' }],
    ['/1985', { from: 'unknown' }],
  ])('%s tells an open side from one that is not known: %o', (text, sides) => {
    expect(parseEdtf(text)).toMatchObject({ kind: 'interval', ...sides });
  });

  test.each(['2016-01-08/2016-01-08', '2016/2016-01', '2016-05/2016', '198X/1985'])(
    '%s may begin and end in the same time',
    (text) => expect(parseEdtf(text).kind).toBe('interval'),
  );
});

describe('what is refused', () => {
  const FORMS = 'write "2016", "2016-01", "2016-01-08", "2016~", "2016/2018" or "2016-01-08/.."';
  test.each([
    ['1969-21', '"1969-21" is not a date in our profile', FORMS],
    ['Y1969', '"Y1969" is not a date in our profile', FORMS],
    ['-0044', '"-0044" is not a date in our profile', FORMS],
    ['1985-13', '"1985-13" is not a date in our profile', FORMS],
    ['1985-00', '"1985-00" is not a date in our profile', FORMS],
    ['1985-01-00', '"1985-01-00" is not a date in our profile', FORMS],
    ['1985-01-32', '"1985-01-32" is not a date in our profile', FORMS],
    ['1985-2-7', '"1985-2-7" is not a date in our profile', FORMS],
    ['85', '"85" is not a date in our profile', FORMS],
    ['1985-02-07T00:00Z', '"1985-02-07T00:00Z" is not a date in our profile', FORMS],
    ['1985~-02', '"1985~-02" is not a date in our profile', FORMS],
    ['1985?~', '"1985?~" is not a date in our profile', FORMS],
    ['{1985,1986}', '"{1985,1986}" is not a date in our profile', FORMS],
    [' 1985', '" 1985" is not a date in our profile', FORMS],
    ['1985\n', '"1985\n" is not a date in our profile', FORMS],
    ['١٩٨٥', '"١٩٨٥" is not a date in our profile', FORMS],
    ['', '"" is not a date in our profile', FORMS],
    ['..', '".." is not a date in our profile', FORMS],
    ['1985-02-30', '"1985-02-30" is no day of the calendar', 'check the month: it has fewer days'],
    ['1985-02-29', '"1985-02-29" is no day of the calendar', 'check the month: it has fewer days'],
    ['1900-02-29', '"1900-02-29" is no day of the calendar', 'check the month: it has fewer days'],
    ['1985-04-31', '"1985-04-31" is no day of the calendar', 'check the month: it has fewer days'],
    ['197X-05', '"197X-05" has a month in a year that is not known', 'write "198X" alone'],
    ['197X-XX', '"197X-XX" has a month in a year that is not known', 'write "198X" alone'],
    ['1985-XX-05', '"1985-XX-05" has a day in a month that is not known', 'write "1989-XX"'],
    ['1990/1985', '"1990/1985" ends before it starts', 'put the earlier date first'],
    ['2016-01-09/2016-01-08', '"2016-01-09/2016-01-08" ends before it starts', 'put the earlier date first'],
    ['../..', '"../.." has neither start nor end', FORMS],
    ['/', '"/" has neither start nor end', FORMS],
    ['/..', '"/.." has neither start nor end', FORMS],
    ['1985/1986/1987', '"1985/1986/1987" has more than one "/"', 'write "start/end"'],
  ])('%j: %s; %s', (text, problem, hint) => {
    expect(() => parseEdtf(text)).toThrow(expect.objectContaining({ name: 'EdtfError', message: problem, hint }));
  });

  test('whatever is written, it is read or refused with a hint', () => {
    const pieces = fc.array(fc.constantFrom('19', '20', '8', 'X', '-', '-02', '-31', '/', '..', '~', '?', 'T', ' '));
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          pieces.map((all) => all.join('')),
        ),
        (text) => {
          try {
            parseEdtf(text);
          } catch (error) {
            expect(error).toBeInstanceOf(EdtfError);
            expect((error as EdtfError).hint).not.toBe('');
          }
        },
      ),
    );
  });
});

describe('another reader of EDTF agrees', () => {
  const bound = (inclusive: number | null, other: number) => inclusive ?? other;

  test('on the bounds of every date and interval of our profile', () => {
    fc.assert(
      fc.property(edtfTexts, (text) => {
        const { earliest, latest } = toEventTime(text);
        const { min, max } = edtf(text);
        expect([earliest, latest]).toEqual([bound(min, -Infinity), bound(max, Infinity) + 1]);
      }),
      { numRuns: 500 },
    );
  });

  test('on which dates are approximate and which uncertain', () => {
    fc.assert(
      fc.property(dateTexts, (text) => {
        const { approximate, uncertain } = edtf(text);
        expect(parseDate(text)).toMatchObject({
          approximate: (approximate?.value ?? 0) > 0,
          uncertain: (uncertain?.value ?? 0) > 0,
        });
      }),
    );
  });
});

test('the year of a moment is the one whose start is not after it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 9999 }), (year) => {
      expect([yearOf(startOfYear(year)), yearOf(startOfYear(year + 1) - 1)]).toEqual([year, year]);
    }),
  );
});
