import { stepFrom, type Step } from '../geometry/step.ts';
import { loadTimelineWords, type TimelineWords } from '../i18n/timeline-words.ts';
import type { TimelineEvent } from '../model/event.ts';
import { selectEvents } from '../model/filter.ts';
import { formatView, type ViewScope } from '../model/view-url.ts';
import { DEFAULT_VIEW, type View } from '../model/view.ts';
import { readAddress, writeAddress } from './address.ts';
import { Announcer } from './announcer.ts';
import { Brush } from './brush.ts';
import { Card } from './card.ts';
import { Chart } from './chart.ts';
import { ChronicleList } from './chronicle.ts';
import { readConfig, scopeOf, type TimelineConfig } from './config.ts';
import { readForm, writeCounts, writeForm } from './filter-form.ts';
import { Gestures } from './gestures.ts';
import { InStep } from './in-step.ts';
import { LanePanel } from './lane-panel.ts';
import { loadEvents } from './load-events.ts';
import { offerPictures } from './pictures.ts';
import { Zoom } from './zoom.ts';

const STEPS: Record<string, Step> = {
  ArrowLeft: 'previous',
  ArrowRight: 'next',
  ArrowUp: 'up',
  ArrowDown: 'down',
  Home: 'first',
  End: 'last',
};

/** Lets the browser do what waits. */
const breathe = () => new Promise((resolve) => setTimeout(resolve, 0));

/**
 * A timeline made live: owns the view, and passes it to the form, the chart, the chronicle and the address, which never
 * talk to each other. Everything in it was there before it, and stays if the events can't be had.
 */
class EventTimeline extends HTMLElement {
  #view: View = DEFAULT_VIEW;
  #words!: TimelineWords;
  #chart!: Chart;
  #card!: Card;
  #list!: ChronicleList;
  #zoom!: Zoom;
  #scope!: ViewScope;
  #form!: HTMLFormElement;
  #say!: Announcer;
  #step!: InStep;
  #lanes: LanePanel | undefined;

  connectedCallback(): void {
    if (!this.hasAttribute('data-live')) void this.#start();
  }

