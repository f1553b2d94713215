import type { TimelineWords } from '../i18n/timeline-words.ts';
import { yearOfEvent, type TimelineEvent } from './event.ts';

/** The names of an event's countries in one line. @param names name of each country by its code. */
export function countryList(event: Pick<TimelineEvent, 'countries'>, names: ReadonlyMap<string, string>): string {
  return event.countries.map((code) => names.get(code) ?? code).join(', ');
}

/** The full name of an event, as it is announced: title, date in words, countries, relation, status. */
export function eventName(event: TimelineEvent, names: ReadonlyMap<string, string>, words: TimelineWords): string {
  const { title, when, relation, status } = event;
  return words.markName(title, when, countryList(event, names), words.relation[relation], words.status[status]);
}

/** The name of several events in one place: how many, and from which year to which. */
export function clusterName(events: readonly TimelineEvent[], words: TimelineWords): string {
  const years = events.map(yearOfEvent);
  return words.clusterName(events.length, `${Math.min(...years)}`, `${Math.max(...years)}`);
}
