import type { TimelineWords } from '../i18n/timeline-words.ts';
import { yearOf } from '../dates/edtf.ts';
import type { TimelineEvent } from './event.ts';

/** The names of an event's countries in one line. @param names name of each country by its code. */
export function countryList(event: Pick<TimelineEvent, 'countries'>, names: ReadonlyMap<string, string>): string {
  return event.countries.map((code) => names.get(code) ?? code).join(', ');
}

/** The full name of an event, as it is announced: title, date in words, countries, relation, status. */
export function eventName(event: TimelineEvent, names: ReadonlyMap<string, string>, words: TimelineWords): string {
  const { title, when, relation, status } = event;
  return words.markName(title, when, countryList(event, names), words.relation[relation], words.status[status]);
}

/** The years that several events lie in. A loop, not a spread: a cluster may hold more events than a call has room for. */
function yearsOf(events: readonly TimelineEvent[]): { first: number; last: number } {
  let first = Infinity;
  let last = -Infinity;
  for (const { time } of events) {
    const moment = Number.isFinite(time.earliest) ? time.earliest : time.latest - 1;
    if (moment < first) first = moment;
    if (moment > last) last = moment;
  }
  return { first: yearOf(first), last: yearOf(last) };
}

/** The latest year of several events. */
export const lastYear = (events: readonly TimelineEvent[]): number => yearsOf(events).last;

/** The name of several events in one place: how many, and from which year to which. */
export function clusterName(events: readonly TimelineEvent[], words: TimelineWords): string {
  const { first, last } = yearsOf(events);
  return words.clusterName(events.length, `${first}`, `${last}`);
}
