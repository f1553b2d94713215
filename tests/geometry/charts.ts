import fc from 'fast-check';
import type { TimeWindow } from '../../src/dates/time.ts';
import { middleOfTime } from '../../src/geometry/middles.ts';
import { makeWarp, type Warp } from '../../src/geometry/even.ts';
import { placeTimeline } from '../../src/geometry/place.ts';
import type { Placed } from '../../src/geometry/placed.ts';
import { planChart, type ChartPlan, type ChartSpec } from '../../src/geometry/plan.ts';
import { CLUSTER, LABEL } from '../../src/geometry/rows.ts';
import { makeTimeScale } from '../../src/geometry/scale.ts';
import { showChart } from '../../src/geometry/shown.ts';
import { textWidth } from '../../src/geometry/text-width.ts';
import type { TimelineEvent } from '../../src/model/event.ts';
import { RELATIONS } from '../../src/vocabulary.ts';
import { eventLists } from '../model/arbitrary.ts';

export const DAY = 86_400_000;

/** UTC milliseconds of a day or the beginning of a year. */
export const at = (text: string): number => Date.parse(text);

/** A window from a day to another, the second excluded. */
export const from = (start: string, end: string): TimeWindow => ({ start: at(start), end: at(end) });

export const TODAY = at('2026-11-24');

/** The chart of a country: a lane for each relation. */
export const BY_RELATION: ChartSpec = {
  by: 'relation',
  lanes: RELATIONS.map((id) => ({ id, label: id })),
  today: TODAY,
};

/** The chart of the hemisphere: a lane for each country, what the United States did alone first. */
export const BY_COUNTRY: ChartSpec = {
  by: 'country',
  lanes: [
    { id: 'US', label: 'United States alone' },
    { id: 'MX', label: 'Mexico', group: 'North America' },
    { id: 'GT', label: 'Guatemala', group: 'Central America' },
    { id: 'CO', label: 'Colombia', group: 'South America' },
    { id: 'PE', label: 'Peru', group: 'South America' },
  ],
  otherLane: 'US',
  today: TODAY,
};

/** Everything a picture is made from. */
export interface Chart {
  plan: ChartPlan;
  events: TimelineEvent[];
  shown: Set<TimelineEvent>;
  window: TimeWindow;
  width: number;
}

/** Which of some events are shown, by row. */
export const maskOf = ({ events, shown }: Pick<Chart, 'events' | 'shown'>): Uint8Array =>
  Uint8Array.from(events, (event) => Number(shown.has(event)));

/** Places a chart. */
export const place = ({ plan, window, width, ...choice }: Chart) =>
  placeTimeline(showChart(plan, maskOf(choice)), makeTimeScale(window, width), 'en-GB');

/** A chart that shows all of some events at full length. */
export function chartOf(events: TimelineEvent[], change: Partial<Chart> = {}, spec = BY_RELATION): Chart {
  const plan = planChart(spec, events);
  return { plan, events, shown: new Set(events), window: plan.whole, width: 880, ...change };
}

/** Widths of plots, from a small phone to a wide screen. */
export const widths = fc.integer({ min: 320, max: 1600 });

/** Windows from a day to the whole record, and a little beyond it. */
export const windows: fc.Arbitrary<TimeWindow> = fc
  .tuple(
    fc.integer({ min: at('1959'), max: at('2028') }),
    fc.oneof(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 1, max: 68 * 365 })),
  )
  .map(([start, days]) => ({ start, end: start + days * DAY }));

/** Charts of any kind, window, width and choice of events. */
export const charts: fc.Arbitrary<Chart> = fc
  .tuple(eventLists, fc.constantFrom(BY_RELATION, BY_COUNTRY), fc.option(windows), widths)
  .chain(([events, spec, window, width]) =>
    fc.oneof(fc.constant(events), fc.subarray(events)).map((chosen) => {
      const chart = chartOf(events, { shown: new Set(chosen), width }, spec);
      return window ? { ...chart, window } : chart;
    }),
  );

/** Whole records with how even spacing bends their time. */
export const warps: fc.Arbitrary<{ whole: TimeWindow; middles: number[]; warp: Warp }> = eventLists.map((events) => {
  const { whole } = planChart(BY_COUNTRY, events);
  const middles = events.map(({ time }) => middleOfTime(time));
  return { whole, middles, warp: makeWarp(middles, whole) };
});

export interface Stretch {
  x0: number;
  x1: number;
}

/** What a sign or a cluster takes up across. */
export const signOf = (placed: Placed): Stretch =>
  placed.kind === 'cluster' ? { x0: placed.x - CLUSTER, x1: placed.x + CLUSTER } : { x0: placed.x0, x1: placed.x1 };

/** What a bar takes up across. */
export const barsOf = (placed: Placed): Stretch[] => (placed.kind === 'event' && placed.bar ? [placed.bar] : []);

/** What a label takes up across. */
export function labelsOf(placed: Placed): Stretch[] {
  if (placed.kind === 'cluster' || !placed.label) return [];
  const { text, x, side } = placed.label;
  const length = textWidth(text, LABEL.size);
  return [side === 'right' ? { x0: x, x1: x + length } : { x0: x - length, x1: x }];
}

/** Tells whether two stretches share more than an edge. */
export const overlap = (one: Stretch, other: Stretch): boolean => one.x0 < other.x1 && other.x0 < one.x1;

/** The marks of each row. */
export const rowsOf = (placed: readonly Placed[]): Placed[][] => [...Map.groupBy(placed, ({ y }) => y).values()];
