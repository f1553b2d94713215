import { scaleUtc } from 'd3';
import type { EventTime, TimeWindow } from '../dates/time.ts';
import type { TimelineEvent } from '../model/event.ts';
import { floorTo } from '../dates/calendar.ts';

/** Turns time into pixels across a plot. */
export interface TimeScale {
  /** Pixels from the left edge of the plot. */
  x(moment: number): number;
  window: TimeWindow;
  /** Pixels. */
  width: number;
}

/** Room at both ends of a plot, so that a mark on the edge is whole. Pixels. */
export const PLOT_INSET = 14;

/** Makes a scale that shows a window of time across a plot of some width in pixels. */
export function makeTimeScale(window: TimeWindow, width: number): TimeScale {
  const scale = scaleUtc([window.start, window.end], [PLOT_INSET, width - PLOT_INSET]).clamp(true);
  return { x: (moment) => scale(moment), window, width };
}

const YEAR = 365.25 * 86_400_000;

/**
 * The window that holds all events, from the start of the first one's year to the record's own day, and at least ten
 * years wide, so that a country with one event still has an axis to read.
 * @param today UTC milliseconds: where what still goes on is drawn to.
 */
export function wholeWindow(events: readonly Pick<TimelineEvent, 'time'>[], today: number): TimeWindow {
  const starts = events.map(({ time }) => time.earliest).filter(Number.isFinite);
  const ends = events.map(({ time }) => time.latest).filter(Number.isFinite);
  const end = Math.max(today, ...ends);
  const first = Math.min(end - 10 * YEAR, ...starts);
  return { start: floorTo(first, 'year'), end };
}

/** The part of a window that a scale shows of an event: open sides reach the edges. `undefined` if it lies outside. */
export function visibleSpan(time: EventTime, window: TimeWindow): TimeWindow | undefined {
  const start = Math.max(time.earliest, window.start);
  const end = Math.min(time.latest, window.end);
  return start < end ? { start, end } : undefined;
}
