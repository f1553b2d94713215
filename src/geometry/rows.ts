import type { TimelineEvent } from '../model/event.ts';
import type { Extent } from './extent.ts';
import { textWidth } from './text-width.ts';

/** Radius of a cluster: every sign keeps this much free around its middle, so that it can become one. Pixels. */
export const CLUSTER = 11;
/** Size of a label and its distance from its sign. Pixels. */
export const LABEL = { size: 12.5, gap: 5 } as const;

/** An event and where it lies. */
export interface Placing {
  event: TimelineEvent;
  extent: Extent;
}

/** Signs in the order of their middles, worked out only when they are asked for. */
export interface Signs {
  readonly length: number;
  /** `undefined` where there is nothing to see after all. */
  at(place: number): Placing | undefined;
  event(place: number): TimelineEvent;
  /** The other lanes it is joined to, as bits. */
  joins(place: number): number;
  /** The next place whose sign may leave everything up to `x` free; what lies between can't. Pixels. */
  next(place: number, x: number): number;
}

/** Events that share a place in a row: one is a sign of its own, several are a cluster. */
export interface Cell {
  events: TimelineEvent[];
  /** The other lanes they are joined to, as bits. */
  joins: number;
  extent: Extent;
  row: number;
}

/** Signs that are all there already. */
function toSigns(placed: readonly Placing[]): Signs {
  const event = (place: number) => (placed[place] as Placing).event;
  return { length: placed.length, at: (place) => placed[place], event, joins: () => 0, next: (place) => place + 1 };
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

/** Widths of titles: a label is measured once, however often it is drawn. */
const widths = new WeakMap<TimelineEvent, number>();

/** How wide the label of an event is. Pixels. */
export function labelWidth(event: TimelineEvent): number {
  const width = widths.get(event) ?? textWidth(event.title, LABEL.size);
  widths.set(event, width);
  return width;
}

function occupy({ event, extent }: Placing, cell: Cell, severalRows: boolean): Row {
  const room = footprint(extent);
  const end = severalRows ? Math.max(room.x1, extent.bar?.x1 ?? 0) : room.x1;
  return { end, labelEnd: end + LABEL.gap + labelWidth(event), last: cell };
}

/**
 * Puts the signs of a lane into rows, so that none overlaps another: each into the first row that has room for it and
 * its label, else for it alone; where no row has room, it joins the nearest sign as a cluster, with all that follow until
 * one has room again.
 */
export function fillRows(placed: Signs | readonly Placing[], mostRows: number): Cell[] {
  const signs = 'length' in placed && 'next' in placed ? placed : toSigns(placed);
  const rows: Row[] = Array.from({ length: mostRows }, () => ({
    end: -Infinity,
    labelEnd: -Infinity,
    last: undefined,
  }));
  const cells: Cell[] = [];
  for (let place = 0; place < signs.length;) {
    const sign = signs.at(place);
    const row = sign ? freeRow(rows, footprint(sign.extent).x0) : -1;
    if (sign && row !== -1) {
      const cell: Cell = { events: [sign.event], joins: signs.joins(place), extent: sign.extent, row };
      rows[row] = occupy(sign, cell, mostRows > 1);
      cells.push(cell);
      place += 1;
    } else {
      const free = Math.min(...rows.map(({ end }) => end));
      const next = sign ? Math.max(signs.next(place, free), place + 1) : place + 1;
      const cell = sign && nearest(rows, (sign.extent.x0 + sign.extent.x1) / 2);
      if (cell) join(cell, signs, place, next);
      place = next;
    }
  }
  return cells;
}

/** Takes a run of signs into a cell. */
function join(cell: Cell, signs: Signs, from: number, to: number): void {
  for (let place = from; place < to; place += 1) {
    cell.events.push(signs.event(place));
    cell.joins |= signs.joins(place);
  }
}

/** How many rows some cells take. */
export const rowsUsed = (cells: readonly Cell[]): number => Math.max(1, ...cells.map(({ row }) => row + 1));
