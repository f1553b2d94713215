import { isWritten, parseEdtf, type EdtfDate, type EdtfSide, type Precision } from './edtf.ts';
import type { DateKind } from './time.ts';

/** The locales dates are written in; the interface language decides which. */
export type DateLocale = 'en-GB' | 'en-US' | 'es';

interface Phrases {
  about(date: string): string;
  uncertain(date: string): string;
  dayUnknown(date: string): string;
  monthUnknown(date: string): string;
  decade(year: string): string;
  century(digits: string): string;
  since(date: string): string;
  until(date: string): string;
  fromUnknownEnd(date: string): string;
  untilUnknownStart(date: string): string;
  between(start: string, end: string): string;
  /** A date as it stands after a preposition. */
  afterPreposition(date: string, precision: Precision): string;
}

const ENGLISH: Phrases = {
  about: (date) => `about ${date}`,
  uncertain: (date) => `${date} (uncertain)`,
  dayUnknown: (date) => `${date} (day not known)`,
  monthUnknown: (date) => `${date} (month not known)`,
  decade: (year) => `${year}s`,
  century: (digits) => `between ${digits}00 and ${digits}99`,
  since: (date) => `since ${date}`,
  until: (date) => `until ${date}`,
  fromUnknownEnd: (date) => `from ${date}, end not known`,
  untilUnknownStart: (date) => `until ${date}, start not known`,
  between: (start, end) => `between ${start} and ${end}`,
  afterPreposition: (date, precision) => (precision === 'decade' ? `the ${date}` : date),
};

const SPANISH: Phrases = {
  about: (date) => `hacia ${date}`,
  uncertain: (date) => `${date} (fecha incierta)`,
  dayUnknown: (date) => `${date} (día desconocido)`,
  monthUnknown: (date) => `${date} (mes desconocido)`,
  decade: (year) => `década de ${year}`,
  century: (digits) => `entre ${digits}00 y ${digits}99`,
  since: (date) => `desde ${date}`,
  until: (date) => `hasta ${date}`,
  fromUnknownEnd: (date) => `desde ${date}, final desconocido`,
  untilUnknownStart: (date) => `hasta ${date}, inicio desconocido`,
  between: (start, end) => `entre ${start} y ${end}`,
  afterPreposition: (date, precision) =>
    precision === 'day' ? `el ${date}` : precision === 'decade' ? `la ${date}` : date,
};

const PHRASES: Record<DateLocale, Phrases> = { 'en-GB': ENGLISH, 'en-US': ENGLISH, es: SPANISH };

const PARTS: Record<'day' | 'month' | 'year', Intl.DateTimeFormatOptions> = {
  day: { year: 'numeric', month: 'long', day: 'numeric' },
  month: { year: 'numeric', month: 'long' },
  year: { year: 'numeric' },
};

const made = new Map<string, Intl.DateTimeFormat>();

/** Formatters are kept: making one costs more than using it a hundred times. */
function formatter(locale: DateLocale, precision: keyof typeof PARTS): Intl.DateTimeFormat {
  const key = `${locale} ${precision}`;
  const kept = made.get(key) ?? new Intl.DateTimeFormat(locale, { ...PARTS[precision], timeZone: 'UTC' });
  made.set(key, kept);
  return kept;
}

// Engines disagree on which thin or no-break space they put around a dash; ours is always the plain one.
const plainSpaces = (text: string) => text.replaceAll(/[\u2009\u202f\u00a0]/g, ' ');

function bare(date: EdtfDate, locale: DateLocale): string {
  switch (date.precision) {
    case 'century':
      return PHRASES[locale].century(date.text.slice(0, 2));
    case 'decade':
      return PHRASES[locale].decade(`${date.text.slice(0, 3)}0`);
    case 'day':
    case 'month':
    case 'year':
      return formatter(locale, date.precision).format(date.lo);
  }
}

function sayDate(date: EdtfDate, locale: DateLocale, afterPreposition = false): string {
  const words = PHRASES[locale];
  let text = bare(date, locale);
  if (afterPreposition || date.approximate) text = words.afterPreposition(text, date.precision);
  if (date.unknown === 'day') text = words.dayUnknown(text);
  if (date.unknown === 'month') text = words.monthUnknown(text);
  if (date.approximate) text = words.about(text);
  return date.uncertain ? words.uncertain(text) : text;
}

