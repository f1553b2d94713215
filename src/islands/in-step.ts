import type { TimelineEvent } from '../model/event.ts';
import type { Chart } from './chart.ts';

/** Calls back at most once a frame. */
function oncePerFrame(callback: () => void): () => void {
  let waiting = false;
  return () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      callback();
    });
  };
}

/** How far down the screen the entry lies that counts as being read. Share of its height. */
const READING = 0.3;

/** Keeps chart and chronicle in step: what is pointed at or focused in one is lit in the other; scrolling moves the cursor. */
export class InStep {
  readonly #chart: Chart;
  readonly #list: HTMLElement;
  #moments = new Map<string, number>();
  #events: readonly TimelineEvent[] = [];
  /** The event that is lit when nothing is pointed at. */
  #chosen: string | undefined;

  constructor(chart: Chart, list: HTMLElement) {
    this.#chart = chart;
    this.#list = list;
    for (const [element, read] of [
      [chart.plot, (target: Element) => this.#ofMark(target)],
      [list, (target: Element) => target.closest('.entry')?.getAttribute('data-id') ?? undefined],
    ] as const) {
      for (const on of ['pointerover', 'focusin']) {
        element.addEventListener(on, (event) => this.#light(read(event.target as Element)));
      }
      for (const off of ['pointerleave', 'focusout']) element.addEventListener(off, () => this.#light(undefined));
    }
    addEventListener(
      'scroll',
      oncePerFrame(() => this.follow()),
      { passive: true },
    );
  }

  /** Takes over the events with their days, and the one that stays lit. */
  update(events: readonly TimelineEvent[], chosen: string | undefined): void {
    if (events !== this.#events) {
      this.#events = events;
      this.#moments = new Map(
        events.map(({ id, time }) => [id, Number.isFinite(time.earliest) ? time.earliest : time.latest]),
      );
    }
    this.#chosen = chosen;
    this.#light(undefined);
  }

  #ofMark(target: Element): string | undefined {
    const id = target.closest('a.mark')?.getAttribute('data-id') ?? undefined;
    return id !== undefined && this.#moments.has(id) ? id : undefined;
  }

  #light(id: string | undefined): void {
    const lit = id ?? this.#chosen;
    for (const entry of this.#list.querySelectorAll('.entry.lit')) entry.classList.remove('lit');
    if (lit !== undefined) this.#list.querySelector(`.entry[data-id="${CSS.escape(lit)}"]`)?.classList.add('lit');
    this.#chart.light(lit);
  }

  /** Moves the cursor to what is being read; takes it away while the list is out of sight. */
  follow(): void {
    const line = innerHeight * READING;
    const { top, bottom } = this.#list.getBoundingClientRect();
    const entry = top < line && bottom > line ? this.#entryAt(line) : undefined;
    const id = entry?.dataset['id'];
    this.#chart.pointAt(id === undefined ? undefined : this.#moments.get(id), id);
  }

  /** The entry on a line of the screen, found by halving: they lie one under the other. */
  #entryAt(line: number): HTMLElement | undefined {
    const entries = [...this.#list.querySelectorAll<HTMLElement>('.entry:not([hidden])')];
    let low = 0;
    let high = entries.length - 1;
    while (low < high) {
      const half = (low + high) >>> 1;
      if ((entries[half]?.getBoundingClientRect().bottom ?? 0) < line) low = half + 1;
      else high = half;
    }
    return entries[low];
  }
}
