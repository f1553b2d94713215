import { eachJoined, type LaneColumns } from './columns.ts';
import type { PlacedLane } from './lanes.ts';
import type { Cell } from './rows.ts';

/*
 * An event of several countries is drawn in one lane and joined to the others by lines.
 */

/** A cluster that is joined to more lanes than these says nothing by it: its events show theirs when it splits. */
const MOST_JOINS = 3;
/** Room that a line between lanes keeps free on either side. Pixels. */
const BESIDE_LINE = 4;

/** A lane with what is drawn in it. */
export interface LaneCells {
  lane: PlacedLane;
  columns: LaneColumns;
  cells: Cell[];
  /** The lanes that each cell is joined to. */
  joined: PlacedLane[][];
}

function bitsSet(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

/** The lanes that a cell is joined to. @param places which bit stands for each lane. */
export function joinedLanes(
  { runs, count }: Cell,
  columns: LaneColumns,
  lanes: readonly PlacedLane[],
  places: readonly number[],
): PlacedLane[] {
  let all = 0;
  for (let run = 0; run < runs.length; run += 2) {
    eachJoined(columns, runs[run] ?? 0, runs[run + 1] ?? 0, (bits) => {
      all |= bits;
      return count === 1 || bitsSet(all) <= MOST_JOINS;
    });
  }
  if (all === 0 || (count > 1 && bitsSet(all) > MOST_JOINS)) return [];
  return lanes.filter((_, place) => (all & (1 << (places[place] ?? 0))) !== 0);
}

/** How many events are seen in each lane, those included that are drawn in another and joined to it. */
export function countSeen(all: readonly LaneCells[], places: readonly number[]): number[] {
  const byBit: number[] = [];
  const own = all.map(({ columns, cells }) => {
    let seen = 0;
    for (const { runs, count } of cells) {
      seen += count;
      for (let run = 0; run < runs.length; run += 2) {
        eachJoined(columns, runs[run] ?? 0, runs[run + 1] ?? 0, (bits) => {
          for (let rest = bits; rest !== 0; rest &= rest - 1) {
            const bit = 31 - Math.clz32(rest & -rest);
            byBit[bit] = (byBit[bit] ?? 0) + 1;
          }
          return true;
        });
      }
    }
    return seen;
  });
  return own.map((seen, place) => seen + (byBit[places[place] ?? 0] ?? 0));
}

/** Middle of the first row of a lane: where lines to it end. Pixels. */
export const middleOfLane = ({ rows }: PlacedLane): number => rows[0] ?? 0;

/** A line between lanes, as a stretch that the labels of the lanes it crosses must leave free. Pixels. */
export interface JoinLine {
  x0: number;
  x1: number;
  from: number;
  to: number;
  of: PlacedLane;
}

/** All lines between lanes. */
export function linesBetween(all: readonly LaneCells[]): JoinLine[] {
  return all.flatMap(({ lane, cells, joined }) =>
    cells.flatMap(({ extent }, place): JoinLine[] => {
      const others = joined[place] ?? [];
      if (others.length === 0) return [];
      const ys = [lane, ...others].map(middleOfLane);
      const x = (extent.x0 + extent.x1) / 2;
      return [{ x0: x - BESIDE_LINE, x1: x + BESIDE_LINE, from: Math.min(...ys), to: Math.max(...ys), of: lane }];
    }),
  );
}
