import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toEventTime } from '../../src/dates/time.ts';
import { byClock } from '../../src/model/clock.ts';
import { compareEvents } from '../../src/model/event.ts';
import { eventLists } from './arbitrary.ts';
import { idsOf, makeEvent } from './make-event.ts';

const secret = makeEvent('1981/1986', {
  id: 'secret',
  dateKind: 'within',
  known: { date: '1986-11-25', when: '25 November 1986' },
});
const open = makeEvent('1985-02-07', { id: 'open' });

describe('by the day it happened', () => {
  test('every event stands where it stood', () => {
    const events = [secret, open];
    expect(byClock(events, 'happened')).toBe(events);
  });
});

describe('by the day the public came to know', () => {
  const events = byClock([secret, open], 'known');

  test('an event takes its place on that day, and says the day it happened as before', () => {
    expect(events[1]).toEqual({ ...secret, time: toEventTime('1986-11-25') });
  });

  test('what was known at once stays as it is', () => {
    expect(events[0]).toBe(open);
  });

  test('the order is that of the days of learning', () => {
    expect(idsOf(events)).toEqual(['open', 'secret']);
  });

  test('the events that were given are left alone', () => {
    fc.assert(
      fc.property(eventLists, (list) => {
        const before = structuredClone(list);
        const known = byClock(list, 'known');
        expect(list).toEqual(before);
        expect(known).toEqual([...known].sort(compareEvents));
        expect(idsOf(known).sort()).toEqual(idsOf(list).sort());
      }),
    );
  });

  test('turning the clock twice changes no more than turning it once', () => {
    fc.assert(
      fc.property(eventLists, (list) => {
        const once = byClock(list, 'known');
        expect(byClock(once, 'known')).toEqual(once);
      }),
    );
  });
});
