/** Milliseconds since 1970-01-01T00:00Z. Made only in `dates/`, so that a pixel or a local time can't pass for one. */
export type UtcMs = number & { readonly unit: 'UTC milliseconds' };

/** How exact a written date is. */
export type Precision = 'day' | 'month' | 'year' | 'decade' | 'century';

/** One written date: every moment it may mean lies in `[lo, hi)`. */
export interface EdtfDate {
  text: string;
  precision: Precision;
  lo: UtcMs;
  /** Excluded: the first moment after. */
  hi: UtcMs;
  /** `~` or `%`: about then. */
  approximate: boolean;
  /** `?` or `%`: the source is doubted. */
  uncertain: boolean;
  /** The part written as XX. */
  unknown: 'none' | 'day' | 'month';
}

/** A side of an interval: a date, `..` (open: still going) or nothing written (not known). */
export type EdtfSide = EdtfDate | 'open' | 'unknown';

/** A value of our profile of EDTF level 1 (ISO 8601-2:2019, annex A). */
export type Edtf = { kind: 'date'; date: EdtfDate } | { kind: 'interval'; from: EdtfSide; to: EdtfSide };

/** Says why a text is not a date of ours, and what to write instead. */
export class EdtfError extends RangeError {
  override name = 'EdtfError';
  readonly hint: string;
  constructor(problem: string, hint: string) {
    super(problem);
    this.hint = hint;
  }
}

const FORMS = 'write "2016", "2016-01", "2016-01-08", "2016~", "2016/2018" or "2016-01-08/.."';
const SIDE =
  /^(?<year>\d{4}|\d{3}X|\d{2}XX)(?:-(?<month>0[1-9]|1[0-2]|XX)(?:-(?<day>0[1-9]|[12]\d|3[01]|XX))?)?(?<mark>[?~%])?$/;

// `Date.UTC` takes the years 0 to 99 for 1900 to 1999.
const ms = (year: number, month: number, day: number) => new Date(0).setUTCFullYear(year, month, day) as UtcMs;

/** The first moment of a calendar year, UTC. */
export const startOfYear = (year: number): UtcMs => ms(year, 0, 1);

/** The calendar year a moment falls in, UTC. */
export const yearOf = (moment: number): number => new Date(moment).getUTCFullYear();

/** Tells a written date from `open` and `unknown`. */
export const isWritten = (side: EdtfSide): side is EdtfDate => typeof side === 'object';

function bounds(year: string, month: string | undefined, day: string | undefined) {
  const first = Number(year.replaceAll('X', '0'));
  const last = Number(year.replaceAll('X', '9'));
  if (month === undefined || month === 'XX') {
    const spread = year.endsWith('XX') ? 'century' : year.endsWith('X') ? 'decade' : 'year';
    return { precision: spread, lo: ms(first, 0, 1), hi: ms(last + 1, 0, 1) } as const;
  }
  if (day === undefined || day === 'XX') {
    return { precision: 'month', lo: ms(first, +month - 1, 1), hi: ms(first, +month, 1) } as const;
  }
  return { precision: 'day', lo: ms(first, +month - 1, +day), hi: ms(first, +month - 1, +day + 1) } as const;
}

function parseDate(text: string): EdtfDate {
  const found = SIDE.exec(text)?.groups;
  if (!found) throw new EdtfError(`"${text}" is not a date in our profile`, FORMS);
  const { year = '', month, day, mark = '' } = found;
  if (year.includes('X') && month !== undefined) {
    throw new EdtfError(`"${text}" has a month in a year that is not known`, 'write "198X" alone');
  }
  if (month === 'XX' && day !== undefined && day !== 'XX') {
    throw new EdtfError(`"${text}" has a day in a month that is not known`, 'write "1989-XX"');
  }
  const { precision, lo, hi } = bounds(year, month, day);
  if (precision === 'day' && new Date(lo).getUTCDate() !== Number(day)) {
    throw new EdtfError(`"${text}" is no day of the calendar`, 'check the month: it has fewer days');
  }
  const unknown = month === 'XX' ? 'month' : day === 'XX' ? 'day' : 'none';
  return { text, precision, lo, hi, approximate: /[~%]/.test(mark), uncertain: /[?%]/.test(mark), unknown };
}

function parseSide(text: string): EdtfSide {
  if (text === '') return 'unknown';
  return text === '..' ? 'open' : parseDate(text);
}

/**
 * Reads a date in our profile of EDTF level 1: no times, seasons, sets or years before 0000.
 * @throws {EdtfError} with a hint for the author.
 * @example parseEdtf('1989-12-20/1990-01-03').kind // 'interval'
 */
export function parseEdtf(text: string): Edtf {
  const parts = text.split('/');
  if (parts.length === 1) return { kind: 'date', date: parseDate(text) };
  if (parts.length > 2) throw new EdtfError(`"${text}" has more than one "/"`, 'write "start/end"');
  const from = parseSide(parts[0] ?? '');
  const to = parseSide(parts[1] ?? '');
  if (!isWritten(from) && !isWritten(to)) throw new EdtfError(`"${text}" has neither start nor end`, FORMS);
  if (isWritten(from) && isWritten(to) && to.hi <= from.lo) {
    throw new EdtfError(`"${text}" ends before it starts`, 'put the earlier date first');
  }
  return { kind: 'interval', from, to };
}
