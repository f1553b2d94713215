import type { TimeWindow } from '../dates/time.ts';
import type { TimelineEvent } from '../model/event.ts';
import { extentOf, type Bar, type Extent } from './extent.ts';
import { placeLabels, type Label } from './labels.ts';
import { stackLanes, type Lane, type LaneSizes, type PlacedLane } from './lanes.ts';
import { fillRows, rowsUsed, type Cell } from './rows.ts';
import { makeTimeScale, type TimeScale } from './scale.ts';
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
  sizes: LaneSizes;
  /** All lanes an event belongs to, by id of the lane; it is drawn in the first, joined to the others. */
  lanesOf(event: TimelineEvent): readonly string[];
  /** The window with everything in it. */
  whole: TimeWindow;
}

/** Width that a chart's rows are counted for, whatever the screen: its height must not depend on it. Pixels. */
export const REFERENCE_WIDTH = 880;

type Placing = { event: TimelineEvent; extent: Extent };

function extentsIn(events: readonly TimelineEvent[], scale: TimeScale): Placing[] {
  return events
    .flatMap((event) => {
      const extent = extentOf(event, scale);
      return extent ? [{ event, extent }] : [];
    })
    .sort((a, b) => a.extent.x0 + a.extent.x1 - b.extent.x0 - b.extent.x1);
}

/** How many rows each lane has: as many as all its events need at the reference width, however few are shown. */
export function planRows({ lanes, sizes, whole }: ChartPlan): number[] {
  const scale = makeTimeScale(whole, REFERENCE_WIDTH);
  return lanes.map(({ events }) => rowsUsed(fillRows(extentsIn(events, scale), sizes.mostRows)));
}

/** How many of the shown events belong to a lane, those included that are drawn in another and joined to it. */
function countIn(lane: string, plan: ChartPlan, shown: ReadonlySet<TimelineEvent>): number {
  let count = 0;
  for (const event of shown) if (plan.lanesOf(event).includes(lane)) count += 1;
  return count;
}

interface LaneCells {
  lane: PlacedLane;
  place: number;
  cells: Cell[];
}

const middleOf = ({ extent }: Cell) => (extent.x0 + extent.x1) / 2;
const middleOfLane = ({ rows }: PlacedLane) => rows[0] ?? 0;

/** Lines between lanes, as stretches that the labels of the lanes they cross must leave free. */
function crossings(
  all: readonly LaneCells[],
  joinsOf: (cell: Cell) => PlacedLane[],
): { x0: number; x1: number; from: number; to: number }[] {
  return all.flatMap(({ lane, cells }) =>
    cells.flatMap((cell) => {
      const ys = [lane, ...joinsOf(cell)].map(middleOfLane);
      const x = middleOf(cell);
      return ys.length > 1 ? [{ x0: x - 4, x1: x + 4, from: Math.min(...ys), to: Math.max(...ys) }] : [];
    }),
  );
}

/**
 * Places a selection of events on a chart: in lanes, in rows, with labels. Pure: the same events, window and width give
 * the same picture at build, in a test and in any browser.
 * @param shown the events to draw; those of the plan that are not shown still keep their lanes their height.
 * @param window the time the chart shows.
 * @param width of the plot, pixels.
 */
export function placeTimeline(
  plan: ChartPlan,
  shown: ReadonlySet<TimelineEvent>,
  window: TimeWindow,
  width: number,
  locale: string,
): PlacedTimeline {
  const scale = makeTimeScale(window, width);
  const lanes = stackLanes(plan.lanes, planRows(plan), plan.sizes).map((lane) => ({
    ...lane,
    count: countIn(lane.id, plan, shown),
  }));
  const byId = new Map(lanes.map((lane) => [lane.id, lane]));
  const all = plan.lanes.map(({ events }, place): LaneCells => {
    const lane = lanes[place] as PlacedLane;
    return {
      lane,
      place,
      cells: fillRows(
        extentsIn(
          events.filter((event) => shown.has(event)),
          scale,
        ),
        lane.rows.length,
      ),
    };
  });
  const joinsOf = ({ events }: Cell): PlacedLane[] => {
    const ids = new Set(events.flatMap((event) => plan.lanesOf(event).slice(1)));
    return [...ids].flatMap((id) => byId.get(id) ?? []);
  };
  const lines = crossings(all, joinsOf);
  const last = lanes.at(-1);
  return {
    width,
    height: last ? last.y + last.height : 0,
    lanes,
    ticks: makeTicks(scale, locale),
    placed: all.flatMap(({ lane, cells }) => {
      const obstacles = lane.rows.map((y) => lines.filter(({ from, to }) => from <= y && y <= to));
      const own = cells.map((cell) => middleOf(cell));
      const labels = placeLabels(
        cells,
        width,
        obstacles.map((row) => row.filter(({ x0 }) => !own.includes(x0 + 4))),
      );
      return cells.map((cell) => toPlaced(cell, lane, joinsOf(cell), labels));
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
