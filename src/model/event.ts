import { compareTimes, toEventTime, type DateKind, type EventTime } from '../dates/time.ts';
import type { EventRecord } from '../schema/event.ts';
import type { Category, LinkType, Relation, Status } from '../vocabulary.ts';

/** An event as filtering, counting and drawing know it: small enough to travel to the browser by the thousand. */
export interface TimelineEvent {
  id: string;
  title: string;
  /** The date in words, in the page's language. */
  when: string;
  /** The date as written, EDTF. */
  date: string;
  dateKind: DateKind;
  time: EventTime;
  /** ISO codes; the order is the author's. */
  countries: string[];
  relation: Relation;
  category: Category;
  status: Status;
  /** How many accounts it rests on, copies not counted: says what to label first. */
  accounts: number;
  /** When the public came to know, if that was another day: EDTF, and in words. */
  known?: { date: string; when: string };
  /** Its ties to other events: "this event <type> that one". */
  links: { type: LinkType; event: string }[];
}

/**
 * The one door from what an author writes to what the program uses.
 * @param inWords puts a date into words, in the page's language.
 */
export function toTimelineEvent(
  id: string,
  record: EventRecord,
  inWords: (date: string, kind: DateKind) => string,
  accounts: number,
): TimelineEvent {
  const { title, date, dateKind, countries, relation, category, status, known, links } = record;
  return {
    id,
    title,
    when: inWords(date, dateKind),
    date,
    dateKind,
    time: toEventTime(date, dateKind),
    countries,
    relation,
    category,
    status,
    accounts,
    ...(known && { known: { date: known.date, when: inWords(known.date, 'span') } }),
    links,
  };
}

/** Earliest first; events of the same bounds by id, so that every list is the same everywhere. */
export function compareEvents(a: TimelineEvent, b: TimelineEvent): number {
  return compareTimes(a.time, b.time) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/** The year a list files an event under: that of its earliest possible moment, or of its latest if it has none. */
export function yearOfEvent({ time }: Pick<TimelineEvent, 'time'>): number {
  const moment = Number.isFinite(time.earliest) ? time.earliest : time.latest - 1;
  return new Date(moment).getUTCFullYear();
}
