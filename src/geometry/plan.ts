import type { TimeWindow } from '../dates/time.ts';
import type { TimelineEvent } from '../model/event.ts';
import type { BandRow } from './bands.ts';
import { makeColumns, type LaneColumns } from './columns.ts';
import { FEW_LANES, MANY_LANES, type Lane, type LaneSizes } from './lanes.ts';
import { wholeWindow } from './scale.ts';

/** A lane as a page names it. */
export interface LaneName {
  id: string;
  label: string;
  /** The heading of lanes that follow each other, and its id. */
  group?: string;
  groupId?: string;
  /** What falls into it besides what has its id: the countries of a region that is one lane. */
  members?: string[];
  /** Kept as low as can be: one row. */
  folded?: boolean;
}

/** What a page says about its chart; plain data, so that it can travel in the page. */
export interface ChartSpec {
  /** What a lane stands for. */
  by: 'country' | 'relation';
  lanes: LaneName[];
  /** The lane of events that belong to no other one: on the hemisphere chart, those of the United States alone. */
  otherLane?: string;
  /** What a reader hid: an event that would stand there, and nowhere else, stands nowhere. */
  hidden?: string[];
  /** The eras above the lanes. */
  bands?: BandRow[];
  /** UTC milliseconds: where what still goes on is drawn to. */
  today: number;
}

/** What a chart is made from. */
export interface ChartPlan {
  lanes: readonly Lane[];
  /** Which bit stands for each lane where events are joined to it. */
  places: readonly number[];
  /** The events drawn in each lane, ready to be searched. */
  columns: readonly LaneColumns[];
  sizes: LaneSizes;
  /** All lanes an event belongs to, by id of the lane; it is drawn in the first, joined to the others. */
  lanesOf(event: TimelineEvent): readonly string[];
  /** The window with everything in it. */
  whole: TimeWindow;
  /** The record's own day. UTC milliseconds. */
  today: number;
}

/** Tells the lanes of an event as bits; an event that belongs to none is of the other lane, if there is one. */
function laneFinder({ by, lanes, otherLane, hidden = [] }: ChartSpec): (event: TimelineEvent) => number {
  const bits = new Map<string, number>();
  lanes.forEach(({ id, members = [] }, place) => [id, ...members].forEach((each) => bits.set(each, 1 << place)));
  const other = otherLane === undefined ? 0 : (bits.get(otherLane) ?? 0);
  return (event) => {
    if (by === 'relation') return bits.get(event.relation) ?? other;
    const { countries } = event;
    let found = 0;
    for (let place = 0; place < countries.length; place += 1) found |= bits.get(countries[place] ?? '') ?? 0;
    if ((found & ~other) !== 0) return found & ~other;
    return countries.some((code) => hidden.includes(code)) ? 0 : other;
  };
}

/** The places of the bits that are set, lowest first. */
function placesOf(bits: number): number[] {
  const places: number[] = [];
  for (let rest = bits; rest !== 0; rest &= rest - 1) places.push(31 - Math.clz32(rest & -rest));
  return places;
}

/** The window of a chart that shows everything. */
export const wholeWindowOf = (spec: ChartSpec, events: readonly TimelineEvent[]): TimeWindow =>
  wholeWindow(events, spec.today);

/** Most lanes of a chart: which ones an event is joined to is kept in the bits of a number. */
const MOST_LANES = 32;

/**
 * Plans a chart: which lanes there are and which events are drawn in each. Lanes without an event are left out.
 * @param events everything the page has, in the order of time, whatever is filtered.
 * @throws {RangeError} for more lanes than a chart can join.
 */
export function planChart(spec: ChartSpec, events: readonly TimelineEvent[]): ChartPlan {
  if (spec.lanes.length > MOST_LANES) throw new RangeError(`a chart of ${spec.lanes.length} lanes`);
  const findLanes = laneFinder(spec);
  const all = spec.lanes.map(({ id, label, group, folded = false }): Lane => ({ id, label, group, folded, count: 0 }));
  const own = spec.lanes.map(() => ({ events: [] as TimelineEvent[], joins: [] as number[], rows: [] as number[] }));
  for (let row = 0; row < events.length; row += 1) {
    const event = events[row];
    const bits = event ? findLanes(event) : 0;
    if (!event || bits === 0) continue;
    const first = own[31 - Math.clz32(bits & -bits)];
    first?.events.push(event);
    first?.joins.push(bits & (bits - 1));
    first?.rows.push(row);
    for (let rest = bits; rest !== 0; rest &= rest - 1) {
      const lane = all[31 - Math.clz32(rest & -rest)];
      if (lane) lane.count += 1;
    }
  }
  const kept = all.flatMap(({ count }, place) => (count > 0 ? [place] : []));
  return {
    lanes: kept.map((place) => all[place] as Lane),
    places: kept,
    columns: kept.map((place) => makeColumns(own[place]?.events ?? [], own[place]?.joins ?? [], own[place]?.rows)),
    sizes: spec.by === 'country' ? MANY_LANES : FEW_LANES,
    lanesOf: (event) => placesOf(findLanes(event)).map((place) => spec.lanes[place]?.id ?? ''),
    whole: wholeWindowOf(spec, events),
    today: spec.today,
  };
}
