import type { TimelineEvent } from '../model/event.ts';
import type { LaneColumns } from './columns.ts';
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
  /** The events they are of, in rows. */
  readonly columns: Pick<LaneColumns, 'events'>;
  /** The row of a place: those of all places that are stepped over together follow each other. */
  row(place: number): number;
  /** `undefined` where there is nothing to see after all. */
  at(place: number): Placing | undefined;
  /** The next place whose sign may leave everything up to `x` free; what lies between can't. Pixels. */
  next(place: number, x: number): number;
}

/** Events that share a place in a row: one is a sign of its own, several are a cluster. */
export class Cell {
  /** Runs of rows that its events lie in, each from one row to before another. */
  readonly runs: number[] = [];
  count = 0;
  readonly columns: Pick<LaneColumns, 'events'>;
  /** The first of its events. */
  readonly event: TimelineEvent;
  readonly extent: Extent;
  readonly row: number;

  constructor(columns: Pick<LaneColumns, 'events'>, event: TimelineEvent, extent: Extent, row: number) {
    this.columns = columns;
    this.event = event;
    this.extent = extent;
    this.row = row;
  }

  /** Takes in a run of rows, without a look at what lies in it. */
  take(from: number, to: number): void {
    if (this.runs.at(-1) === from) this.runs[this.runs.length - 1] = to;
    else this.runs.push(from, to);
    this.count += to - from;
  }

  /** All its events: as many as there are, so for what a reader opens only. */
  get events(): TimelineEvent[] {
    const events: TimelineEvent[] = [];
    for (let run = 0; run < this.runs.length; run += 2) {
      for (let row = this.runs[run] ?? 0; row < (this.runs[run + 1] ?? 0); row += 1) {
        const event = this.columns.events[row];
        if (event) events.push(event);
      }
    }
    return events;
  }

  /** Whether one of its events has this id. */
  has(id: string): boolean {
    for (let run = 0; run < this.runs.length; run += 2) {
      for (let row = this.runs[run] ?? 0; row < (this.runs[run + 1] ?? 0); row += 1) {
        if (this.columns.events[row]?.id === id) return true;
      }
    }
    return false;
  }
}

/** Signs that are all there already. */
function toSigns(placed: readonly Placing[]): Signs {
  return {
    length: placed.length,
    columns: { events: placed.map(({ event }) => event) },
    row: (place) => place,
    at: (place) => placed[place],
    next: (place) => place + 1,
  };
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
  // With one row there is no other to go to, whatever the label needs.
  return { end, labelEnd: severalRows ? end + LABEL.gap + labelWidth(event) : end, last: cell };
}

/**
 * Puts the signs of a lane into rows, so that none overlaps another: each into the first row that has room for it and
 * its label, else for it alone; where no row has room, it joins the nearest sign as a cluster, with all that follow until
 * one has room again.
 */
export function fillRows(placed: Signs | readonly Placing[], mostRows: number): Cell[] {
  const signs = 'next' in placed ? placed : toSigns(placed);
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
      const cell = new Cell(signs.columns, sign.event, sign.extent, row);
      cell.take(signs.row(place), signs.row(place) + 1);
      rows[row] = occupy(sign, cell, mostRows > 1);
      cells.push(cell);
      place += 1;
    } else {
      const free = Math.min(...rows.map(({ end }) => end));
      const next = sign ? Math.max(signs.next(place, free), place + 1) : place + 1;
      const cell = sign && nearest(rows, (sign.extent.x0 + sign.extent.x1) / 2);
      cell?.take(signs.row(place), signs.row(place) + next - place);
      place = next;
    }
  }
  return cells;
}

/** How many rows some cells take. */
export const rowsUsed = (cells: readonly Cell[]): number => Math.max(1, ...cells.map(({ row }) => row + 1));
