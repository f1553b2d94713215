import type { TimelineEvent } from '../model/event.ts';
import { extentOf } from './extent.ts';
import { DAY, isLoose, middleOfTime, sortedBy } from './middles.ts';
import { RELATIONS, type Relation } from '../vocabulary.ts';
import { CLUSTER, type Placing, type Signs } from './rows.ts';
import { visibleSpan, type TimeScale } from './scale.ts';

/*
 * The events of a lane as columns in the order of time, so that what a window shows is found by halving, and what falls
 * into one cluster is stepped over at once: a frame costs what can be seen, not what exists.
 */

/** The events of a lane, in the order of the middles of their signs. */
export interface LaneColumns {
  events: TimelineEvent[];
  /** Row of each among all events of the chart. */
  rows: Int32Array;
  /** UTC milliseconds. */
  middle: Float64Array;
  /** Which other lanes each is joined to: a bit for each lane of the chart. */
  joins: Uint32Array;
  /** Rows of what is longer than a day: it may be seen while its middle is not. */
  loose: Int32Array;
  /** Rows of what is joined to any other lane. */
  joined: Int32Array;
  /** Relation of each, as its place in the closed list. */
  relation: Uint8Array;
}

const RELATION_PLACE = Object.fromEntries(RELATIONS.map((relation, place) => [relation, place])) as Record<
  Relation,
  number
>;

function collect(events: TimelineEvent[], rows: Int32Array, middle: Float64Array, joins: Uint32Array): LaneColumns {
  const loose: number[] = [];
  const joined: number[] = [];
  const relation = new Uint8Array(events.length);
  // Plain loops in this file: they run over every event there is before anything is drawn.
  for (let row = 0; row < events.length; row += 1) {
    const event = events[row];
    if (!event) continue;
    if (isLoose(event.time)) loose.push(row);
    if (joins[row] !== 0) joined.push(row);
    relation[row] = RELATION_PLACE[event.relation];
  }
  return { events, rows, middle, joins, loose: new Int32Array(loose), joined: new Int32Array(joined), relation };
}

/** Puts columns into another order, or keeps a part of them. @param order places in the old ones. */
function reorder(
  order: ArrayLike<number>,
  { events, rows, middle, joins }: Pick<LaneColumns, 'events' | 'rows' | 'middle' | 'joins'>,
): LaneColumns {
  const length = order.length;
  const own = new Array<TimelineEvent>(length);
  const [ownRows, ownMiddle, ownJoins] = [new Int32Array(length), new Float64Array(length), new Uint32Array(length)];
  for (let place = 0; place < length; place += 1) {
    const from = order[place] ?? 0;
    own[place] = events[from] as TimelineEvent;
    ownRows[place] = rows[from] ?? -1;
    ownMiddle[place] = middle[from] ?? NaN;
    ownJoins[place] = joins[from] ?? 0;
  }
  return collect(own, ownRows, ownMiddle, ownJoins);
}

/**
 * Makes the columns of a lane.
 * @param joins the other lanes of each event, as bits.
 * @param rows of each event among all events of the chart; their order if left out.
 */
export function makeColumns(
  events: readonly TimelineEvent[],
  joins: readonly number[],
  rows: readonly number[] = Array.from(events.keys()),
): LaneColumns {
  const middle = new Float64Array(events.length);
  for (let place = 0; place < middle.length; place += 1) {
    middle[place] = middleOfTime((events[place] as TimelineEvent).time);
  }
  return reorder(sortedBy(middle, events), {
    events: events as TimelineEvent[],
    rows: new Int32Array(rows),
    middle,
    joins: new Uint32Array(joins),
  });
}

/** The columns of those events that are shown. @param mask by row among all events of the chart; 0 for what is not. */
export function keepShown(columns: LaneColumns, mask: Uint8Array): LaneColumns {
  const kept: number[] = [];
  for (let place = 0; place < columns.rows.length; place += 1) {
    if (mask[columns.rows[place] ?? -1] !== 0) kept.push(place);
  }
  return kept.length === columns.events.length ? columns : reorder(kept, columns);
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
    columns,
    row: rowAt,
    at(place): Placing | undefined {
      const event = events[rowAt(place)];
      const extent = event && extentOf(event, scale);
      return extent && { event, extent };
    },
    next(place, x) {
      if (place < before.length || place >= inside) return place + 1;
      const row = firstAt(middle, scale.moment(x + CLUSTER), first + place - before.length + 1);
      return Math.min(Math.max(row, first), last) - first + before.length;
    },
  };
}

/** How many events of each relation some runs of rows hold, in the order of `RELATIONS`. */
export function countRelations({ relation }: LaneColumns, runs: readonly number[]): number[] {
  const counts = RELATIONS.map(() => 0);
  for (let run = 0; run < runs.length; run += 2) {
    const end = runs[run + 1] ?? 0;
    for (let row = runs[run] ?? end; row < end; row += 1) {
      const place = relation[row] ?? 0;
      counts[place] = (counts[place] ?? 0) + 1;
    }
  }
  return counts;
}

/** Hands the lanes that the events of some rows are joined to, as bits, to a callback, until that returns `false`. */
export function eachJoined(
  { joined, joins }: LaneColumns,
  from: number,
  to: number,
  callback: (bits: number) => boolean,
): void {
  let low = 0;
  let high = joined.length;
  while (low < high) {
    const half = (low + high) >>> 1;
    if ((joined[half] ?? Infinity) < from) low = half + 1;
    else high = half;
  }
  for (; low < joined.length; low += 1) {
    const row = joined[low] ?? to;
    if (row >= to || !callback(joins[row] ?? 0)) return;
  }
}
