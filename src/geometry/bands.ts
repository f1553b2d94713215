import type { TimeWindow } from '../dates/time.ts';
import { makeTimeScale } from './scale.ts';
import { textWidth } from './text-width.ts';

/** An era as a page draws it; plain data, so that it can travel in the page. UTC milliseconds; no end while it goes on. */
export interface BandEra {
  id: string;
  label: string;
  short?: string;
  start: number;
  end?: number;
}

/** A row of eras under one name: the terms of a country, its programmes and laws. */
export interface BandRow {
  id: string;
  label: string;
  eras: BandEra[];
}

/** An era with its place. Pixels. */
export interface PlacedBand {
  id: string;
  x0: number;
  x1: number;
  y: number;
  /** Its full name, for the title. */
  label: string;
  /** The name that there is room for, inside the band or before it; empty if there is none. */
  text: string;
  side: 'inside' | 'before';
  /** Every other one is shaded, so that neighbours are told apart. */
  odd: boolean;
}

/** The rows of eras above the lanes. Pixels. */
export interface PlacedBands {
  height: number;
  rows: { id: string; label: string; y: number }[];
  bands: PlacedBand[];
}

/** A stretch of time that is shaded behind the lanes. Pixels. */
export interface Shade {
  x0: number;
  x1: number;
}

/** Every other term of the first row, which all charts have: shaded behind the lanes, so that events are read against it. */
export const shadesOf = ({ rows, bands }: PlacedBands): Shade[] =>
  bands.filter(({ odd, y }) => odd && y === rows[0]?.y).map(({ x0, x1 }) => ({ x0, x1 }));

/** Height of a band and the room below it. Pixels. */
export const BAND = { height: 18, gap: 4, text: 11.5, padding: 6 } as const;

/** The fullest name that fits inside a band, else before it. @param before free pixels to its left. */
function nameFor({ label, short }: BandEra, inside: number, before: number): Pick<PlacedBand, 'text' | 'side'> {
  const names = short === undefined ? [label] : [label, short];
  const fitting = (room: number) => names.find((text) => textWidth(text, BAND.text) + 2 * BAND.padding <= room);
  const within = fitting(inside);
  if (within !== undefined) return { text: within, side: 'inside' };
  return { text: fitting(before) ?? '', side: 'before' };
}

const DAY = 86_400_000;

/**
 * Spreads the eras of a row over as many lines as keep any two that overlap apart. A day in common is none: terms of
 * office change within it.
 */
function lines(eras: readonly BandEra[]): BandEra[][] {
  const found: BandEra[][] = [];
  for (const era of [...eras].sort((a, b) => a.start - b.start)) {
    const free = found.find((line) => (line.at(-1)?.end ?? Infinity) - DAY <= era.start);
    if (free) free.push(era);
    else found.push([era]);
  }
  return found;
}

/**
 * Places rows of eras over a window of time. The height depends on the rows alone, not on what the window shows.
 * @param width of the plot, pixels.
 */
export function placeBands(rows: readonly BandRow[], window: TimeWindow, width: number): PlacedBands {
  const scale = makeTimeScale(window, width);
  const placed: PlacedBands = { height: 0, rows: [], bands: [] };
  let y = 0;
  for (const { id, label, eras } of rows) {
    placed.rows.push({ id, label, y });
    for (const line of lines(eras)) {
      let taken = 0;
      line.forEach((era, place) => {
        if (era.start >= window.end || (era.end ?? Infinity) <= window.start) return;
        const x0 = era.start <= window.start ? 0 : scale.x(era.start);
        const x1 = (era.end ?? Infinity) >= window.end ? width : scale.x(era.end ?? window.end);
        const name = nameFor(era, x1 - x0, x0 - taken);
        placed.bands.push({ id: era.id, x0, x1, y, label: era.label, ...name, odd: place % 2 === 1 });
        taken = x1;
      });
      y += BAND.height + BAND.gap;
    }
  }
  placed.height = y === 0 ? 0 : y + BAND.gap;
  return placed;
}
