import type { TimeWindow } from '../dates/time.ts';
import type { TimelineEvent } from '../model/event.ts';
import type { BandRow } from './bands.ts';
import { makeColumns } from './columns.ts';
import { FEW_LANES, MANY_LANES, type Lane } from './lanes.ts';
import type { ChartPlan } from './place.ts';
import { wholeWindow } from './scale.ts';

/** A lane as a page names it. */
export interface LaneName {
  id: string;
  label: string;
  group?: string;
}

/** What a page says about its chart; plain data, so that it can travel in the page. */
export interface ChartSpec {
  /** What a lane stands for. */
  by: 'country' | 'relation';
  lanes: LaneName[];
  /** The lane of events that belong to no other one: on the hemisphere chart, those of the United States alone. */
  otherLane?: string;
  /** The eras above the lanes. */
  bands?: BandRow[];
  /** UTC milliseconds: where what still goes on is drawn to. */
  today: number;
}

/** Tells the lanes of an event, in the order of the chart; an event that belongs to none is of the other lane, if there is one. */
function laneFinder({ by, lanes, otherLane }: ChartSpec): (event: TimelineEvent) => string[] {
  const order = new Map(lanes.map(({ id }, place) => [id, place]));
  const other = otherLane === undefined ? [] : [otherLane];
  return (event) => {
    const wanted: readonly string[] = by === 'relation' ? [event.relation] : event.countries;
    const own = wanted.filter((id) => order.has(id) && id !== otherLane);
    if (own.length === 0) return other;
    return own.length === 1 ? own : own.sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
  };
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
  const places = new Map(spec.lanes.map(({ id }, place) => [id, place]));
  const all = spec.lanes.map(({ id, label, group }): Lane => ({ id, label, group, count: 0, events: [] }));
  const joins = spec.lanes.map((): number[] => []);
  for (const event of events) {
    const own = findLanes(event).map((id) => places.get(id) ?? 0);
    let bits = 0;
    own.forEach((place, n) => {
      (all[place] as Lane).count += 1;
      if (n > 0) bits |= 1 << place;
    });
    const [first] = own;
    if (first === undefined) continue;
    all[first]?.events.push(event);
    joins[first]?.push(bits);
  }
  const kept = all.flatMap(({ count }, place) => (count > 0 ? [place] : []));
  return {
    lanes: kept.map((place) => all[place] as Lane),
    places: kept,
    columns: kept.map((place) => makeColumns(all[place]?.events ?? [], joins[place] ?? [])),
    sizes: spec.by === 'country' ? MANY_LANES : FEW_LANES,
    lanesOf: findLanes,
    whole: wholeWindowOf(spec, events),
  };
}
