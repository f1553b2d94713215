import { keepShown, signsIn, type LaneColumns } from './columns.ts';
import { stackLanes, type PlacedLane } from './lanes.ts';
import type { ChartPlan } from './plan.ts';
import { fillRows, rowsUsed } from './rows.ts';
import { makeTimeScale } from './scale.ts';

/** Width that a chart's rows are counted for, whatever the screen: its height must not depend on it. Pixels. */
export const REFERENCE_WIDTH = 880;

const planned = new WeakMap<ChartPlan, number[]>();

/** How many rows each lane has: as many as all its events need at the reference width, however few are shown. */
export function planRows(plan: ChartPlan): number[] {
  const known = planned.get(plan);
  if (known) return known;
  const scale = makeTimeScale(plan.whole, REFERENCE_WIDTH);
  const rows = plan.columns.map((columns, place) => {
    const most = plan.lanes[place]?.folded ? 1 : plan.sizes.mostRows;
    return most === 1 ? 1 : rowsUsed(fillRows(signsIn(columns, scale), most));
  });
  planned.set(plan, rows);
  return rows;
}

/** What is shown of a plan: made once for a choice of events, however often it is drawn. */
export interface ShownChart {
  plan: ChartPlan;
  /** The events drawn in each lane. */
  columns: LaneColumns[];
  /** Where the lanes lie, whatever is shown in them. */
  lanes: PlacedLane[];
}

/** Chooses what a chart shows. @param mask by row among all events of the chart, 0 for what is left out; all if not given. */
export function showChart(plan: ChartPlan, mask?: Uint8Array): ShownChart {
  return {
    plan,
    columns: mask ? plan.columns.map((columns) => keepShown(columns, mask)) : [...plan.columns],
    lanes: stackLanes(plan.lanes, planRows(plan), plan.sizes),
  };
}
