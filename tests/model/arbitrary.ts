import fc from 'fast-check';
import { EdtfError, parseEdtf } from '../../src/dates/edtf.ts';
import { compareEvents, type TimelineEvent } from '../../src/model/event.ts';
import { CLOCKS, ORDERS, SPACINGS, type LaneChoice, type Period, type View } from '../../src/model/view.ts';
import { CATEGORIES, LINK_TYPES, RELATIONS, STATUSES } from '../../src/vocabulary.ts';
import { makeEvent } from './make-event.ts';

/** The countries of random events and views. */
export const COUNTRIES = ['MX', 'GT', 'CO', 'PE', 'US'];

/** Ids of the lanes, and of their groups, that random views arrange. */
export const LANES = [...COUNTRIES, 'central-america', 'south-america'];

const digits = (from: number, to: number) =>
  fc.integer({ min: from, max: to }).map((number) => String(number).padStart(2, '0'));
const years = fc.integer({ min: 1960, max: 2027 }).map(String);
const months = fc.tuple(years, digits(1, 12)).map((parts) => parts.join('-'));
const days = fc.tuple(months, digits(1, 28)).map((parts) => parts.join('-'));
const vague = fc.oneof(
  years.map((year) => `${year}-XX`),
  months.map((month) => `${month}-XX`),
  years.map((year) => `${year.slice(0, 3)}X`),
);
const sides = fc
  .tuple(
    fc.oneof({ weight: 3, arbitrary: days }, { weight: 2, arbitrary: months }, years, vague),
    fc.constantFrom('', '', '', '~', '?', '%'),
  )
  .map((parts) => parts.join(''));

function inOrder([one, other]: [string, string]): string {
  try {
    parseEdtf(`${one}/${other}`);
    return `${one}/${other}`;
  } catch (error) {
    if (!(error instanceof EdtfError)) throw error;
    return `${other}/${one}`;
  }
}

/** Written dates of every form: single, from to, open or unknown at one side. */
export const edtfTexts: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: sides },
  { weight: 2, arbitrary: fc.tuple(sides, sides).map(inOrder) },
  fc.tuple(sides, fc.constantFrom('..', '')).map((parts) => parts.join('/')),
  fc.tuple(fc.constantFrom('..', ''), sides).map((parts) => parts.join('/')),
);

const titles = fc.oneof(
  fc.string({ minLength: 1, maxLength: 80, unit: 'grapheme' }),
  fc.constantFrom('Signed', 'El Chapo is recaptured', 'Guadalajara: the agent Enrique Camarena is abducted'),
);

const facts = fc.record({
  title: titles,
  dateKind: fc.constantFrom('span' as const, 'within' as const),
  countries: fc.shuffledSubarray(COUNTRIES, { minLength: 1 }),
  relation: fc.constantFrom(...RELATIONS),
  category: fc.constantFrom(...CATEGORIES.slice(0, 4)),
  status: fc.constantFrom(...STATUSES),
  accounts: fc.nat(4),
});
const known = fc.option(
  days.map((date) => ({ date, when: `known ${date}` })),
  { nil: undefined, freq: 4 },
);
const ties = fc.array(fc.tuple(fc.constantFrom(...LINK_TYPES), fc.nat(39)), { maxLength: 2 });

/** Lists of events as a page has them: in the order of time, each with its own id, tied to others of the list. */
export const eventLists: fc.Arbitrary<TimelineEvent[]> = fc
  .array(fc.tuple(edtfTexts, facts, known, ties), { maxLength: 40, size: 'max' })
  .map((list) =>
    list.map(([date, rest, known, ties], place) => {
      const links = ties.map(([type, other]) => ({ type, event: `event-${other % list.length}` }));
      return makeEvent(date, { id: `event-${place}`, ...rest, links, ...(known && { known }) });
    }),
  )
  .map((events) => events.sort(compareEvents));

const periodSides = fc.oneof(years, days);

/** Periods of every form: all time, a year or a day, from, to, both. */
export const periods: fc.Arbitrary<Period> = fc.oneof(
  fc.constant({}),
  periodSides.map((from) => ({ from })),
  periodSides.map((to) => ({ to })),
  fc.tuple(periodSides, periodSides).map((pair) => {
    const [from = '', to = ''] = pair.sort();
    return { from, to };
  }),
);

const lanes = () => fc.shuffledSubarray(LANES);

/** Lanes arranged in any way, lists in any order. */
export const laneChoices: fc.Arbitrary<LaneChoice> = fc.record(
  { pinned: lanes(), ordered: lanes(), hidden: lanes(), folded: lanes() },
  { noNullPrototype: true },
);

/** Views of every kind; lists in the order of the vocabulary, as an address is read. */
export const views: fc.Arbitrary<View> = fc.record(
  {
    country: fc.subarray(COUNTRIES),
    relation: fc.subarray([...RELATIONS]),
    category: fc.subarray(CATEGORIES.slice(0, 4)),
    status: fc.subarray([...STATUSES]),
    time: periods,
    order: fc.constantFrom(...ORDERS),
    clock: fc.constantFrom(...CLOCKS),
    spacing: fc.constantFrom(...SPACINGS),
    lanes: laneChoices,
    eras: fc.boolean(),
    event: fc.constantFrom(undefined, 'event-0', 'event-1'),
  },
  { noNullPrototype: true },
);
