import { loadTimelineWords, type TimelineWords } from '../i18n/timeline-words.ts';
import { stepFrom, type Step } from '../geometry/step.ts';
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
import { readConfig, type TimelineConfig } from './config.ts';
import { readForm, writeCounts, writeForm } from './filter-form.ts';
import { Gestures } from './gestures.ts';
import { loadEvents } from './load-events.ts';
import { Zoom } from './zoom.ts';

const STEPS: Record<string, Step> = {
  ArrowLeft: 'previous',
  ArrowRight: 'next',
  ArrowUp: 'up',
  ArrowDown: 'down',
  Home: 'first',
  End: 'last',
};

/**
 * A timeline made live: owns the view, and passes it to the form, the chart, the chronicle and the address, which never
 * talk to each other. Everything in it was there before it, and stays if the events can't be had.
 */
class EventTimeline extends HTMLElement {
  #view: View = DEFAULT_VIEW;
  #events: TimelineEvent[] = [];
  #words!: TimelineWords;
  #chart!: Chart;
  #card!: Card;
  #list!: ChronicleList;
  #zoom!: Zoom;
  #scope!: ViewScope;
  #form!: HTMLFormElement;
  #say!: Announcer;

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
    this.#events = events;
    this.#wire(config);
    this.#readAddress();
    new ResizeObserver(() => this.#show()).observe(this.#chart.plot);
    this.setAttribute('data-live', '');
  }

  #wire(config: TimelineConfig): void {
    const ids = new Set(this.#events.map(({ id }) => id));
    this.#scope = { countries: config.countries.map(([code]) => code), hasEvent: (id) => ids.has(id) };
    this.#chart = new Chart(this, config, this.#words, this.#events);
    this.#card = new Card(this.#part('card'), config, this.#words);
    this.#list = new ChronicleList(this.#part('chronicle'));
    this.#form = this.querySelector('form') as HTMLFormElement;
    this.#form.addEventListener('submit', (event) => event.preventDefault());
    this.#form.addEventListener('input', (event) => {
      const typed = event.target instanceof HTMLInputElement && event.target.type === 'number';
      const chosen = { ...this.#view, ...readForm(this.#form) };
      // The fields hold years, the period may be exact to the day: only typing in them changes it.
      this.#change(typed ? chosen : { ...chosen, time: this.#view.time }, typed ? 'replace' : 'push');
    });
    this.#part('clear').addEventListener('click', () => {
      this.#change({ ...DEFAULT_VIEW, order: this.#view.order }, 'push');
      this.#form.querySelector('input')?.focus();
    });
    this.#zoom = new Zoom(this.#chart, this, {
      draw: (time) => this.#chart.draw({ ...this.#view, time }),
      settle: (time) => this.#change({ ...this.#view, time }, 'replace'),
      hint: () => this.#say.notice(this.#words.zoomHint),
    });
    new Gestures(this.#chart.plot, this.#zoom);
    new Brush(this.#chart.overview, this.#zoom);
    this.#chart.plot.addEventListener('click', (event) => this.#choose(event));
    this.#chart.plot.addEventListener('keydown', (event) => this.#step(event));
    this.#card.onClose(() => this.#change({ ...this.#view, event: undefined }, 'replace'));
    addEventListener('popstate', () => this.#readAddress());
  }

  #readAddress(): void {
    const { view, dropped } = readAddress(this.#scope);
    this.#view = view;
    this.#say.notice(dropped.length > 0 ? this.#words.dropped(dropped.join(', ')) : '');
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
    const selection = selectEvents(this.#events, this.#view);
    this.#chart.draw(this.#view);
    this.#zoom.showState(this.#view.time);
    writeForm(this.#form, this.#view);
    writeCounts(this.#form, this.#events, this.#view, this.#words);
    this.#list.show(selection, this.#view.order, this.#view.event);
    const { event: _chosen, order: _order, ...filters } = this.#view;
    this.#part('clear').hidden = formatView({ ...DEFAULT_VIEW, ...filters }) === '';
    const certain = selection.events.length - selection.possible.size;
    const result = this.#words.shown(certain, selection.possible.size, this.#events.length);
    this.#say.result(result);
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
    const placed = this.#chart.placed?.placed.find((each) => each.id === mark?.dataset['id']);
    if (!mark || !placed || mark.getClientRects().length === 0) return;
    this.#chart.focus(id);
    this.#card.open(placed, mark);
  }

  #step(event: KeyboardEvent): void {
    if (this.#zoom.key(event)) return;
    const step = STEPS[event.key];
    if (!step || !this.#chart.placed || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const here = (event.target as Element).closest('a.mark')?.getAttribute('data-id') ?? undefined;
    const next = stepFrom(this.#chart.placed, here, step);
    if (next) this.#chart.focus(next.id);
  }
}

customElements.define('event-timeline', EventTimeline);
