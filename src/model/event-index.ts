import { toEventTime } from '../dates/time.ts';
import { CATEGORIES, RELATIONS, STATUSES } from '../vocabulary.ts';
import type { TimelineEvent } from './event.ts';

/** Raised when the form of the index changes: a page of another version must not read it. */
export const INDEX_VERSION = 1;

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
}

/** Packs events into columns. */
export function packEvents(events: readonly TimelineEvent[], edition: string): EventIndex {
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
  return index.id.map((id, row) => {
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
    };
  });
}
