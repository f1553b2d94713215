import { toEventTime } from '../../src/dates/time.ts';
import { formatEdtf } from '../../src/dates/words.ts';
import type { TimelineEvent } from '../../src/model/event.ts';

/** What a test may say of an event; the rest is filled in. */
export type EventFacts = Partial<Omit<TimelineEvent, 'date' | 'time'>>;

/** Makes an event from its date, EDTF, and whatever else matters to the test. */
export function makeEvent(date: string, facts: EventFacts = {}): TimelineEvent {
  const dateKind = facts.dateKind ?? 'span';
  return {
    id: `event-of-${date}`,
    title: `Event of ${date}`,
    when: formatEdtf(date, 'en-GB', dateKind),
    countries: ['MX'],
    relation: 'cooperation',
    category: 'arrest',
    status: 'established',
    accounts: 1,
    links: [],
    ...facts,
    date,
    dateKind,
    time: toEventTime(date, dateKind),
  };
}

/** The ids of some things, for short expectations. */
export const idsOf = (things: readonly { id: string }[]): string[] => things.map(({ id }) => id);