const isPlain = (date: EdtfDate): date is EdtfDate & { precision: 'day' | 'month' | 'year' } =>
  !date.approximate && !date.uncertain && date.unknown === 'none' && date.precision in PARTS;

// Dates are marked inside the running words and cut out again: phrases stay whole sentences in every language.
const OPEN = '\ue000';
const TO = '\ue001';
const CLOSE = '\ue002';

/** The `datetime` that HTML allows for a date: `YYYY`, `YYYY-MM` or `YYYY-MM-DD` (WHATWG HTML, the time element). */
const machineDate = ({ text }: EdtfDate) => /^\d{4}(?:-\d{2}){0,2}(?!\d|X)/.exec(text.replaceAll('-XX', ''))?.[0] ?? '';

const mark = (date: EdtfDate, words: string) => `${OPEN}${machineDate(date)}${TO}${words}${CLOSE}`;

function sayRange(from: EdtfDate, to: EdtfDate, precision: keyof typeof PARTS, locale: DateLocale): string {
  const parts = formatter(locale, precision).formatRangeToParts(from.lo, to.lo);
  const side = (source: 'startRange' | 'endRange') => parts.filter((part) => part.source === source);
  const begins = new Map([side('startRange')[0], side('endRange')[0]].map((part, n) => [part, n === 0 ? from : to]));
  const ends = new Set([side('startRange').at(-1), side('endRange').at(-1)]);
  return parts
    .map((part) => {
      const date = begins.get(part);
      return `${date ? `${OPEN}${machineDate(date)}${TO}` : ''}${part.value}${ends.has(part) ? CLOSE : ''}`;
    })
    .join('');
}

function sayInterval(from: EdtfSide, to: EdtfSide, locale: DateLocale, kind: DateKind): string {
  const words = PHRASES[locale];
  const say = (side: EdtfSide) => (isWritten(side) ? mark(side, sayDate(side, locale, true)) : '');
  if (!isWritten(to)) return to === 'open' ? words.since(say(from)) : words.fromUnknownEnd(say(from));
  if (!isWritten(from)) return from === 'open' ? words.until(say(to)) : words.untilUnknownStart(say(to));
  if (kind === 'within') return words.between(say(from), say(to));
  if (isPlain(from) && isPlain(to) && from.precision === to.precision && from.lo !== to.lo) {
    return sayRange(from, to, from.precision, locale);
  }
  return `${mark(from, sayDate(from, locale))} – ${mark(to, sayDate(to, locale))}`;
}

function sayMarked(text: string, locale: DateLocale, kind: DateKind): string {
  const value = parseEdtf(text);
  return plainSpaces(
    value.kind === 'date'
      ? mark(value.date, sayDate(value.date, locale))
      : sayInterval(value.from, value.to, locale, kind),
  );
}

/**
 * Says a written date in words, exactly as precise as it was written.
 * @throws {EdtfError} when the text is not in our profile.
 * @example formatEdtf('1981~/1992-01-16', 'en-GB') // 'about 1981 – 16 January 1992'
 */
export function formatEdtf(text: string, locale: DateLocale, kind: DateKind = 'span'): string {
  return sayMarked(text, locale, kind).replaceAll(new RegExp(`${OPEN}[^${TO}]*${TO}|${CLOSE}`, 'g'), '');
}

/** A piece of a date in words; `datetime` is what a machine reads for it, where HTML has a form for that. */
export interface DatePart {
  text: string;
  datetime: string | undefined;
}

/**
 * The same words in pieces, so that each date in them can stand in a `<time>` element of its own.
 * @throws {EdtfError} when the text is not in our profile.
 */
export function formatEdtfParts(text: string, locale: DateLocale, kind: DateKind = 'span'): DatePart[] {
  return sayMarked(text, locale, kind)
    .split(new RegExp(`${OPEN}|${CLOSE}`))
    .filter(Boolean)
    .map((piece) => {
      const [before = '', words] = piece.split(TO);
      return words === undefined
        ? { text: before, datetime: undefined }
        : { text: words, datetime: before || undefined };
    });
}
