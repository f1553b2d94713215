import type { TimelineEvent } from '../model/event.ts';
import type { Extent } from './extent.ts';
import { textWidth } from './text-width.ts';

/** Radius of a cluster: every sign keeps this much free around its middle, so that it can become one. Pixels. */
export const CLUSTER = 11;
/** Size of a label and its distance from its sign. Pixels. */
export const LABEL = { size: 12.5, gap: 5 } as const;

/** Events that share a place in a row: one is a sign of its own, several are a cluster. */
export interface Cell {
  events: TimelineEvent[];
  extent: Extent;
  row: number;
}

/** Widest stretch a cell may come to take, as a sign or as a cluster. Pixels. */
export function footprint({ x0, x1 }: Pick<Extent, 'x0' | 'x1'>): { x0: number; x1: number } {
  const middle = (x0 + x1) / 2;
  // Nothing beyond its own edges: of two days in a row, each as wide as it is, neither is ever in the other's way.
  return { x0: Math.min(x0, middle - CLUSTER), x1: Math.max(x1, middle + CLUSTER) };
}

interface Row {
  /** Where the last cell ends, with its bar. */
  end: number;
  /** Where its label would end. */
  labelEnd: number;
  last: Cell | undefined;
}

/** The row whose label ends first among those that are free at `x`. */
function freeRow(rows: readonly Row[], x: number): number {
  const roomy = rows.findIndex(({ labelEnd }) => labelEnd <= x);
  if (roomy !== -1) return roomy;
  let best = -1;
  rows.forEach(({ end, labelEnd }, row) => {
    if (end <= x && (best === -1 || labelEnd < (rows[best]?.labelEnd ?? Infinity))) best = row;
  });
  return best;
}

function nearest(rows: readonly Row[], middle: number): Cell | undefined {
  const distance = (cell: Cell | undefined) =>
    cell ? Math.abs((cell.extent.x0 + cell.extent.x1) / 2 - middle) : Infinity;
  return rows.reduce<Cell | undefined>((best, { last }) => (distance(last) < distance(best) ? last : best), undefined);
}

/**
 * Puts the signs of a lane into rows, so that none overlaps another: each into the first row that has room for it and
 * its label, else for it alone; where no row has room, it joins the nearest sign as a cluster. Linear in the events.
 * @param placed events with their extents, in the order of their middles.
 */
export function fillRows(placed: readonly { event: TimelineEvent; extent: Extent }[], mostRows: number): Cell[] {
  const rows: Row[] = Array.from({ length: mostRows }, () => ({
    end: -Infinity,
    labelEnd: -Infinity,
    last: undefined,
  }));
  const cells: Cell[] = [];
  for (const { event, extent } of placed) {
    const room = footprint(extent);
    const row = freeRow(rows, room.x0);
    const chosen = rows[row];
    if (chosen) {
      const cell: Cell = { events: [event], extent, row };
      const end = mostRows > 1 ? Math.max(room.x1, extent.bar?.x1 ?? 0) : room.x1;
      rows[row] = { end, labelEnd: end + LABEL.gap + textWidth(event.title, LABEL.size), last: cell };
      cells.push(cell);
    } else {
      nearest(rows, (extent.x0 + extent.x1) / 2)?.events.push(event);
    }
  }
  return cells;
}

/** How many rows some cells take. */
export const rowsUsed = (cells: readonly Cell[]): number => Math.max(1, ...cells.map(({ row }) => row + 1));
