import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { INDEX_VERSION, isEventIndex, packEvents, unpackEvents } from '../../src/model/event-index.ts';
import { eventLists } from './arbitrary.ts';
import { makeEvent } from './make-event.ts';

const EDITION = '2026-11-23';
const events = [
  makeEvent('1981~/1992-01-16', {
    countries: ['US', 'MX'],
    relation: 'friction',
    status: 'disputed',
    known: { date: '1996-08-18', when: '18 August 1996' },
    links: [{ type: 'leads-to', event: 'event-of-2022-03-27/..' }],
  }),
  makeEvent('2016-01/2016-03', { dateKind: 'within', title: '"Quoted", with commas', category: 'violence' }),
  makeEvent('2022-03-27/..'),
];
/** An index as it comes from the network, with something changed in it. */
const fetched = (change: object = {}): unknown => ({
  ...(JSON.parse(JSON.stringify(packEvents(events, EDITION))) as object),
  ...change,
});
const unpack = (change: object) => unpackEvents(fetched(change) as ReturnType<typeof packEvents>);

test('events that are packed, sent and unpacked are the same events', () => {
  fc.assert(
    fc.property(eventLists, (list) => {
      const sent: unknown = JSON.parse(JSON.stringify(packEvents(list, EDITION)));
      expect(isEventIndex(sent, EDITION) && unpackEvents(sent)).toEqual(list);
    }),
  );
});

test('a tie to an event that is not packed is left out, all others come through', () => {
  const [first, ...rest] = events.map(({ id }) => id);
  const tied = [...rest, 'elsewhere'].map((event) => ({ type: 'see-also' as const, event }));
  const list = events.map((event) => (event.id === first ? { ...event, links: tied } : event));
  expect(unpackEvents(packEvents(list, EDITION))[0]?.links).toEqual(tied.slice(0, -1));
});

test('a record without events is an index too', () => {
  const index = packEvents([], EDITION);
  expect(isEventIndex(index, EDITION)).toBe(true);
  expect(unpackEvents(index)).toEqual([]);
});

describe('what is not our index is refused', () => {
  test('our own is not', () => {
    expect(isEventIndex(fetched(), EDITION)).toBe(true);
  });

  test.each(['id', 'title', 'when', 'date', 'countries', 'relation', 'category', 'status', 'accounts'])(
    'one whose column "%s" is cut short, or gone',
    (column) => {
      const whole = (fetched() as Record<string, unknown[]>)[column] ?? [];
      expect(isEventIndex(fetched({ [column]: whole.slice(0, -1) }), EDITION)).toBe(false);
      expect(isEventIndex(fetched({ [column]: undefined }), EDITION)).toBe(false);
      expect(isEventIndex(fetched({ [column]: 'abc' }), EDITION)).toBe(false);
    },
  );

  test.each<[string, unknown]>([
    ['one of another edition', fetched({ edition: '2026-11-22' })],
    ['one of another version', fetched({ version: INDEX_VERSION + 1 })],
    ['one without its list of vague rows', fetched({ within: undefined })],
    ['one without its list of what was learned later', fetched({ known: null })],
    ['one whose ties are no list', fetched({ links: { length: 0 } })],
    ['nothing', undefined],
    ['null', null],
    ['text', '<!doctype html>'],
    ['a list', [1, 2]],
    ['an empty object', {}],
  ])('%s', (_what, data) => {
    expect(isEventIndex(data, EDITION)).toBe(false);
  });

  test('anything else whatever', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (data) => {
        expect(isEventIndex(data, EDITION)).toBe(false);
      }),
    );
  });
});

describe('a word that is not ours stops the unpacking', () => {
  test.each([
    ['a relation past the list', { relation: [0, 1, 4] }],
    ['a relation before the list', { relation: [-1, 0, 0] }],
    ['a status that is no number', { status: [0, null, 0] }],
    ['a category between two', { category: [0, 0.5, 0] }],
    ['a status that is a property of lists', { status: [0, 'length', 0] }],
    ['a date in words', { date: ['2016', 'yesterday', '2016'] }],
    ['a day that is none', { date: ['2016', '2016-02-30', '2016'] }],
    ['a day of learning that is none', { known: [[0, '2016-02-30', 'never']] }],
    ['a day of learning of a row past the list', { known: [[3, '2016', '2016']] }],
    ['a day of learning of a property of lists', { known: [['length', '2016', '2016']] }],
    ['a tie from a row past the list', { links: [[3, 0, 0]] }],
    ['a tie to a row before the list', { links: [[0, 0, -1]] }],
    ['a tie of a type past the list', { links: [[0, 7, 1]] }],
    ['a tie of a type that is a word', { links: [[0, 'map', 1]] }],
  ])('%s', (_what, change) => {
    expect(() => unpack(change)).toThrow(RangeError);
  });
});
