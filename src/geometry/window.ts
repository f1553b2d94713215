import { toIsoDay } from '../dates/calendar.ts';
import type { TimeWindow } from '../dates/time.ts';
import type { Period } from '../model/view.ts';
import type { Warp } from './even.ts';

const DAY = 86_400_000;

/** The shortest time a chart shows: a day on either side of one. Milliseconds. */
export const SHORTEST = 3 * DAY;

/** Moves and shrinks a window until it lies inside the whole. */
function inside({ start, end }: TimeWindow, whole: TimeWindow): TimeWindow {
  const length = Math.min(Math.max(end - start, SHORTEST), whole.end - whole.start);
  const middle = (start + end) / 2;
  const from = end - start === length ? start : middle - length / 2;
  const first = Math.min(Math.max(from, whole.start), whole.end - length);
  return { start: first, end: first + length };
}

/** Moves a window of room so that it lies inside the whole, and turns it back into time. */
function fromRooms(start: number, end: number, whole: TimeWindow, warp: Warp): TimeWindow {
  const [first, last] = [warp.room(whole.start), warp.room(whole.end)];
  const length = Math.min(end - start, last - first);
  const from = Math.min(Math.max(start, first), last - length);
  return inside({ start: warp.moment(from), end: warp.moment(from + length) }, whole);
}

/**
 * Zooms a window about a place in it, which stays where it is unless an edge of the whole is met.
 * @param factor over 1 shows less time, under 1 more.
 * @param place from 0, the window's start, to 1, its end.
 * @param warp of the scale, if time does not run at one speed across it.
 */
export function zoomWindow(
  window: TimeWindow,
  factor: number,
  place: number,
  whole: TimeWindow,
  warp?: Warp,
): TimeWindow {
  if (warp) {
    const [start, end] = [warp.room(window.start), warp.room(window.end)];
    const next = (end - start) / factor;
    const from = start + (end - start - next) * place;
    return fromRooms(from, from + next, whole, warp);
  }
  const length = window.end - window.start;
  const next = Math.min(Math.max(length / factor, SHORTEST), whole.end - whole.start);
  const start = window.start + (length - next) * place;
  return inside({ start, end: start + next }, whole);
}

/** Moves a window by a share of what it shows: 1 shows what comes right after it. */
export function panWindow({ start, end }: TimeWindow, share: number, whole: TimeWindow, warp?: Warp): TimeWindow {
  if (warp) {
    const [first, last] = [warp.room(start), warp.room(end)];
    const shift = (last - first) * share;
    return fromRooms(first + shift, last + shift, whole, warp);
  }
  const shift = (end - start) * share;
  return inside({ start: start + shift, end: end + shift }, whole);
}

/** A window between two moments, in whichever order they were chosen. */
export function windowBetween(one: number, other: number, whole: TimeWindow): TimeWindow {
  return inside({ start: Math.min(one, other), end: Math.max(one, other) }, whole);
}

/** The period of whole days that a window shows; a side at the edge of the whole is left open. */
export function toPeriod({ start, end }: TimeWindow, whole: TimeWindow): Period {
  return {
    ...(start > whole.start && { from: toIsoDay(start) }),
    ...(end < whole.end && { to: toIsoDay(end - 1) }),
  };
}
