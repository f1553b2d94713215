import type { TimeWindow } from '../dates/time.ts';
import type { TimelineEvent } from '../model/event.ts';
import type { BandRow } from './bands.ts';
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

function lanesOfEvent(spec: ChartSpec, event: TimelineEvent): string[] {
  const wanted = spec.by === 'relation' ? [event.relation] : event.countries;
  const own = spec.lanes.filter(({ id }) => wanted.includes(id) && id !== spec.otherLane).map(({ id }) => id);
  return own.length === 0 && spec.otherLane !== undefined ? [spec.otherLane] : own;
}

/** The window of a chart that shows everything. */
export const wholeWindowOf = (spec: ChartSpec, events: readonly TimelineEvent[]): TimeWindow =>
  wholeWindow(events, spec.today);

/**
 * Plans a chart: which lanes there are and which events are drawn in each. Lanes without an event are left out.
 * @param events everything the page has, in the order of time, whatever is filtered.
 */
export function planChart(spec: ChartSpec, events: readonly TimelineEvent[]): ChartPlan {
  const lanesOf = new Map(events.map((event) => [event.id, lanesOfEvent(spec, event)]));
  const lanes = spec.lanes.map((name): Lane => ({
    id: name.id,
    label: name.label,
    group: name.group,
    count: events.filter(({ id }) => lanesOf.get(id)?.includes(name.id)).length,
    events: events.filter(({ id }) => lanesOf.get(id)?.[0] === name.id),
  }));
  return {
    lanes: lanes.filter(({ count }) => count > 0),
    sizes: spec.by === 'country' ? MANY_LANES : FEW_LANES,
    lanesOf: ({ id }) => lanesOf.get(id) ?? [],
    whole: wholeWindowOf(spec, events),
  };
}
