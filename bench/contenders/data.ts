import { toEventTime } from '../../src/dates/time.ts';
import type { TimelineEvent } from '../../src/model/event.ts';
import { compareEvents } from '../../src/model/event.ts';
import { CATEGORIES, RELATIONS, STATUSES } from '../../src/vocabulary.ts';

/** The lanes that made-up events fall into. */
export const LANES = ['MX', 'CO', 'PE', 'BO', 'EC', 'VE', 'HN', 'SV', 'GT', 'NI', 'PA', 'HT'];

const FIRST = Date.UTC(1969, 0, 1);
const LAST = Date.UTC(2026, 10, 23);

/** A generator of numbers from 0 to 1 that gives the same ones every time (Numerical Recipes). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 1664525 + 1013904223) % 4294967296) / 4294967296;
}

const pick = <Value>(list: readonly Value[], at: number): Value => list[Math.floor(at * list.length)] as Value;

/** Made-up events, spread over 1969 to 2026 in twelve lanes: one in ten known to the month, one in twenty lasting, one in ten of two lanes. */
export function makeEvents(count: number): TimelineEvent[] {
  const next = numbers(7);
  const events = Array.from({ length: count }, (_, n): TimelineEvent => {
    const day = new Date(FIRST + next() * (LAST - FIRST)).toISOString().slice(0, 10);
    const kind = next();
    const date =
      kind < 0.1 ? day.slice(0, 7) : kind < 0.15 ? `${day}/${Math.min(Number(day.slice(0, 4)) + 2, 2026)}` : day;
    const countries = [pick(LANES, next())];
    if (next() < 0.1) countries.push(pick(LANES, next()));
    return {
      id: `event-${n}`,
      title: `Event number ${n} of a record that was made up`,
      when: day,
      date,
      dateKind: 'span',
      time: toEventTime(date),
      countries: [...new Set(countries)],
      relation: pick(RELATIONS, next()),
      category: pick(CATEGORIES, next()),
      status: pick(STATUSES, next() * next()),
      accounts: 1 + Math.floor(next() * 5),
    };
  });
  return events.sort(compareEvents);
}
