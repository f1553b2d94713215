import type { Note } from './evidence.ts';
import type { CoverageRecord } from '../schema/coverage.ts';
import { yearOfEvent, type TimelineEvent } from './event.ts';

/*
 * The record about itself: where it is thin.
 */

/** What these counts need of an event. */
export type WeighedEvent = TimelineEvent & { evidence: { notes: Note[] }; record: { sourcesChecked: string } };

/** Kinds of page that carry an event by themselves. */
const STRONG = new Set(['official', 'court', 'agency', 'news']);
/** How long a look at the sources holds. Years. */
const CHECK_EVERY = 1;

/** Events that rest on one account. */
export const onOneAccount = <Event extends WeighedEvent>(events: readonly Event[]): Event[] =>
  events.filter(({ accounts }) => accounts === 1);

/** Events without any official, court, agency or news page. */
export const onWeakPages = <Event extends WeighedEvent>(events: readonly Event[]): Event[] =>
  events.filter(({ evidence }) => !evidence.notes.some(({ source }) => STRONG.has(source.kind)));

/** Events all of whose pages are copies of something else. */
export const onCopies = <Event extends WeighedEvent>(events: readonly Event[]): Event[] =>
  events.filter(({ evidence }) => evidence.notes.every(({ source }) => source.via !== undefined));

/** Events whose sources nobody looked at for a year before the edition. @param edition a day, `2026-11-23`. */
export function longUnchecked<Event extends WeighedEvent>(events: readonly Event[], edition: string): Event[] {
  const before = `${Number(edition.slice(0, 4)) - CHECK_EVERY}${edition.slice(4)}`;
  return events.filter(({ record }) => record.sourcesChecked < before);
}

/** What is known of a country in a year: how many events began then, or how far the research went. */
export type Cell = number | 'nothing-found' | 'not-looked';

/**
 * Coverage of a country, a cell for each year.
 * @param spans what was looked for; a year that no span names was looked at if the country has a page.
 */
export function coverageOf(
  code: string,
  events: readonly TimelineEvent[],
  spans: CoverageRecord['spans'],
  hasPage: boolean,
  years: readonly number[],
): Cell[] {
  const counts = new Map<number, number>();
  for (const event of events) {
    if (!event.countries.includes(code)) continue;
    const year = yearOfEvent(event);
    counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  return years.map((year) => {
    const count = counts.get(year) ?? 0;
    if (count > 0) return count;
    return spans.find(({ from, to }) => from <= year && year <= to)?.look ?? (hasPage ? 'nothing-found' : 'not-looked');
  });
}
