import type { EventTime } from '../dates/time.ts';
import type { TimelineEvent } from '../model/event.ts';
import { afterStart, extentOf } from './extent.ts';
import { CLUSTER, type Placing, type Signs } from './rows.ts';
import { visibleSpan, type TimeScale } from './scale.ts';

/*
 * The events of a lane as columns in the order of time, so that what a window shows is found by halving, and what falls
 * into one cluster is stepped over at once: a frame costs what can be seen, not what exists.
 */

/** The events of a lane, in the order of the middles of their signs. */
export interface LaneColumns {
  events: TimelineEvent[];
  /** UTC milliseconds. */
  middle: Float64Array;
  /** Which other lanes each is joined to: a bit for each lane of the chart. */
  joins: Uint32Array;
  /** Rows of what is longer than a day: it may be seen while its middle is not. */
  loose: Int32Array;
}

const DAY = 86_400_000;

/** The middle of an event's sign, however far the window cuts it. UTC milliseconds. */
function middleOf(time: EventTime): number {
  const start = Number.isFinite(time.earliest) ? time.earliest : time.latest - DAY;
  const end = time.shape === 'span' ? Math.max(afterStart(time), start) : time.latest;
  return (start + (Number.isFinite(end) ? end : start)) / 2;
}

const isLoose = ({ widest }: EventTime) => !(widest.end - widest.start <= DAY);

function collect(events: TimelineEvent[], middle: Float64Array, joins: Uint32Array): LaneColumns {
  const loose: number[] = [];
  events.forEach(({ time }, row) => {
    if (isLoose(time)) loose.push(row);
  });
  return { events, middle, joins, loose: Int32Array.from(loose) };
}

/** Makes the columns of a lane. @param joins the other lanes of each event, as bits. */
export function makeColumns(events: readonly TimelineEvent[], joins: readonly number[]): LaneColumns {
  const middles = Float64Array.from(events, ({ time }) => middleOf(time));
  // Nearly in order already, which the sort of plain arrays makes use of.
  const order = Array.from(events.keys()).sort((a, b) => (middles[a] ?? 0) - (middles[b] ?? 0));
  const sorted = order.map((row) => events[row] as TimelineEvent);
  return collect(
    sorted,
    Float64Array.from(order, (row) => middles[row] ?? NaN),
    Uint32Array.from(order, (row) => joins[row] ?? 0),
  );
}

/** The columns of those events that are shown. */
export function keepShown(columns: LaneColumns, shown: ReadonlySet<TimelineEvent>): LaneColumns {
  const rows: number[] = [];
  columns.events.forEach((event, row) => {
    if (shown.has(event)) rows.push(row);
  });
  if (rows.length === columns.events.length) return columns;
  return collect(
    rows.map((row) => columns.events[row] as TimelineEvent),
    Float64Array.from(rows, (row) => columns.middle[row] ?? NaN),
    Uint32Array.from(rows, (row) => columns.joins[row] ?? 0),
  );
}

/** The first row whose middle is at or after a moment. */
function firstAt(middle: Float64Array, moment: number, from = 0): number {
  let low = from;
  let high = middle.length;
  while (low < high) {
    const half = (low + high) >>> 1;
    if ((middle[half] ?? Infinity) < moment) low = half + 1;
    else high = half;
  }
  return low;
}

/** What a window shows of a lane: rows at its left edge from before it, a run of rows inside, rows at its right edge. */
export function signsIn(columns: LaneColumns, scale: TimeScale): Signs {
  const { events, middle, loose } = columns;
  const { start, end } = scale.window;
  // A day is seen from its first moment to its last: half of it lies on either side of its middle.
  let first = firstAt(middle, start - DAY / 2);
  while ((middle[first] ?? Infinity) + DAY / 2 <= start) first += 1;
  const last = firstAt(middle, end + DAY / 2, first);
  const before: number[] = [];
  const after: number[] = [];
  for (const row of loose) {
    if (row >= first && row < last) continue;
    const event = events[row];
    if (event && visibleSpan(event.time, scale.window)) (row < first ? before : after).push(row);
  }
  const inside = before.length + (last - first);
  const rowAt = (place: number) =>
    (place < before.length ? before[place] : place < inside ? first + place - before.length : after[place - inside]) ??
    -1;
  return {
    length: inside + after.length,
    at(place): Placing | undefined {
      const event = events[rowAt(place)];
      const extent = event && extentOf(event, scale);
      return extent && { event, extent };
    },
    event: (place) => events[rowAt(place)] as TimelineEvent,
    joins: (place) => columns.joins[rowAt(place)] ?? 0,
    next(place, x) {
      if (place < before.length || place >= inside) return place + 1;
      const row = firstAt(middle, scale.moment(x + CLUSTER), first + place - before.length + 1);
      return Math.min(Math.max(row, first), last) - first + before.length;
    },
  };
}
