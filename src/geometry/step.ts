import { middleOf as middle, type Placed, type PlacedTimeline } from './placed.ts';

/** Where the arrow keys go from a mark. */
export type Step = 'previous' | 'next' | 'up' | 'down' | 'first' | 'last';

/** Marks in the order of time: by place across, then down. */
function inTime(placed: readonly Placed[]): Placed[] {
  return [...placed].sort((a, b) => middle(a) - middle(b) || a.y - b.y || (a.id < b.id ? -1 : 1));
}

function laneOf({ lanes }: PlacedTimeline, y: number): number {
  return lanes.findIndex((lane) => lane.rows.includes(y));
}

/** The mark in the nearest lane above or below that has one, as near as can be across. */
function acrossLanes(timeline: PlacedTimeline, from: Placed, direction: 1 | -1): Placed | undefined {
  const start = laneOf(timeline, from.y);
  for (let lane = start + direction; lane >= 0 && lane < timeline.lanes.length; lane += direction) {
    const there = timeline.placed.filter(({ y }) => laneOf(timeline, y) === lane);
    if (there.length > 0) {
      return there.reduce((best, each) =>
        Math.abs(middle(each) - middle(from)) < Math.abs(middle(best) - middle(from)) ? each : best,
      );
    }
  }
  return undefined;
}

/** The mark that a step leads to; the same mark where there is none further; `undefined` on an empty chart. */
export function stepFrom(timeline: PlacedTimeline, id: string | undefined, step: Step): Placed | undefined {
  const order = inTime(timeline.placed);
  const place = order.findIndex((each) => each.id === id);
  const from = order[place];
  switch (step) {
    case 'first':
      return order[0];
    case 'last':
      return order.at(-1);
    case 'previous':
      return order[Math.max(place - 1, 0)];
    case 'next':
      return order[Math.min(place + 1, order.length - 1)];
    case 'up':
      return (from && acrossLanes(timeline, from, -1)) ?? from ?? order[0];
    case 'down':
      return (from && acrossLanes(timeline, from, 1)) ?? from ?? order[0];
  }
}