  #part(name: string): HTMLElement {
    return this.querySelector(`[data-part=${name}]`) as HTMLElement;
  }

  async #start(): Promise<void> {
    const config = readConfig(this);
    const [words, events] = await Promise.all([loadTimelineWords(config.language), loadEvents(config)]);
    this.#words = words;
    this.#say = new Announcer(this.#part('status'), this.#part('notice'));
    if (!events) return this.#say.notice(words.unavailable);
    // In a task of its own: on a slow phone the page answers in between. The first picture comes in the same as the wiring,
    // which takes the one of the build away.
    await breathe();
    this.#wire(config, events);
    this.#readAddress();
    let width = this.#chart.plot.clientWidth;
    new ResizeObserver(() => {
      if (this.#chart.plot.clientWidth === width) return;
      width = this.#chart.plot.clientWidth;
      this.#show();
      // Where there are no marks any more a card would belong to nothing.
      if (this.#chart.plot.clientWidth === 0) this.#card.close();
    }).observe(this.#chart.plot);
    this.setAttribute('data-live', '');
    // After the first picture is on the screen.
    requestAnimationFrame(() => setTimeout(() => this.#chart.rehearse(), 0));
  }

  #wire(config: TimelineConfig, events: TimelineEvent[]): void {
    this.#scope = scopeOf(config, events);
    this.#chart = new Chart(this, config, this.#words, events);
    this.#card = new Card(this.#part('card'), config, this.#words);
    this.#list = new ChronicleList(this.#part('chronicle'));
    this.#step = new InStep(this.#chart, this.#part('chronicle'));
    this.#zoom = new Zoom(this.#chart, this, {
      draw: (time) => this.#chart.draw({ ...this.#view, time }, true),
      settle: (time) => this.#change({ ...this.#view, time }, 'replace'),
      hint: () => this.#say.notice(this.#words.zoomHint),
    });
    new Gestures(this.#chart.plot, this.#zoom);
    new Brush(this.#chart.overview, this.#zoom);
    this.#wireForm();
    const panel = this.querySelector<HTMLElement>('[data-part=lanes]');
    if (panel) {
      this.#lanes = new LanePanel(panel, config.spec, (lanes) => this.#change({ ...this.#view, lanes }, 'push'));
    }
    const eras = this.querySelector<HTMLDetailsElement>('details.eras');
    eras?.addEventListener('toggle', () => {
      // Opened or closed by the address, it says nothing new.
      if (eras.open !== this.#view.eras) this.#change({ ...this.#view, eras: eras.open }, 'replace');
    });
    offerPictures(this, this.#chart, config, this.#words);
    this.#chart.plot.addEventListener('click', (event) => this.#choose(event));
    this.#chart.plot.addEventListener('keydown', (event) => this.#goByKey(event));
    this.#card.onClose(() => this.#change({ ...this.#view, event: undefined }, 'replace'));
    addEventListener('popstate', () => this.#readAddress());
  }

  #wireForm(): void {
    this.#form = this.querySelector('form') as HTMLFormElement;
    this.#form.addEventListener('submit', (event) => event.preventDefault());
    this.#form.addEventListener('input', (event) => {
      const typed = event.target instanceof HTMLInputElement && event.target.type === 'number';
      const chosen = { ...this.#view, ...readForm(this.#form) };
      // The fields hold years, the period may be exact to the day: only typing in them changes it.
      this.#change(typed ? chosen : { ...chosen, time: this.#view.time }, typed ? 'replace' : 'push');
    });
    this.#part('clear').addEventListener('click', () => {
      const { order, clock, spacing, lanes, eras } = this.#view;
      this.#change({ ...DEFAULT_VIEW, order, clock, spacing, lanes, eras }, 'push');
      this.#form.querySelector('input')?.focus();
    });
  }

  #readAddress(): void {
    const { view, dropped } = readAddress(this.#scope);
    this.#view = view;
    this.#say.notice(dropped.length > 0 ? this.#words.dropped(dropped.join(', ')) : '');
    this.querySelector('details.eras')?.toggleAttribute('open', view.eras);
    this.#show();
    if (view.event !== undefined) this.#openCard(view.event);
    else this.#card.close();
  }

  /** A choice makes a step in the history, typing only rewrites the present one. */
  #change(view: View, how: 'push' | 'replace'): void {
    const before = this.#view;
    this.#view = view;
    writeAddress(view, before, how);
    this.#say.notice('');
    this.#show();
  }

  #show(): void {
    const view = this.#view;
    this.#chart.draw({ ...view, time: this.#zoom.moving ?? view.time });
    const table = this.#chart.stage.table(view.clock);
    const selection = selectEvents(table, view);
    this.#zoom.showState(view.time);
    writeForm(this.#form, view);
    writeCounts(this.#form, table, view, this.#words);
    this.#list.show(selection, table.events, view);
    this.#step.update(table.events, view.event);
    this.querySelector('details.eras')?.toggleAttribute('hidden', view.spacing === 'even');
    this.#lanes?.show(view.lanes);
    this.#part('even').hidden = view.spacing === 'time';
    const { country, relation, category, status, time } = view;
    this.#part('clear').hidden = formatView({ ...DEFAULT_VIEW, country, relation, category, status, time }) === '';
    const certain = selection.events.length - selection.possible.size;
    this.#say.result(this.#words.shown(certain, selection.possible.size, table.events.length));
  }

  #choose(event: MouseEvent): void {
    const mark = (event.target as Element).closest('a.mark');
    // With a modifier the reader wants the page in a tab of its own.
    if (!mark || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const id = mark.getAttribute('data-id') ?? '';
    if (this.#scope.hasEvent(id)) this.#change({ ...this.#view, event: id }, 'push');
    this.#openCard(id);
  }

  #openCard(id: string): void {
    const mark = this.#chart.markOf(id);
    const placed = this.#chart.holder(id);
    if (!mark || !placed || mark.getClientRects().length === 0) return;
    this.#chart.focus(id);
    mark.scrollIntoView({ block: 'nearest' });
    this.#card.open(placed, mark);
  }

  #goByKey(event: KeyboardEvent): void {
    if (this.#zoom.key(event)) return;
    const step = STEPS[event.key];
    const { scene } = this.#chart;
    if (!step || !scene || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const here = (event.target as Element).closest('a.mark')?.getAttribute('data-id') ?? undefined;
    const next = stepFrom(scene.placed, here, step);
    if (next) this.#chart.focus(next.id);
  }
}

customElements.define('event-timeline', EventTimeline);
