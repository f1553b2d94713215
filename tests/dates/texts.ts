import edtf from 'edtf';
import fc from 'fast-check';

/** A moment written as an ISO day or second, as UTC milliseconds; `-∞` and `∞` where a side has no bound. */
export function moment(text: string): number {
  if (text === '-∞') return -Infinity;
  return text === '∞' ? Infinity : Date.parse(text);
}

const days = fc
  .date({ min: new Date('1968-01-01T00:00Z'), max: new Date('2031-12-31T00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

const plain = days.chain((day) => fc.constantFrom(day, day.slice(0, 7), day.slice(0, 4)));
const marked = fc.tuple(plain, fc.constantFrom('~', '?', '%')).map((parts) => parts.join(''));
const withUnknown = days.chain((day) =>
  fc.constantFrom(
    `${day.slice(0, 3)}X`,
    `${day.slice(0, 2)}XX`,
    `${day.slice(0, 4)}-XX`,
    `${day.slice(0, 4)}-XX-XX`,
    `${day.slice(0, 7)}-XX`,
  ),
);

// Another reader of EDTF refuses XX and a mark in one text, and sides that begin at the same moment.
const sides = [fc.oneof(plain, marked), fc.oneof(plain, withUnknown)];

/** Single dates of our profile. */
export const dateTexts = fc.oneof(...sides);

/** Intervals of our profile: closed, open, and with a side that is not known. */
export const intervalTexts = fc.oneof(
  ...sides.map((side) =>
    fc
      .tuple(side, side)
      .filter(([a, b]) => firstMoment(a) !== firstMoment(b))
      .map((both) => both.sort((a, b) => firstMoment(a) - firstMoment(b)).join('/')),
  ),
  fc.tuple(fc.oneof(plain, marked), fc.constantFrom('..', '')).map((both) => both.join('/')),
  fc.tuple(fc.constantFrom('..', ''), fc.oneof(plain, marked)).map((both) => both.join('/')),
);

/** Everything our profile allows. */
export const edtfTexts = fc.oneof(dateTexts, intervalTexts);

const firstMoment = (text: string) => edtf(text).min ?? -Infinity;
