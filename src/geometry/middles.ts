import type { EventTime } from '../dates/time.ts';
import type { TimelineEvent } from '../model/event.ts';
import { afterStart } from './extent.ts';

/*
 * Where the middle of an event's sign lies in time, and the order of a lane by it.
 */

/** Length of a day. Milliseconds. */
export const DAY = 86_400_000;

/** The middle of an event's sign, however far the window cuts it. UTC milliseconds. */
export function middleOfTime(time: EventTime): number {
  const start = Number.isFinite(time.earliest) ? time.earliest : time.latest - DAY;
  const end = time.shape === 'span' ? Math.max(afterStart(time), start) : time.latest;
  return (start + (Number.isFinite(end) ? end : start)) / 2;
}

/** Whether an event may be seen while the middle of its sign is not: it is longer than a day. */
export const isLoose = ({ widest }: EventTime) => !(widest.end - widest.start <= DAY);

/**
 * The places of events in the order of their middles. Events come in the order of their beginnings, which for what is known
 * to the day is the same: only the rest has to be sorted, and is then merged in.
 */
export function sortedBy(middle: Float64Array, events: readonly TimelineEvent[]): number[] {
  const tight: number[] = [];
  const loose: number[] = [];
  let last = -Infinity;
  for (let place = 0; place < middle.length; place += 1) {
    const own = middle[place] ?? 0;
    if (own < last || isLoose((events[place] as TimelineEvent).time)) loose.push(place);
    else {
      tight.push(place);
      last = own;
    }
  }
  loose.sort((a, b) => (middle[a] ?? 0) - (middle[b] ?? 0) || a - b);
  const order: number[] = [];
  let next = 0;
  for (const place of tight) {
    for (; next < loose.length; next += 1) {
      const from = loose[next] ?? 0;
      const ahead = (middle[from] ?? 0) - (middle[place] ?? 0);
      if (ahead > 0 || (ahead === 0 && from > place)) break;
      order.push(from);
    }
    order.push(place);
  }
  return order.concat(loose.slice(next));
}
