import type { TimelineWords } from '../i18n/timeline-words.ts';
import { placeBands } from '../geometry/bands.ts';
import { placeOverview, tallestYear } from '../geometry/overview.ts';
import { placeTimeline, type ChartPlan, type PlacedTimeline } from '../geometry/place.ts';
import { planChart } from '../geometry/plan.ts';
import { fallsIn, type TimeWindow } from '../dates/time.ts';
import type { TimelineEvent } from '../model/event.ts';
import { passesFacets, periodWindow } from '../model/filter.ts';
import { clusterName, eventName, lastYear } from '../model/names.ts';
import { FACET_NAMES, type Period, type View } from '../model/view.ts';
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
  readonly #tallest: number;
  #placed: PlacedTimeline | undefined;
  #facets: string | undefined;
  #chosen: TimelineEvent[] = [];
  #shown: ReadonlySet<TimelineEvent> = new Set();

  constructor(host: Element, config: TimelineConfig, words: TimelineWords, events: readonly TimelineEvent[]) {
    this.#config = config;
    this.#words = words;
    this.#events = events;
    this.#plan = planChart(config.spec, events);
    this.#names = new Map(config.countries);
    this.#tallest = tallestYear(events);
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

  /** The events that pass the facets, whatever their time: kept while only the window moves. */
  #select(view: View): TimelineEvent[] {
    const facets = FACET_NAMES.map((name) => view[name].join()).join(' ');
    if (facets !== this.#facets) {
      this.#facets = facets;
      this.#chosen = this.#events.filter((event) => passesFacets(event, view));
      this.#shown = new Set(this.#chosen);
    }
    return this.#chosen;
  }

  /** Draws what a view shows. A plot without a width, on a phone or in a hidden tab, is drawn for a narrow one. */
  draw(view: View): void {
    const chosen = this.#select(view);
    const window = this.windowOf(view.time);
    const period = periodWindow(view.time);
    const { whole } = this.#plan;
    this.#placed = placeTimeline(
      this.#plan,
      this.#shown,
      window,
      Math.max(this.plot.clientWidth, 300),
      this.#config.locale,
    );
    const overviewWidth = this.#elements.overview.clientWidth || 300;
    const counts = placeOverview(chosen, whole, window, overviewWidth, this.#tallest);
    const possible = this.#placed.placed.flatMap((each) =>
      each.kind === 'event' && fallsIn(each.event.time, period) === 'possible' ? [each.id] : [],
    );
    const focused = this.plot.contains(document.activeElement);
    const id = focused ? document.activeElement?.getAttribute('data-id') : undefined;
    const eras = placeBands(this.#config.spec.bands ?? [], window, this.#placed.width);
    drawTimeline(this.#elements, this.#placed, counts, eras, {
      live: true,
      possible: new Set(possible),
      countText: (count) => this.#words.eventCount(count),
      nameOf: (placed) =>
        placed.kind === 'event'
          ? eventName(placed.event, this.#names, this.#words)
          : clusterName(placed.events, this.#words),
      hrefOf: (placed) =>
        placed.kind === 'event' ? `${this.#config.eventsPath}${placed.event.id}/` : `#y${lastYear(placed.events)}`,
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
