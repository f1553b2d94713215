import { select } from 'd3';
import type { TimeWindow } from '../dates/time.ts';
import { placeBands, shadesOf, type PlacedBands } from '../geometry/bands.ts';
import type { Warp } from '../geometry/even.ts';
import { overviewShare } from '../geometry/overview.ts';
import { holderOf, middleOf, type Placed } from '../geometry/placed.ts';
import { REHEARSALS, Stage, type Scene } from '../geometry/stage.ts';
import type { TimelineWords } from '../i18n/timeline-words.ts';
import type { TimelineEvent } from '../model/event.ts';
import { clusterName, eventName, lastYear } from '../model/names.ts';
import { DEFAULT_VIEW, type Period, type View } from '../model/view.ts';
import { drawBandHeads, drawBands } from '../render/draw-bands.ts';
import { drawHeads, type Svg } from '../render/draw-lanes.ts';
import { drawLinks, drawLit } from '../render/draw-links.ts';
import type { MarkContext } from '../render/draw-marks.ts';
import { drawCursor, drawOverview, drawWindow } from '../render/draw-overview.ts';
import { paintTimeline } from '../render/paint-timeline.ts';
import { readPalette, type Palette } from '../render/palette.ts';
import type { TimelineConfig } from './config.ts';
import { makeLive, type LiveParts } from './live-parts.ts';

/** How long the links and counts of a moving chart may lag behind what is painted. Milliseconds. */
const LAG = 120;

