import { signsIn } from './columns.ts';
import { countSeen, joinedLanes, linesBetween, middleOfLane, type JoinLine, type LaneCells } from './joins.ts';
import { placeLabels } from './labels.ts';
import { PlacedCluster, type Placed, type PlacedTimeline } from './placed.ts';
import { fillRows } from './rows.ts';
import type { TimeScale } from './scale.ts';
import type { ShownChart } from './shown.ts';
import { makeTicks } from './ticks.ts';

function placeLane({ lane, columns, cells, joined }: LaneCells, lines: readonly JoinLine[], width: number): Placed[] {
  // A line that begins in this lane begins at its own sign, beside which its label stands.
  const obstacles = lane.rows.map((y) => lines.filter(({ from, to, of }) => of !== lane && from <= y && y <= to));
  const labels = placeLabels(cells, width, obstacles);
  return cells.map((cell, place): Placed => {
    const y = lane.rows[cell.row] ?? middleOfLane(lane);
    const joins = (joined[place] ?? []).map(middleOfLane).filter((other) => other !== y);
    if (cell.count > 1) return new PlacedCluster(cell, columns, y, joins);
    const { event, extent } = cell;
    const { x0, x1, bar } = extent;
    return { kind: 'event', id: event.id, event, x0, x1, y, bar, label: labels.get(event.id), joins };
  });
}

/**
 * Places what a chart shows: in lanes, in rows, with labels. Pure: the same choice and scale give the same picture at
 * build, in a test and in any browser.
 * @param scale the time the chart shows and how wide it is.
 * @param locale BCP 47, for the axis.
 */
export function placeTimeline({ plan, columns, lanes }: ShownChart, scale: TimeScale, locale: string): PlacedTimeline {
  const { width, window } = scale;
  const all = lanes.map((lane, place): LaneCells => {
    const own = columns[place];
    if (!own) throw new RangeError('a lane without columns');
    const cells = fillRows(signsIn(own, scale), lane.rows.length);
    return { lane, columns: own, cells, joined: cells.map((cell) => joinedLanes(cell, own, lanes, plan.places)) };
  });
  const lines = linesBetween(all);
  const seen = countSeen(all, plan.places);
  const last = lanes.at(-1);
  const inWindow = plan.today > window.start && plan.today <= window.end;
  return {
    width,
    height: last ? last.y + last.height : 0,
    lanes: lanes.map((lane, place) => ({ ...lane, count: seen[place] ?? 0 })),
    ticks: makeTicks(scale, locale),
    placed: all.flatMap((each) => placeLane(each, lines, width)),
    today: inWindow ? scale.x(plan.today) : undefined,
  };
}
