import { toEventTime } from '../dates/time.ts';
import { CATEGORIES, LINK_TYPES, RELATIONS, STATUSES } from '../vocabulary.ts';
import type { TimelineEvent } from './event.ts';

/** Raised when the form of the index changes: a page of another version must not read it. */
export const INDEX_VERSION = 2;

/** The events as columns: what every timeline page fetches once. Rows are in the order of time. */
export interface EventIndex {
  version: number;
  /** Names what the pages were built from; a page built from something else does not use this index. */
  edition: string;
  id: string[];
  title: string[];
  when: string[];
  date: string[];
  /** Rows whose interval means "some day in there". */
  within: number[];
  /** Codes, joined by a space. */
  countries: string[];
  /** Places in the closed lists of `vocabulary.ts`. */
  relation: number[];
  category: number[];
  status: number[];
  accounts: number[];
  /** Row, date and its words, of what the public learned on another day. */
  known: [row: number, date: string, when: string][];
  /** Ties: the row that names the other, the place of the type in its list, the row that is named. */
  links: [from: number, type: number, to: number][];
}

/** Packs events into columns. */
export function packEvents(events: readonly TimelineEvent[], edition: string): EventIndex {
  const rows = new Map(events.map(({ id }, row) => [id, row]));
  return {
    version: INDEX_VERSION,
    edition,
    id: events.map(({ id }) => id),
    title: events.map(({ title }) => title),
    when: events.map(({ when }) => when),
    date: events.map(({ date }) => date),
    within: events.flatMap(({ dateKind }, row) => (dateKind === 'within' ? [row] : [])),
    countries: events.map(({ countries }) => countries.join(' ')),
    relation: events.map(({ relation }) => RELATIONS.indexOf(relation)),
    category: events.map(({ category }) => CATEGORIES.indexOf(category)),
    status: events.map(({ status }) => STATUSES.indexOf(status)),
    accounts: events.map(({ accounts }) => accounts),
    known: events.flatMap(({ known }, row): EventIndex['known'] => (known ? [[row, known.date, known.when]] : [])),
    links: events.flatMap(({ links }, row) =>
      links.flatMap(({ type, event }): EventIndex['links'] => {
        const to = rows.get(event);
        return to === undefined ? [] : [[row, LINK_TYPES.indexOf(type), to]];
      }),
    ),
  };
}

const COLUMNS = ['id', 'title', 'when', 'date', 'countries', 'relation', 'category', 'status', 'accounts'] as const;

/** Tells an index of this version and edition, whole, from anything else that was fetched. */
export function isEventIndex(data: unknown, edition: string): data is EventIndex {
  if (typeof data !== 'object' || data === null) return false;
  const index = data as Partial<EventIndex>;
  const rows = index.id?.length;
  return (
    index.version === INDEX_VERSION &&
    index.edition === edition &&
    Array.isArray(index.within) &&
    Array.isArray(index.known) &&
    Array.isArray(index.links) &&
    COLUMNS.every((column) => Array.isArray(index[column]) && index[column].length === rows)
  );
}

const pick = <Value>(list: readonly Value[], place: number | undefined): Value => {
  // What was fetched may say anything: `list['length']` is no word.
  const value = typeof place === 'number' ? list[place] : undefined;
  if (value === undefined) throw new RangeError(`no word at place ${place} of the list`);
  return value;
};

/**
 * Unpacks columns into events.
 * @throws {RangeError} for a word or a date that is not ours: the index is not one of this version.
 */
export function unpackEvents(index: EventIndex): TimelineEvent[] {
  const within = new Set(index.within);
  const events = index.id.map((id, row): TimelineEvent => {
    const date = index.date[row] ?? '';
    const dateKind = within.has(row) ? 'within' : 'span';
    return {
      id,
      title: index.title[row] ?? '',
      when: index.when[row] ?? '',
      date,
      dateKind,
      time: toEventTime(date, dateKind),
      countries: (index.countries[row] ?? '').split(' '),
      relation: pick(RELATIONS, index.relation[row]),
      category: pick(CATEGORIES, index.category[row]),
      status: pick(STATUSES, index.status[row]),
      accounts: index.accounts[row] ?? 0,
      links: [],
    };
  });
  for (const [row, date, when] of index.known) {
    // Read when the clock is turned only, and then it is too late to refuse it.
    toEventTime(date);
    pick(events, row).known = { date, when };
  }
  for (const [from, type, to] of index.links) {
    pick(events, from).links.push({ type: pick(LINK_TYPES, type), event: pick(events, to).id });
  }
  return events;
}
