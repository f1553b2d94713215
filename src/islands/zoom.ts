import type { TimeWindow } from '../dates/time.ts';
import type { Warp } from '../geometry/even.ts';
import { panWindow, toPeriod, zoomWindow } from '../geometry/window.ts';
import type { Period } from '../model/view.ts';
import type { Chart } from './chart.ts';
import type { Movable } from './gestures.ts';

/** What a moving window tells its timeline. */
export interface ZoomEvents {
  /** Draw the chart for this period, and nothing else: many times a second. */
  draw(period: Period): void;
  /** The movement is over: the period is the view's now. */
  settle(period: Period): void;
  /** Tell how to zoom. */
  hint(): void;
}

/** How long a movement rests before it counts as over. Milliseconds. */
const REST = 300;
/** How much one press of a button or key zooms or moves. */
const STEP = { zoom: 1.6, pan: 0.4 };

type Move = 'in' | 'out' | 'earlier' | 'later' | 'fit';

const KEYS: Record<string, Move> = { '+': 'in', '=': 'in', '-': 'out', '0': 'fit' };

/** The window of a chart while it moves: buttons and keys of its own, and what gestures tell it. One drawing a frame. */
export class Zoom implements Movable {
  readonly #chart: Chart;
  readonly #host: HTMLElement;
  readonly #events: ZoomEvents;
  #window: TimeWindow | undefined;
  #frame = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** The period that was last settled, as text. */
  #settled = '';
  #hinted = false;

  constructor(chart: Chart, host: HTMLElement, events: ZoomEvents) {
    this.#chart = chart;
    this.#host = host;
    this.#events = events;
    for (const button of this.#buttons) {
      button.addEventListener('click', () => this.move(this.#after(button.dataset['zoom'] as Move)));
    }
  }

  get #buttons(): HTMLButtonElement[] {
    return [...this.#host.querySelectorAll<HTMLButtonElement>('[data-zoom]')];
  }

  get window(): TimeWindow {
    return this.#window ?? this.whole;
  }

  get whole(): TimeWindow {
    return this.#chart.whole;
  }

  get warp(): Warp | undefined {
    return this.#chart.warp;
  }

  move(window: TimeWindow): void {
    this.#window = window;
    if (this.#frame === 0) {
      this.#frame = requestAnimationFrame(() => {
        this.#frame = 0;
        this.#events.draw(toPeriod(this.window, this.whole));
      });
    }
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.#events.settle(toPeriod(this.window, this.whole));
    }, REST);
  }

  /** The period that a movement has come to, while it lasts. */
  get moving(): Period | undefined {
    return this.#timer === undefined ? undefined : toPeriod(this.window, this.whole);
  }

  scrolledPast(): void {
    if (this.#hinted) return;
    this.#hinted = true;
    this.#events.hint();
  }

  /** Takes over a period that came from elsewhere: the address, the fields. */
  showState(period: Period): void {
    const settled = JSON.stringify(period);
    // A movement that lasts is not undone by whatever else changes meanwhile.
    if (this.#timer !== undefined && settled === this.#settled) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#settled = settled;
    this.#window = this.#chart.windowOf(period);
    const isWhole = period.from === undefined && period.to === undefined;
    for (const button of this.#buttons) button.disabled = isWhole && button.dataset['zoom'] !== 'in';
  }

  /** Does what a key means; `true` if it means anything here. */
  key(event: KeyboardEvent): boolean {
    const move = KEYS[event.key];
    if (event.ctrlKey || event.metaKey || event.altKey) return false;
    if (event.key === '?') this.#host.querySelector('[data-part=keys]')?.toggleAttribute('hidden');
    else if (move) this.move(this.#after(move));
    else return false;
    event.preventDefault();
    return true;
  }

  #after(move: Move): TimeWindow {
    const { window, whole, warp } = this;
    switch (move) {
      case 'in':
        return zoomWindow(window, STEP.zoom, 0.5, whole, warp);
      case 'out':
        return zoomWindow(window, 1 / STEP.zoom, 0.5, whole, warp);
      case 'earlier':
        return panWindow(window, -STEP.pan, whole, warp);
      case 'later':
        return panWindow(window, STEP.pan, whole, warp);
      case 'fit':
        return whole;
    }
  }
}
