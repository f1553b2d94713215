import { fallsIn, type TimeWindow } from '../dates/time.ts';
import { byClock } from '../model/clock.ts';
import type { TimelineEvent } from '../model/event.ts';
import { passesFacets, periodWindow } from '../model/filter.ts';
import { makeTable, type EventTable } from '../model/table.ts';
import { FACET_NAMES, LANE_CHOICES, type Clock, type Period, type View } from '../model/view.ts';
import { placeArcs, type PlacedArc } from './arcs.ts';
import { arrangeLanes } from './arrange.ts';
import { makeEvenScale, makeWarp, type Warp } from './even.ts';
import { middleOfTime } from './middles.ts';
import { placeOverview, tallestYear, type PlacedOverview } from './overview.ts';
import { placeTimeline } from './place.ts';
import type { PlacedTimeline } from './placed.ts';
import { planChart, type ChartPlan, type ChartSpec } from './plan.ts';
import { makeTimeScale } from './scale.ts';
import { showChart, type ShownChart } from './shown.ts';

/*
 * What a chart shows of a view, without any document. Everything that a moving window does not change is kept: a frame
 * only places.
 */

/** How much time is shown of a period that is open at one side and outside the record: a year. Milliseconds. */
const EMPTY = 365 * 86_400_000;

/** How many frames are rehearsed. */
export const REHEARSALS = 6;

/** Remembers the last answer: the same question again costs nothing. */
function remember<Answer>(): (question: string, answer: () => Answer) => Answer {
  let last: { question: string; answer: Answer } | undefined;
  return (question, answer) => {
    if (last?.question !== question) last = { question, answer: answer() };
    return last.answer;
  };
}

/** The picture of a view. Pixels. */
export interface Scene {
  placed: PlacedTimeline;
  /** Ids of events that only possibly fall in the period. */
  possible: ReadonlySet<string>;
  arcs: PlacedArc[];
}

/** Everything that charts of some events are made from. */
export class Stage {
  readonly #spec: ChartSpec;
  readonly #events: readonly TimelineEvent[];
  readonly #locale: string;
  readonly #table = remember<EventTable>();
  readonly #plan = remember<ChartPlan>();
  readonly #clocked = remember<readonly TimelineEvent[]>();
  readonly #mask = remember<Uint8Array>();
  readonly #shown = remember<ShownChart>();
  readonly #warp = remember<Warp>();
  readonly #chosen = remember<TimelineEvent[]>();
  readonly #tallest = remember<number>();

  /** @param locale BCP 47, for the axis. */
  constructor(spec: ChartSpec, events: readonly TimelineEvent[], locale: string) {
    this.#spec = spec;
    this.#events = events;
    this.#locale = locale;
  }

  /** The events with their facets, by a clock. */
  table(clock: Clock): EventTable {
    return this.#table(clock, () => makeTable(this.#byClock(clock)));
  }

  #byClock(clock: Clock): readonly TimelineEvent[] {
    return this.#clocked(clock, () => byClock(this.#events, clock));
  }

  #planOf({ lanes, clock }: Pick<View, 'lanes' | 'clock'>): ChartPlan {
    const key = [clock, ...LANE_CHOICES.map((name) => lanes[name].join())].join(' ');
    return this.#plan(key, () => planChart(arrangeLanes(this.#spec, lanes), this.#byClock(clock)));
  }

  /** All time of the record. */
  whole(view: View): TimeWindow {
    return this.#planOf(view).whole;
  }

  /** The window a period shows: all of the record where a side is open. */
  windowOf(view: View, period: Period): TimeWindow {
    const { start, end } = periodWindow(period);
    const whole = this.whole(view);
    const window = { start: Math.max(start, whole.start), end: Math.min(end, whole.end) };
    if (window.start < window.end) return window;
    // A period outside the record still needs an axis: an empty one, and one that ends.
    return {
      start: start === -Infinity ? end - EMPTY : start,
      end: end === Infinity ? start + EMPTY : end,
    };
  }

  #facets = (view: View) => [view.clock, ...FACET_NAMES.map((name) => view[name].join())].join(' ');

  #maskOf(view: View): Uint8Array | undefined {
    if (FACET_NAMES.every((name) => view[name].length === 0)) return undefined;
    return this.#mask(this.#facets(view), () => passesFacets(this.table(view.clock), view));
  }

  /** The events that pass the facets, whatever their time. */
  #chosenOf(view: View): readonly TimelineEvent[] {
    const mask = this.#maskOf(view);
    const events = this.#byClock(view.clock);
    return mask ? this.#chosen(this.#facets(view), () => events.filter((_, row) => mask[row] !== 0)) : events;
  }

  /** How even spacing bends time for what a view shows; nothing where time runs at one speed. */
  warpOf(view: View): Warp | undefined {
    if (view.spacing === 'time') return undefined;
    return this.#warp(this.#facets(view), () =>
      makeWarp(
        this.#chosenOf(view).map(({ time }) => middleOfTime(time)),
        this.whole(view),
      ),
    );
  }

  /** Places what a view shows. @param width of the plot, pixels. */
  place(view: View, width: number): Scene {
    const plan = this.#planOf(view);
    const key = `${this.#facets(view)} ${LANE_CHOICES.map((name) => view.lanes[name].join()).join(' ')}`;
    const shown = this.#shown(key, () => showChart(plan, this.#maskOf(view)));
    const window = this.windowOf(view, view.time);
    const warp = this.warpOf(view);
    const scale = warp ? makeEvenScale(window, width, warp) : makeTimeScale(window, width);
    const placed = placeTimeline(shown, scale, this.#locale);
    const period = periodWindow(view.time);
    const possible = placed.placed.flatMap((each) =>
      each.kind === 'event' && fallsIn(each.event.time, period) === 'possible' ? [each.id] : [],
    );
    return {
      placed,
      possible: new Set(possible),
      arcs: view.event === undefined ? [] : placeArcs(placed, this.#ties(view.event)),
    };
  }

  /**
   * Places a window for nobody, so that the first movement a reader makes finds its code compiled: measured, the first
   * frames otherwise take three times as long as the rest.
   * @param step of `REHEARSALS`, from 1; each a little closer.
   */
  rehearse(view: View, width: number, step: number): void {
    const { start, end } = this.whole(view);
    const inset = ((end - start) * step) / (3 * REHEARSALS);
    const shown = showChart(this.#planOf(view), this.#maskOf(view));
    placeTimeline(shown, makeTimeScale({ start: start + inset, end: end - inset }, width), this.#locale);
  }

  /** Counts per year of what a view shows. @param width pixels. */
  overview(view: View, width: number): PlacedOverview {
    const tallest = this.#tallest(view.clock, () => tallestYear(this.#byClock(view.clock)));
    return placeOverview(this.#chosenOf(view), this.whole(view), this.windowOf(view, view.time), width, tallest);
  }

  /** The ties of an event, its own and those that others have to it. */
  #ties(id: string) {
    return this.#events.flatMap((event) =>
      event.links
        .filter((link) => event.id === id || link.event === id)
        .map((link) => ({ type: link.type, from: event.id, to: link.event })),
    );
  }
}
