import { scaleLinear } from 'd3';
import type { EventTime, TimeWindow } from '../dates/time.ts';
import type { TimelineEvent } from '../model/event.ts';
import { floorTo } from '../dates/calendar.ts';

/** Turns time into pixels across a plot. */
export interface TimeScale {
  /** Pixels from the left edge of the plot. */
  x(moment: number): number;
  /** The moment at a place, also beyond the edges. UTC milliseconds. */
  moment(x: number): number;
  window: TimeWindow;
  /** Pixels. */
  width: number;
  /** Whether a pixel is the same time everywhere; otherwise every event has the same room. */
  linear: boolean;
}

/** Room at both ends of a plot, so that a mark on the edge is whole. Pixels. */
export const PLOT_INSET = 14;

/** Makes a scale that shows a window of time across a plot of some width in pixels. */
export function makeTimeScale(window: TimeWindow, width: number): TimeScale {
  // Not a scale of time: those cut their bounds to whole numbers, and even spacing counts in parts of one.
  const scale = scaleLinear([window.start, window.end], [PLOT_INSET, width - PLOT_INSET]).clamp(true);
  const perPixel = (window.end - window.start) / (width - 2 * PLOT_INSET);
  return {
    x: (moment) => scale(moment),
    moment: (x) => window.start + (x - PLOT_INSET) * perPixel,
    window,
    width,
    linear: true,
  };
}

const DAY = 86_400_000;
const YEAR = 365.25 * DAY;

/**
 * The window that holds all events, from the start of the first one's year to the record's own day, and at least ten
 * years wide, so that a country with one event still has an axis to read.
 * @param today UTC milliseconds: where what still goes on is drawn to.
 */
export function wholeWindow(events: readonly Pick<TimelineEvent, 'time'>[], today: number): TimeWindow {
  let start = Infinity;
  let end = today;
  // A plain loop: it runs over every event there is before anything is drawn.
  for (let place = 0; place < events.length; place += 1) {
    const time = events[place]?.time;
    if (!time) continue;
    // Of what has no start or no end that is known, the moment next to the side that is.
    const first = time.earliest === -Infinity ? time.latest - 1 : time.earliest;
    const last = time.latest === Infinity ? time.earliest + DAY : time.latest;
    if (first < start) start = first;
    if (last > end) end = last;
  }
  const first = Math.min(end - 10 * YEAR, start);
  return { start: floorTo(first, 'year'), end };
}

function overlapOf(one: TimeWindow, other: TimeWindow): TimeWindow | undefined {
  const start = Math.max(one.start, other.start);
  const end = Math.min(one.end, other.end);
  return start < end ? { start, end } : undefined;
}

/**
 * The part of a window that a scale shows of an event: open sides reach the edges. An event whose date lies outside but
 * only "about" so is shown where it may have been, as it is counted there. `undefined` if it lies outside altogether.
 */
export function visibleSpan({ earliest, latest, widest }: EventTime, window: TimeWindow): TimeWindow | undefined {
  return overlapOf({ start: earliest, end: latest }, window) ?? overlapOf(widest, window);
}
