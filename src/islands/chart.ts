import type { TimelineWords } from '../i18n/timeline-words.ts';
import { placeBands } from '../geometry/bands.ts';
import { placeOverview, tallestYear } from '../geometry/overview.ts';
import { placeTimeline, type ChartPlan, type PlacedTimeline } from '../geometry/place.ts';
import { planChart } from '../geometry/plan.ts';
import type { TimeWindow } from '../dates/time.ts';
import { yearOfEvent, type TimelineEvent } from '../model/event.ts';
import { periodWindow, type Selection } from '../model/filter.ts';
import { clusterName, eventName } from '../model/names.ts';
import type { Period } from '../model/view.ts';
import { drawTimeline, type TimelineElements } from '../render/draw-timeline.ts';
import type { TimelineConfig } from './config.ts';

/** The drawing of a timeline in the page: places what a view shows and hands it to the renderer. */
export class Chart {
  readonly #config: TimelineConfig;
  readonly #words: TimelineWords;
  readonly #events: readonly TimelineEvent[];
  readonly #plan: ChartPlan;
  readonly #elements: TimelineElements;
  readonly #names: Map<string, string>;
  #placed: PlacedTimeline | undefined;

  constructor(host: Element, config: TimelineConfig, words: TimelineWords, events: readonly TimelineEvent[]) {
    this.#config = config;
    this.#words = words;
    this.#events = events;
    this.#plan = planChart(config.spec, events);
    this.#names = new Map(config.countries);
    const find = (name: string) => host.querySelector(`svg.${name}`) as SVGSVGElement;
    // The build made two drawings for two widths; the one in the page is now drawn for the width there is.
    const plot = find('marks.wide');
    find('marks.narrow').remove();
    plot.classList.remove('wide');
    plot.classList.add('live');
    // The drawings of the eras are in pairs as well; a chart without eras has none.
    host.querySelector('svg.bands.narrow')?.remove();
    const bands = host.querySelector<SVGElement>('svg.bands') ?? undefined;
    bands?.classList.remove('wide');
    bands?.classList.add('live');
    const bandHeads = host.querySelector<SVGElement>('svg.band-heads') ?? undefined;
    this.#elements = { heads: find('heads:not(.band-heads)'), plot, overview: find('overview'), bandHeads, bands };
    // What the build drew carries no data to join with: the live drawing begins anew, in the same room.
    for (const element of Object.values(this.#elements)) element?.replaceChildren();
  }

  /** The element with the marks. */
  get plot(): SVGElement {
    return this.#elements.plot;
  }

  /** What is drawn now. */
  get placed(): PlacedTimeline | undefined {
    return this.#placed;
  }

  /** All time of the record. */
  get whole(): TimeWindow {
    return this.#plan.whole;
  }

  /** The overview of all years. */
  get overview(): SVGElement {
    return this.#elements.overview;
  }

  /** The window a period shows: all of the record where a side is open. */
  windowOf(period: Period): TimeWindow {
    const { start, end } = periodWindow(period);
    const { whole } = this.#plan;
    const window = { start: Math.max(start, whole.start), end: Math.min(end, whole.end) };
    // A period outside the record still needs an axis: an empty one.
    return window.start < window.end ? window : { start, end: Math.max(end, start + 86_400_000) };
  }

  /** Draws a selection. Nothing is drawn while the plot has no width: on phones, in hidden tabs. */
  draw(selection: Selection, period: Period): void {
    const width = this.plot.clientWidth;
    const shown = new Set(selection.events);
    const window = this.windowOf(period);
    const { whole } = this.#plan;
    this.#placed = placeTimeline(this.#plan, shown, window, Math.max(width, 300), this.#config.locale);
    const counts = placeOverview(
      selection.events,
      whole,
      window,
      this.#elements.overview.clientWidth || 300,
      tallestYear(this.#events),
    );
    const focused = this.plot.contains(document.activeElement);
    const id = focused ? document.activeElement?.getAttribute('data-id') : undefined;
    const eras = placeBands(this.#config.spec.bands ?? [], window, this.#placed.width);
    drawTimeline(this.#elements, this.#placed, counts, eras, {
      possible: selection.possible,
      countText: (count) => this.#words.eventCount(count),
      nameOf: (placed) =>
        placed.kind === 'event'
          ? eventName(placed.event, this.#names, this.#words)
          : clusterName(placed.events, this.#words),
      hrefOf: (placed) =>
        placed.kind === 'event'
          ? `${this.#config.eventsPath}${placed.event.id}/`
          : `#y${Math.max(...placed.events.map(yearOfEvent))}`,
    });
    if (id !== undefined && id !== null) this.focus(id);
  }

  /** The mark that stands for an event or a cluster. */
  markOf(id: string): SVGAElement | undefined {
    const holder = this.#placed?.placed.find(
      (each) => each.id === id || (each.kind === 'cluster' && each.events.some((event) => event.id === id)),
    );
    return (
      holder && [...this.plot.querySelectorAll<SVGAElement>('a.mark')].find((mark) => mark.dataset['id'] === holder.id)
    );
  }

  /** Moves the one tab stop, and focus, to a mark. */
  focus(id: string): void {
    const mark = this.markOf(id);
    if (!mark) return;
    for (const other of this.plot.querySelectorAll('a.mark[tabindex="0"]')) other.setAttribute('tabindex', '-1');
    mark.setAttribute('tabindex', '0');
    mark.focus();
  }
}
