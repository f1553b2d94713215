import { scaleLinear, scaleUtc } from 'd3';
import { eachStep, floorTo } from '../dates/calendar.ts';
import type { TimeWindow } from '../dates/time.ts';
import { yearOfEvent, type TimelineEvent } from '../model/event.ts';
import { RELATIONS, type Relation } from '../vocabulary.ts';

/** The events of one year and relation, as a piece of a bar. Pixels. */
export interface OverviewBar {
  year: number;
  relation: Relation;
  count: number;
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Counts per year, stacked by relation. Pixels. */
export interface PlacedOverview {
  width: number;
  height: number;
  bars: OverviewBar[];
  /** The window that the chart shows now; `undefined` when that is everything. */
  window: { x0: number; x1: number } | undefined;
}

/** Height of the overview. Pixels. */
export const OVERVIEW_HEIGHT = 44;

const GAP = 1;

const counted = new WeakMap<readonly TimelineEvent[], Map<number, Record<Relation, number>>>();

/** Counts events by year and relation, once for a list. An event is counted in the year it began. */
export function countYears(events: readonly TimelineEvent[]): Map<number, Record<Relation, number>> {
  const known = counted.get(events);
  if (known) return known;
  const years = new Map<number, Record<Relation, number>>();
  // In the order of time: most events are of the year of the one before, which saves working it out.
  let [start, end] = [0, 0];
  let counts: Record<Relation, number> | undefined;
  for (let place = 0; place < events.length; place += 1) {
    const event = events[place];
    if (!event) continue;
    const { earliest } = event.time;
    if (!counts || earliest < start || earliest >= end) {
      const year = yearOfEvent(event);
      [start, end] = [Date.UTC(year, 0, 1), Date.UTC(year + 1, 0, 1)];
      counts = years.get(year) ?? { cooperation: 0, friction: 0, unilateral: 0, context: 0 };
      years.set(year, counts);
    }
    counts[event.relation] += 1;
  }
  counted.set(events, years);
  return years;
}

/** The whole years that the overview shows. UTC milliseconds. */
function yearsOf(whole: TimeWindow): TimeWindow {
  return { start: floorTo(whole.start, 'year'), end: Date.UTC(new Date(whole.end).getUTCFullYear() + 1, 0, 1) };
}

/** Place across of the years of a record, and the bars over them: the same while only the window moves. */
function placeBars(events: readonly TimelineEvent[], whole: TimeWindow, width: number, tallest: number) {
  const { start, end } = yearsOf(whole);
  const x = scaleUtc([start, end], [0, width]).clamp(true);
  const y = scaleLinear([0, Math.max(tallest, 1)], [0, OVERVIEW_HEIGHT - 4]);
  const counts = countYears(events);
  const bars = eachStep(start, end, 'year').flatMap((moment) => {
    const year = new Date(moment).getUTCFullYear();
    const x0 = x(moment);
    const wide = Math.max(x(Date.UTC(year + 1, 0, 1)) - x0 - GAP, 1);
    let below = 0;
    return RELATIONS.flatMap((relation): OverviewBar[] => {
      const count = counts.get(year)?.[relation] ?? 0;
      if (count === 0) return [];
      below += count;
      return [{ year, relation, count, x: x0, y: OVERVIEW_HEIGHT - y(below), width: wide, height: y(count) }];
    });
  });
  return { bars, x: (moment: number) => x(moment) };
}

const barsOf = new WeakMap<readonly TimelineEvent[], { key: string; placed: ReturnType<typeof placeBars> }>();

/**
 * Places the overview of some events.
 * @param whole all time of the record.
 * @param shown the window the chart shows now.
 * @param tallest how many events the tallest year has without any filter: bars keep their scale while filters change.
 */
export function placeOverview(
  events: readonly TimelineEvent[],
  whole: TimeWindow,
  shown: TimeWindow,
  width: number,
  tallest: number,
): PlacedOverview {
  const key = [whole.start, whole.end, width, tallest].join(' ');
  const known = barsOf.get(events);
  const { bars, x } = known?.key === key ? known.placed : placeBars(events, whole, width, tallest);
  if (known?.key !== key) barsOf.set(events, { key, placed: { bars, x } });
  const everything = shown.start <= whole.start && shown.end >= whole.end;
  return {
    width,
    height: OVERVIEW_HEIGHT,
    bars,
    window: everything ? undefined : { x0: x(shown.start), x1: x(shown.end) },
  };
}

/** How far across the overview a moment lies, from 0 to 1. */
export function overviewShare(moment: number, whole: TimeWindow): number {
  const { start, end } = yearsOf(whole);
  return Math.min(Math.max((moment - start) / (end - start), 0), 1);
}

/** The moment at a share of the overview. UTC milliseconds. */
export function overviewMoment(at: number, whole: TimeWindow): number {
  const { start, end } = yearsOf(whole);
  return start + at * (end - start);
}

/** How many events the fullest year has. */
export function tallestYear(events: readonly TimelineEvent[]): number {
  return Math.max(
    0,
    ...[...countYears(events).values()].map((counts) => RELATIONS.reduce((sum, relation) => sum + counts[relation], 0)),
  );
}
