import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EdtfError } from '../../src/dates/edtf.ts';
import { toEventTime, type DateKind } from '../../src/dates/time.ts';
import { formatEdtf, formatEdtfParts, type DateLocale } from '../../src/dates/words.ts';
import { edtfTexts } from './texts.ts';

describe('a date in words', () => {
  test.each([
    ['1989', '1989', '1989', '1989'],
    ['1989-12', 'December 1989', 'December 1989', 'diciembre de 1989'],
    ['1989-12-20', 'December 20, 1989', '20 December 1989', '20 de diciembre de 1989'],
    ['1987~', 'about 1987', 'about 1987', 'hacia 1987'],
    ['2026?', '2026 (uncertain)', '2026 (uncertain)', '2026 (fecha incierta)'],
    ['1987%', 'about 1987 (uncertain)', 'about 1987 (uncertain)', 'hacia 1987 (fecha incierta)'],
    ['2010-12~', 'about December 2010', 'about December 2010', 'hacia diciembre de 2010'],
    ['1989-12-20~', 'about December 20, 1989', 'about 20 December 1989', 'hacia el 20 de diciembre de 1989'],
    ['197X', '1970s', '1970s', 'década de 1970'],
    ['197X~', 'about the 1970s', 'about the 1970s', 'hacia la década de 1970'],
    ['19XX', 'between 1900 and 1999', 'between 1900 and 1999', 'entre 1900 y 1999'],
    ['1974-XX', '1974 (month not known)', '1974 (month not known)', '1974 (mes desconocido)'],
    ['1974-XX-XX', '1974 (month not known)', '1974 (month not known)', '1974 (mes desconocido)'],
    ['1974-05-XX', 'May 1974 (day not known)', 'May 1974 (day not known)', 'mayo de 1974 (día desconocido)'],
    ['0044', '44', '44', '44'],
    [
      '1989-12-20/1990-01-31',
      'December 20, 1989 – January 31, 1990',
      '20 December 1989 – 31 January 1990',
      '20 de diciembre de 1989 – 31 de enero de 1990',
    ],
    ['2011-05-14/2011-05-15', 'May 14 – 15, 2011', '14 – 15 May 2011', '14–15 de mayo de 2011'],
    ['2016-01/2016-03', 'January – March 2016', 'January – March 2016', 'enero–marzo de 2016'],
    ['1969/1973', '1969 – 1973', '1969 – 1973', '1969–1973'],
    ['2016/2016', '2016 – 2016', '2016 – 2016', '2016 – 2016'],
    ['2016/2016-05', '2016 – May 2016', '2016 – May 2016', '2016 – mayo de 2016'],
    ['197X/198X', '1970s – 1980s', '1970s – 1980s', 'década de 1970 – década de 1980'],
    [
      '1981~/1992-01-16',
      'about 1981 – January 16, 1992',
      'about 1981 – 16 January 1992',
      'hacia 1981 – 16 de enero de 1992',
    ],
    ['2024-09-09/..', 'since September 9, 2024', 'since 9 September 2024', 'desde el 9 de septiembre de 2024'],
    ['198X/..', 'since the 1980s', 'since the 1980s', 'desde la década de 1980'],
    ['2008/', 'from 2008, end not known', 'from 2008, end not known', 'desde 2008, final desconocido'],
    ['../1969', 'until 1969', 'until 1969', 'hasta 1969'],
    ['/1985', 'until 1985, start not known', 'until 1985, start not known', 'hasta 1985, inicio desconocido'],
  ])('%s is "%s", "%s", "%s"', (text, american, british, spanish) => {
    const said = (['en-US', 'en-GB', 'es'] as const).map((locale) => formatEdtf(text, locale));
    expect(said).toEqual([american, british, spanish]);
  });

  test.each<[string, DateLocale, string]>([
    ['1985-02-07/1985-03-05', 'en-US', 'between February 7, 1985 and March 5, 1985'],
    ['1985-02-07/1985-03-05', 'en-GB', 'between 7 February 1985 and 5 March 1985'],
    ['1985-02-07/1985-03-05', 'es', 'entre el 7 de febrero de 1985 y el 5 de marzo de 1985'],
    ['1981~/1983', 'en-GB', 'between about 1981 and 1983'],
    ['197X/198X', 'es', 'entre la década de 1970 y la década de 1980'],
  ])('%s, meant as some day in there, is said in %s as "%s"', (text, locale, words) => {
    expect(formatEdtf(text, locale, 'within')).toBe(words);
  });

  test('what is no date has no words', () => {
    expect(() => formatEdtf('20 December 1989', 'es')).toThrow(EdtfError);
    expect(() => formatEdtfParts('1990/1985', 'en-GB')).toThrow(EdtfError);
  });
});

