import type { TimeWindow } from '../dates/time.ts';
import type { Warp } from '../geometry/even.ts';
import { PLOT_INSET } from '../geometry/scale.ts';
import { panWindow, zoomWindow } from '../geometry/window.ts';

/** What gestures move: the window of a chart. */
export interface Movable {
  readonly window: TimeWindow;
  readonly whole: TimeWindow;
  /** How time is bent across the chart, if it is. */
  readonly warp: Warp | undefined;
  /** Shows another window; many times a second while a gesture lasts. */
  move(window: TimeWindow): void;
  /** Someone turned the wheel over the chart without meaning it: the page scrolls. */
  scrolledPast(): void;
}

/** How far a pointer moves before it drags: less is a click. Pixels. */
export const SLOP = 4;
const WHEEL = 0.0022;

/**
 * Wheel, drag, pinch and double click over a plot. The page keeps its own: the wheel zooms only with Ctrl or Cmd or when the
 * chart has focus, and a finger that moves up or down scrolls (`touch-action: pan-y` in the style; the browser then cancels
 * the pointer).
 */
export class Gestures {
  readonly #plot: Element;
  readonly #target: Movable;
  readonly #pointers = new Map<number, number>();
  #dragged = false;

  constructor(plot: Element, target: Movable) {
    this.#plot = plot;
    this.#target = target;
    plot.addEventListener('wheel', (event) => this.#wheel(event as WheelEvent), { passive: false });
    plot.addEventListener('pointerdown', (event) => this.#down(event as PointerEvent));
    plot.addEventListener('pointermove', (event) => this.#move(event as PointerEvent));
    for (const end of ['pointerup', 'pointercancel']) {
      plot.addEventListener(end, (event) => this.#up(event as PointerEvent));
    }
    plot.addEventListener('dblclick', () => target.move(target.whole));
    // The click that ends a drag chooses nothing.
    plot.addEventListener('click', (event) => this.#swallow(event), { capture: true });
    plot.addEventListener('dragstart', (event) => event.preventDefault());
  }

  /** Where a pointer is in the window: 0 at its start, 1 at its end. */
  #place(x: number): number {
    const { left, width } = this.#plot.getBoundingClientRect();
    return (x - left - PLOT_INSET) / (width - 2 * PLOT_INSET);
  }

  #wheel(event: WheelEvent): void {
    if (!event.ctrlKey && !event.metaKey && !this.#plot.contains(document.activeElement)) {
      this.#target.scrolledPast();
      return;
    }
    event.preventDefault();
    const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
    const { window, whole, warp } = this.#target;
    if (Math.abs(event.deltaX) > Math.abs(event.deltaY)) {
      this.#target.move(panWindow(window, (event.deltaX * lines) / this.#plot.clientWidth, whole, warp));
    } else {
      const factor = Math.exp(-event.deltaY * lines * WHEEL);
      this.#target.move(zoomWindow(window, factor, this.#place(event.clientX), whole, warp));
    }
  }

  #down(event: PointerEvent): void {
    if (event.button !== 0) return;
    this.#pointers.set(event.pointerId, event.clientX);
    if (this.#pointers.size === 1) this.#dragged = false;
  }

  #up({ pointerId, pointerType }: PointerEvent): void {
    this.#pointers.delete(pointerId);
    // A click or a drag in the chart gives it the wheel. Later than the press: that one moves focus itself.
    if (pointerType === 'mouse' && !this.#plot.contains(document.activeElement)) {
      this.#plot.querySelector<SVGElement>('[tabindex="0"]')?.focus({ preventScroll: true });
    }
  }

  #move(event: PointerEvent): void {
    const before = this.#pointers.get(event.pointerId);
    if (before === undefined) return;
    if (!this.#dragged && this.#pointers.size === 1 && Math.abs(event.clientX - before) < SLOP) return;
    this.#dragged = true;
    this.#plot.setPointerCapture(event.pointerId);
    const was = [...this.#pointers.values()];
    this.#pointers.set(event.pointerId, event.clientX);
    this.#follow(was, [...this.#pointers.values()]);
  }

  /** One finger moves the window, two stretch it: what was under a finger stays under it. */
  #follow(was: number[], are: number[]): void {
    const { window, whole, warp } = this.#target;
    const width = this.#plot.getBoundingClientRect().width - 2 * PLOT_INSET;
    const [a0 = 0, b0] = was;
    const [a1 = 0, b1] = are;
    if (b0 === undefined || b1 === undefined) {
      this.#target.move(panWindow(window, (a0 - a1) / width, whole, warp));
      return;
    }
    const factor = Math.max(Math.abs(b1 - a1), 8) / Math.max(Math.abs(b0 - a0), 8);
    const zoomed = zoomWindow(window, factor, this.#place((a0 + b0) / 2), whole, warp);
    this.#target.move(panWindow(zoomed, ((a0 + b0) / 2 - (a1 + b1) / 2) / width, whole, warp));
  }

  #swallow(event: Event): void {
    // Enter on a link is a click too: it ends no drag.
    if (!this.#dragged || (event as MouseEvent).detail === 0) return;
    this.#dragged = false;
    event.preventDefault();
    event.stopPropagation();
  }
}
