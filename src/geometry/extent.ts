import type { EventTime } from '../dates/time.ts';
import type { TimelineEvent } from '../model/event.ts';
import { visibleSpan, type TimeScale } from './scale.ts';

/** Width and height of the sign of an event known to the day. Pixels. */
export const SIGN = 14;

/** How an end of a bar is drawn: cut, faded out, or running on as an arrow. */
export type BarEnd = 'sharp' | 'faded' | 'arrow';

/** The bar of an event that lasted. Pixels. */
export interface Bar {
  x0: number;
  x1: number;
  end: BarEnd;
}

/** Where an event lies across a plot. Pixels. */
export interface Extent {
  /** The sign is as wide as its date is vague, and at least `SIGN`. */
  x0: number;
  x1: number;
  bar: Bar | undefined;
}

/** A sign over a stretch, at least as wide as a sign is, and whole inside the plot. */
function sign(from: number, to: number, width: number): { x0: number; x1: number } {
  if (to - from >= SIGN) return { x0: from, x1: to };
  const middle = Math.min(Math.max((from + to) / 2, SIGN / 2), width - SIGN / 2);
  return { x0: middle - SIGN / 2, x1: middle + SIGN / 2 };
}

const END: Record<TimelineEvent['time']['endGiven'], BarEnd> = {
  exact: 'sharp',
  blurred: 'faded',
  unknown: 'faded',
  open: 'arrow',
};

/** First moment after the start of what lasted, as it was written: the next year for "about 1981". UTC milliseconds. */
export function afterStart({ earliest, widest, sure }: EventTime): number {
  // `sure` goes beyond it by as much as `widest` goes before it.
  return sure && Number.isFinite(earliest) ? sure.latestStart - (earliest - widest.start) : -Infinity;
}

const isDay = ({ shape, precision }: EventTime) => shape === 'moment' && precision === 'day';

/**
 * Where an event lies across a plot; `undefined` if the scale does not show it. What happened on a day is a sign on that
 * day; what is known only to the month or year, or to some day in between, is a sign as wide as that; what lasted is a
 * sign where it began and a bar to where it ended.
 */
export function extentOf({ time }: Pick<TimelineEvent, 'time'>, scale: TimeScale): Extent | undefined {
  const shown = visibleSpan(time, scale.window);
  if (!shown) return undefined;
  const x0 = scale.x(shown.start);
  const x1 = scale.x(shown.end);
  if (isDay(time)) {
    // A point however far one zooms in: the sources don't tell the hour. At noon, which no zone moves to another day.
    const noon = scale.x((time.earliest + time.latest) / 2);
    return { ...sign(noon, noon, scale.width), bar: undefined };
  }
  if (time.shape !== 'span') return { ...sign(x0, x1, scale.width), bar: undefined };
  // The start is as vague as its own unit: a day's width for a day, a year's for "about 1981".
  const startEnd = Math.min(Math.max(afterStart(time), shown.start), shown.end);
  const began = sign(x0, scale.x(startEnd), scale.width);
  const runsOn = Number.isFinite(time.latest) && time.latest > scale.window.end;
  const end = runsOn ? 'arrow' : END[time.endGiven];
  return { ...began, bar: x1 > began.x1 ? { x0: (began.x0 + began.x1) / 2, x1, end } : undefined };
}
