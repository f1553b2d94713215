import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EdtfError } from '../../src/dates/edtf.ts';
import { toEventTime, type DateKind } from '../../src/dates/time.ts';
import { compareEvents, toTimelineEvent, yearOfEvent } from '../../src/model/event.ts';
import { eventSchema, type EventRecord } from '../../src/schema/event.ts';
import { eventLists } from './arbitrary.ts';
import { idsOf, makeEvent } from './make-event.ts';

const record = (facts: Partial<EventRecord> = {}): EventRecord => ({
  ...eventSchema.parse({
    title: 'El Chapo is recaptured',
    date: '2016-01-08',
    dateBasis: 'The attorney general gave the day.',
    countries: ['US', 'MX'],
    relation: 'cooperation',
    category: 'arrest',
    status: 'established',
    sources: [{ source: 'a-source', supports: 'the arrest' }],
    recordChanged: '2026-11-23',
    sourcesChecked: '2026-11-23',
  }),
  ...facts,
});

describe('the door from record to event', () => {
  const inWords = (date: string, kind: DateKind) => `${date} in words, ${kind}`;

  test('an event has the facts of its record, its name, its words and its bounds in time', () => {
    expect(toTimelineEvent('2016-el-chapo-recaptured', record(), inWords, 2)).toEqual({
      id: '2016-el-chapo-recaptured',
      title: 'El Chapo is recaptured',
      when: '2016-01-08 in words, span',
      date: '2016-01-08',
      dateKind: 'span',
      time: toEventTime('2016-01-08'),
      countries: ['US', 'MX'],
      relation: 'cooperation',
      category: 'arrest',
      status: 'established',
      accounts: 2,
      links: [],
    });
  });

  test('an event has its ties, and the day the public came to know if that was another', () => {
    const links = [{ type: 'leads-to' as const, event: 'other' }];
    const known = { date: '2016-02', how: 'A newspaper', source: 'a-source' };
    const event = toTimelineEvent('id', record({ links, known, date: '2015/2016', dateKind: 'within' }), inWords, 1);
    expect(event.links).toEqual(links);
    expect(event.known).toEqual({ date: '2016-02', when: '2016-02 in words, span' });
    expect(toTimelineEvent('id', record(), inWords, 1)).not.toHaveProperty('known');
  });

  test('an interval means what its record says it means', () => {
    const shapeOf = (dateKind: EventRecord['dateKind']) =>
      toTimelineEvent('id', record({ date: '2016-01/2016-03', dateKind }), inWords, 1).time.shape;
    expect([shapeOf('span'), shapeOf('within')]).toEqual(['span', 'within']);
  });

  test('a date that is no date of ours does not come through', () => {
    expect(() => toTimelineEvent('id', record({ date: '2016-02-30' }), inWords, 1)).toThrow(EdtfError);
  });
});

describe('the order of events', () => {
  test.each([
    ['an earlier day comes first', '2016-01-08', '2016-01-09'],
    ['a year begins before its days, but for the first', '2016', '2016-01-02'],
    ['of two that may begin together, the one surely over first comes first', '2016-01-01', '2016'],
    ['an open start comes before any date', '../2016', '1960'],
    ['what is over comes before what goes on', '2016/2020', '2016/..'],
  ])('%s', (_rule, first, second) => {
    const [a, b] = [makeEvent(first), makeEvent(second)];
    expect([compareEvents(a, b), compareEvents(b, a)]).toEqual([-1, 1]);
  });

  test('events of the same bounds are ordered by id', () => {
    const [a, b] = [makeEvent('2016', { id: 'a' }), makeEvent('2016', { id: 'b' })];
    expect([compareEvents(a, b), compareEvents(b, a), compareEvents(a, a)]).toEqual([-1, 1, 0]);
  });

  test('a list comes out the same, however it was shuffled', () => {
    const shuffled = eventLists.chain((events) =>
      fc.tuple(fc.constant(events), fc.shuffledSubarray(events, { minLength: events.length })),
    );
    fc.assert(
      fc.property(shuffled, ([events, other]) => {
        expect(idsOf(other.sort(compareEvents))).toEqual(idsOf(events));
      }),
    );
  });
});

test.each([
  ['2016-01-01', 2016],
  ['2016-12-31', 2016],
  ['2015-12-31/2016-01-02', 2015],
  ['198X', 1980],
  ['1981~', 1981],
  ['2022-03-27/..', 2022],
  ['2022/', 2022],
  ['../1975', 1975],
  ['/1975-01-01', 1975],
])('%s is filed under %i', (date, year) => {
  expect(yearOfEvent(makeEvent(date))).toBe(year);
});