describe('the parts of a date in words', () => {
  /** Parts as `[words|datetime]`, or the bare words for those without a datetime. */
  const show = (text: string, locale: DateLocale, kind?: DateKind) =>
    formatEdtfParts(text, locale, kind)
      .map((part) => (part.datetime === undefined ? part.text : `[${part.text}|${part.datetime}]`))
      .join('');

  test.each<[string, DateLocale, string]>([
    ['1989', 'es', '[1989|1989]'],
    ['1989-12', 'en-GB', '[December 1989|1989-12]'],
    ['1989-12-20', 'en-US', '[December 20, 1989|1989-12-20]'],
    ['1987%', 'en-GB', '[about 1987 (uncertain)|1987]'],
    ['1989-12-20~', 'es', '[hacia el 20 de diciembre de 1989|1989-12-20]'],
    ['197X', 'en-GB', '1970s'],
    ['19XX', 'en-GB', 'between 1900 and 1999'],
    ['1974-XX', 'en-GB', '[1974 (month not known)|1974]'],
    ['1974-XX-XX', 'en-GB', '[1974 (month not known)|1974]'],
    ['1974-05-XX', 'en-GB', '[May 1974 (day not known)|1974-05]'],
    ['1974-05-XX?', 'en-GB', '[May 1974 (day not known) (uncertain)|1974-05]'],
    ['1989-12-20/1990-01-31', 'en-GB', '[20 December 1989|1989-12-20] – [31 January 1990|1990-01-31]'],
    ['2011-05-14/2011-05-15', 'en-US', 'May [14|2011-05-14] – [15|2011-05-15], 2011'],
    ['2011-05-14/2011-05-15', 'es', '[14|2011-05-14]–[15|2011-05-15] de mayo de 2011'],
    ['2016-01/2016-03', 'en-GB', '[January|2016-01] – [March|2016-03] 2016'],
    ['1969/1973', 'es', '[1969|1969]–[1973|1973]'],
    ['1981~/1992-01-16', 'en-GB', '[about 1981|1981] – [16 January 1992|1992-01-16]'],
    ['198X/1992', 'en-GB', '1980s – [1992|1992]'],
    ['2024-09-09/..', 'es', 'desde [el 9 de septiembre de 2024|2024-09-09]'],
    ['2008/', 'en-GB', 'from [2008|2008], end not known'],
    ['../1969', 'en-GB', 'until [1969|1969]'],
    ['/1985', 'es', 'hasta [1985|1985], inicio desconocido'],
  ])('%s in %s: %s', (text, locale, parts) => {
    expect(show(text, locale)).toBe(parts);
  });

  test('the two days that something lies between stand apart', () => {
    const parts = 'entre [el 7 de febrero de 1985|1985-02-07] y [el 5 de marzo de 1985|1985-03-05]';
    expect(show('1985-02-07/1985-03-05', 'es', 'within')).toBe(parts);
  });

  const locales = fc.constantFrom<DateLocale>('en-US', 'en-GB', 'es');
  const kinds = fc.constantFrom<DateKind>('span', 'within');

  test('together say the same, in plain spaces and without marks of ours', () => {
    fc.assert(
      fc.property(edtfTexts, locales, kinds, (text, locale, kind) => {
        const words = formatEdtf(text, locale, kind);
        const parts = formatEdtfParts(text, locale, kind);
        expect(parts.map((part) => part.text).join('')).toBe(words);
        expect(parts.every((part) => part.text !== '')).toBe(true);
        expect(words).not.toMatch(/[\u00a0\u2009\u202f\ue000-\uf8ff]|undefined|Invalid/);
      }),
    );
  });

  test('have the form that HTML allows, and name the very start and end', () => {
    fc.assert(
      fc.property(edtfTexts, locales, kinds, (text, locale, kind) => {
        const datetimes = formatEdtfParts(text, locale, kind).flatMap(({ datetime }) => datetime ?? []);
        const { earliest, latest } = toEventTime(text);
        for (const datetime of datetimes) {
          expect(datetime).toMatch(/^\d{4}(-\d{2}){0,2}$/);
          const own = toEventTime(datetime);
          expect(own.earliest === earliest || own.latest === latest).toBe(true);
        }
      }),
    );
  });
});
