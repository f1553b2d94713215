import edtf from 'edtf';
import fc from 'fast-check';

/** A moment written as an ISO day or second, as UTC milliseconds; `-∞` and `∞` where a side has no bound. */
export function moment(text: string): number {
  if (text === '-∞') return -Infinity;
  return text === '∞' ? Infinity : Date.parse(text);
}

const days = fc
  .date({ min: new Date('1000-01-01T00:00Z'), max: new Date('2999-12-31T00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

const withMark = fc
  .tuple(
    days.chain((day) => fc.constantFrom(day, day.slice(0, 7), day.slice(0, 4))),
    fc.constantFrom('', '~', '?', '%'),
  )
  .map((parts) => parts.join(''));

const withUnknown = days.chain((day) =>
  fc.constantFrom(
    `${day.slice(0, 3)}X`,
    `${day.slice(0, 2)}XX`,
    `${day.slice(0, 4)}-XX`,
    `${day.slice(0, 4)}-XX-XX`,
    `${day.slice(0, 7)}-XX`,
  ),
);

/** Single dates of our profile; those with XX carry no mark, since other readers of EDTF refuse that. */
export const dateTexts = fc.oneof(withMark, withUnknown);

/** Intervals of our profile, open, unknown and closed ones. */
export const intervalTexts = fc.oneof(
  fc.tuple(dateTexts, dateTexts).map((sides) => sides.sort((a, b) => firstMoment(a) - firstMoment(b)).join('/')),
  fc.tuple(dateTexts, fc.constantFrom('..', '')).map((sides) => sides.join('/')),
  fc.tuple(fc.constantFrom('..', ''), dateTexts).map((sides) => sides.join('/')),
);

/** Everything our profile allows. */
export const edtfTexts = fc.oneof(dateTexts, intervalTexts);

const firstMoment = (text: string) => edtf(text).min ?? -Infinity;
