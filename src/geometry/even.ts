import type { TimeWindow } from '../dates/time.ts';
import { makeTimeScale, type TimeScale } from './scale.ts';

/*
 * Even spacing: a day takes room for what happened on it, and time in which nothing happened next to none. Time still runs
 * from left to right, only not at one speed, so that a crowded year can be read beside thirty quiet ones.
 */

/** Turns time into room and back; both rise together, so that each moment has one place. */
export interface Warp {
  /** Room before a moment; a unit for each event. */
  room(moment: number): number;
  /** The inverse. UTC milliseconds. */
  moment(room: number): number;
}

const DAY = 86_400_000;
/** Share of all room that is given to time itself, whatever happened: without it empty time could not be pointed at. */
const FOR_TIME = 0.06;

/** The last place in a rising list whose value is not above another; 0 if all are. */
function lastNotAbove(list: Float64Array, value: number): number {
  let low = 0;
  let high = list.length - 1;
  while (low < high) {
    const half = (low + high + 1) >>> 1;
    if ((list[half] ?? Infinity) <= value) low = half;
    else high = half - 1;
  }
  return low;
}

/** Reads one list at a place between two values of another; beyond the ends it goes on as at the end. */
function interpolate(from: Float64Array, to: Float64Array, value: number): number {
  const place = Math.min(lastNotAbove(from, value), from.length - 2);
  const [a = 0, b = 1] = [from[place], from[place + 1]];
  const [c = 0, d = 1] = [to[place], to[place + 1]];
  return c + ((value - a) / (b - a)) * (d - c);
}

/**
 * Makes the warp that gives every event the same room.
 * @param middles of the events' signs, in any order, UTC milliseconds.
 * @param whole all time of the record.
 */
export function makeWarp(middles: readonly number[], whole: TimeWindow): Warp {
  const perDay = new Map<number, number>();
  for (const middle of middles) {
    const day = Math.floor(Math.min(Math.max(middle, whole.start), whole.end - 1) / DAY);
    perDay.set(day, (perDay.get(day) ?? 0) + 1);
  }
  const days = [...perDay].sort(([a], [b]) => a - b);
  const forTime = (FOR_TIME * Math.max(middles.length, 1)) / (whole.end - whole.start);
  const moments = [whole.start];
  const rooms = [0];
  const reach = (moment: number, events: number) => {
    const before = moments.at(-1) ?? 0;
    if (moment <= before) return;
    rooms.push((rooms.at(-1) ?? 0) + (moment - before) * forTime + events);
    moments.push(moment);
  };
  for (const [day, events] of days) {
    reach(day * DAY, 0);
    reach((day + 1) * DAY, events);
  }
  reach(whole.end, 0);
  const at = Float64Array.from(moments);
  const room = Float64Array.from(rooms);
  return { room: (moment) => interpolate(at, room, moment), moment: (value) => interpolate(room, at, value) };
}

/** A scale with even spacing. @param width of the plot, pixels. */
export function makeEvenScale(window: TimeWindow, width: number, warp: Warp): TimeScale {
  const rooms = { start: warp.room(window.start), end: warp.room(window.end) };
  const linear = makeTimeScale(rooms, width);
  return {
    x: (moment) => linear.x(warp.room(moment)),
    moment: (x) => warp.moment(linear.moment(x)),
    window,
    width,
    linear: false,
  };
}
