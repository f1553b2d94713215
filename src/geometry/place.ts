import type { TimeWindow } from '../dates/time.ts';
import type { TimelineEvent } from '../model/event.ts';
import { keepShown, signsIn, type LaneColumns } from './columns.ts';
import type { Bar } from './extent.ts';
import { placeLabels, type Label } from './labels.ts';
import { stackLanes, type Lane, type LaneSizes, type PlacedLane } from './lanes.ts';
import { fillRows, rowsUsed, type Cell, type Signs } from './rows.ts';
import { makeTimeScale } from './scale.ts';
import { makeTicks, type Tick } from './ticks.ts';

/** An event with its place. Pixels. */
export interface PlacedEvent {
  kind: 'event';
  id: string;
  event: TimelineEvent;
  x0: number;
  x1: number;
  y: number;
  bar: Bar | undefined;
  label: Label | undefined;
  /** Middles of the other lanes it belongs to. */
  joins: number[];
}

/** Several events that share a place. Pixels. */
export interface PlacedCluster {
  kind: 'cluster';
  id: string;
  events: TimelineEvent[];
  x: number;
  y: number;
  joins: number[];
}

/** What there is to draw: every event of the selection is in exactly one of the placed. Pixels. */
export interface PlacedTimeline {
  width: number;
  /** Of the lanes, without the axis. */
  height: number;
  lanes: PlacedLane[];
  ticks: Tick[];
  placed: (PlacedEvent | PlacedCluster)[];
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
}

/** Width that a chart's rows are counted for, whatever the screen: its height must not depend on it. Pixels. */
export const REFERENCE_WIDTH = 880;

const planned = new WeakMap<ChartPlan, number[]>();

/** How many rows each lane has: as many as all its events need at the reference width, however few are shown. */
export function planRows(plan: ChartPlan): number[] {
  const { mostRows } = plan.sizes;
  if (mostRows === 1) return plan.lanes.map(() => 1);
  const scale = makeTimeScale(plan.whole, REFERENCE_WIDTH);
  const count = (columns: LaneColumns) => rowsUsed(fillRows(signsIn(columns, scale), mostRows));
  const rows = planned.get(plan) ?? plan.columns.map(count);
  planned.set(plan, rows);
  return rows;
}

/** What is shown of a plan: worked out once for a choice of events, however often it is drawn. */
interface Shown {
  columns: LaneColumns[];
  lanes: PlacedLane[];
}

const kept = new WeakMap<ReadonlySet<TimelineEvent>, { plan: ChartPlan; shown: Shown }>();

function shownOf(plan: ChartPlan, events: ReadonlySet<TimelineEvent>): Shown {
  const known = kept.get(events);
  if (known?.plan === plan) return known.shown;
  const shown = {
    columns: plan.columns.map((columns) => keepShown(columns, events)),
    lanes: stackLanes(plan.lanes, planRows(plan), plan.sizes),
  };
  kept.set(events, { plan, shown });
  return shown;
}

const middleOf = ({ extent }: Cell) => (extent.x0 + extent.x1) / 2;
const middleOfLane = ({ rows }: PlacedLane) => rows[0] ?? 0;

/** Counts signs as they are used, each in its own lane and in those it is joined to. */
function counting(signs: Signs, own: number, places: readonly number[], counts: number[]): Signs {
  const add = (lane: number) => {
    counts[lane] = (counts[lane] ?? 0) + 1;
  };
  return {
    ...signs,
    joins(place) {
      const bits = signs.joins(place);
      add(own);
      if (bits !== 0) places.forEach((bit, lane) => (bits & (1 << bit)) !== 0 && add(lane));
      return bits;
    },
  };
}

interface LaneCells {
  lane: PlacedLane;
  cells: Cell[];
}

/** A cluster that is joined to more lanes than these says nothing by it: its events show theirs when it splits. */
const MOST_JOINS = 3;

/** The lanes that a cell is joined to. */
function joinedLanes({ joins, events }: Cell, lanes: readonly PlacedLane[], places: readonly number[]): PlacedLane[] {
  if (joins === 0) return [];
  const joined = lanes.filter((_, n) => (joins & (1 << (places[n] ?? 0))) !== 0);
  return events.length > 1 && joined.length > MOST_JOINS ? [] : joined;
}

/** Room that a line between lanes keeps free on either side. Pixels. */
const BESIDE_LINE = 4;

/** Lines between lanes, as stretches that the labels of the lanes they cross must leave free. */
function linesBetween(all: readonly LaneCells[], joinedTo: (cell: Cell) => PlacedLane[]) {
  return all.flatMap(({ lane, cells }) =>
    cells.flatMap((cell) => {
      const joined = joinedTo(cell);
      if (joined.length === 0) return [];
      const ys = [lane, ...joined].map(middleOfLane);
      const x = middleOf(cell);
      return [{ x0: x - BESIDE_LINE, x1: x + BESIDE_LINE, from: Math.min(...ys), to: Math.max(...ys), of: lane }];
    }),
  );
}

/**
 * Places a selection of events on a chart: in lanes, in rows, with labels. Pure: the same events, window and width give
 * the same picture at build, in a test and in any browser.
 * @param events the events to draw, the same set again for every drawing of the same choice; those of the plan that are
 * not among them still keep their lanes their height.
 * @param window the time the chart shows.
 * @param width of the plot, pixels.
 */
export function placeTimeline(
  plan: ChartPlan,
  events: ReadonlySet<TimelineEvent>,
  window: TimeWindow,
  width: number,
  locale: string,
): PlacedTimeline {
  const scale = makeTimeScale(window, width);
  const { columns, lanes } = shownOf(plan, events);
  const counts = plan.lanes.map(() => 0);
  const all = lanes.map((lane, place): LaneCells => {
    const own = columns[place];
    return {
      lane,
      cells: own ? fillRows(counting(signsIn(own, scale), place, plan.places, counts), lane.rows.length) : [],
    };
  });
  const joinedTo = (cell: Cell) => joinedLanes(cell, lanes, plan.places);
  const lines = linesBetween(all, joinedTo);
  const last = lanes.at(-1);
  return {
    width,
    height: last ? last.y + last.height : 0,
    lanes: lanes.map((lane, place) => ({ ...lane, count: counts[place] ?? 0 })),
    ticks: makeTicks(scale, locale),
    placed: all.flatMap(({ lane, cells }) => {
      // A line that begins in this lane begins at its own sign, beside which its label stands.
      const obstacles = lane.rows.map((y) => lines.filter(({ from, to, of }) => of !== lane && from <= y && y <= to));
      const labels = placeLabels(cells, width, obstacles);
      return cells.map((cell) => toPlaced(cell, lane, joinedTo(cell), labels));
    }),
  };
}

function toPlaced(
  cell: Cell,
  lane: PlacedLane,
  joined: readonly PlacedLane[],
  labels: ReadonlyMap<string, Label>,
): PlacedEvent | PlacedCluster {
  const [event, ...others] = cell.events;
  const y = lane.rows[cell.row] ?? middleOfLane(lane);
  const joins = joined.map(middleOfLane).filter((other) => other !== y);
  if (!event) throw new RangeError('a cell without events');
  if (others.length > 0) {
    return { kind: 'cluster', id: `cluster-${event.id}`, events: cell.events, x: middleOf(cell), y, joins };
  }
  const { x0, x1, bar } = cell.extent;
  return { kind: 'event', id: event.id, event, x0, x1, y, bar, label: labels.get(event.id), joins };
}