/** The drawing of a timeline in the page: has a view placed, paints it, and lays the links over it. */
export class Chart {
  readonly stage: Stage;
  readonly context: MarkContext & { countText(count: number): string };
  readonly #config: TimelineConfig;
  readonly #host: HTMLElement;
  readonly #parts: LiveParts;
  #palette: Palette | undefined;
  #view: View | undefined;
  #scene: Scene | undefined;
  #bands: PlacedBands | undefined;
  #drawn = { lanes: '', bars: [] as unknown };
  #lit: string | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: HTMLElement, config: TimelineConfig, words: TimelineWords, events: readonly TimelineEvent[]) {
    this.#host = host;
    this.#config = config;
    this.stage = new Stage(config.spec, events, config.locale);
    this.#parts = makeLive(host);
    const names = new Map(config.countries);
    this.context = {
      possible: new Set(),
      countText: (count) => words.eventCount(count),
      nameOf: (placed) =>
        placed.kind === 'event' ? eventName(placed.event, names, words) : clusterName(placed.events, words),
      hrefOf: (placed) =>
        placed.kind === 'event' ? `${config.eventsPath}${placed.event.id}/` : `#y${lastYear(placed.events)}`,
    };
    for (const query of ['(prefers-color-scheme: dark)', '(forced-colors: active)', '(prefers-contrast: more)']) {
      matchMedia(query).addEventListener('change', () => this.restyle());
    }
    // A font that comes late was painted with the one that stood in for it.
    if (document.fonts.status !== 'loaded') void document.fonts.ready.then(() => this.restyle());
  }

  /** The element with the links of the marks. */
  get plot(): SVGElement {
    return this.#parts.plot;
  }

  /** The overview of all years. */
  get overview(): SVGElement {
    return this.#parts.overview;
  }

  /** What is drawn now. */
  get scene(): Scene | undefined {
    return this.#scene;
  }

  /** What is drawn above the lanes now. */
  get bands(): PlacedBands | undefined {
    return this.#bands;
  }

  /** All time of the record. */
  get whole(): TimeWindow {
    return this.stage.whole(this.view);
  }

  /** How time is bent across the chart, if it is. */
  get warp(): Warp | undefined {
    return this.stage.warpOf(this.view);
  }

  /** The view that is drawn now. */
  get view(): View {
    return this.#view ?? DEFAULT_VIEW;
  }

  /** The window of a period. */
  windowOf(period: Period): TimeWindow {
    return this.stage.windowOf(this.view, period);
  }

  /** Reads the colours again and paints with them. */
  restyle(): void {
    this.#palette = undefined;
    if (this.#view) this.draw(this.#view);
  }

  /** Draws what a view shows. @param moving whether it is one of many: the links then follow when it is over. */
  draw(view: View, moving = false): void {
    this.#view = view;
    this.#drawOverview(view);
    const width = this.plot.clientWidth;
    // Without a width, on a phone or in a hidden tab, there is nothing to see: the overview and the list are the timeline.
    if (width > 0) this.#paint(view, width);
    clearTimeout(this.#timer);
    if (moving && !this.plot.contains(document.activeElement)) this.#timer = setTimeout(() => this.#link(), LAG);
    else this.#link();
    this.light(this.#lit);
  }

  #paint(view: View, width: number): void {
    const { canvas, bands, bandHeads } = this.#parts;
    const scene = this.stage.place(view, width);
    this.#scene = scene;
    const rows = view.eras && view.spacing === 'time' ? (this.#config.spec.bands ?? []) : [];
    this.#bands = placeBands(rows, this.windowOf(view.time), width);
    this.#palette ??= readPalette(this.#host);
    const { placed, possible, arcs } = scene;
    paintTimeline(
      canvas,
      placed,
      { palette: this.#palette, possible, arcs, shades: shadesOf(this.#bands) },
      devicePixelRatio,
    );
    if (!bands || !bandHeads) return;
    for (const element of [bandHeads, bands]) element.setAttribute('height', String(this.#bands.height));
    drawBandHeads(select(bandHeads) as Svg, this.#bands);
    drawBands(select(bands) as Svg, this.#bands, width);
  }

  #drawOverview(view: View): void {
    const overview = select(this.overview) as Svg;
    const counts = this.stage.overview(view, this.overview.clientWidth || 300);
    if (counts.bars === this.#drawn.bars) return drawWindow(overview, counts);
    this.#drawn.bars = counts.bars;
    drawOverview(overview, counts);
  }

  #link(): void {
    const { scene } = this;
    if (!scene) return;
    const focused = this.plot.contains(document.activeElement);
    const id = focused ? document.activeElement?.getAttribute('data-id') : undefined;
    drawLinks(this.plot, scene.placed, this.context);
    const lanes = JSON.stringify(scene.placed.lanes);
    if (lanes !== this.#drawn.lanes) drawHeads(select(this.#parts.heads) as Svg, scene.placed, this.context.countText);
    this.#drawn.lanes = lanes;
    if (id !== undefined && id !== null) this.#keepFocus(id);
  }

  /** Focus stays in the chart, or its keys would be dead: on its mark, else on another, else on the plot itself. */
  #keepFocus(id: string): void {
    if (this.markOf(id)) this.focus(id);
    else (this.plot.querySelector<SVGElement>('a[tabindex="0"]') ?? this.plot).focus({ preventScroll: true });
  }

  /** Gets ready for movement, when there is time. */
  rehearse(step = 1): void {
    const width = this.plot.clientWidth;
    if (width === 0 || step > REHEARSALS) return;
    this.stage.rehearse(this.view, width, step);
    // Each by itself: whatever the reader does comes in between.
    setTimeout(() => this.rehearse(step + 1), 0);
  }

  /** Emphasises the mark of an event, or none. */
  light(id: string | undefined): void {
    this.#lit = id;
    drawLit(this.plot, id === undefined ? undefined : this.holder(id));
  }

  /** Shows where the reader is in the list, on the chart and over all years. @param moment UTC milliseconds. */
  pointAt(moment: number | undefined, id: string | undefined): void {
    const { cursor, overview } = this.#parts;
    drawCursor(select(overview) as Svg, moment === undefined ? undefined : overviewShare(moment, this.whole));
    const mark = id === undefined ? undefined : this.holder(id);
    cursor.hidden = mark === undefined;
    if (mark) cursor.style.transform = `translateX(${middleOf(mark)}px)`;
  }

  /** The mark that an event is drawn in. */
  holder(id: string): Placed | undefined {
    return this.#scene && holderOf(this.#scene.placed, id);
  }

  /** The link of the mark that stands for an event or a cluster. */
  markOf(id: string): SVGAElement | undefined {
    const holder = this.holder(id);
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
    mark.focus({ preventScroll: true });
  }
}
