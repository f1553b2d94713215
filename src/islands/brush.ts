import type { TimeWindow } from '../dates/time.ts';
import { overviewMoment } from '../geometry/overview.ts';
import { windowBetween, zoomWindow } from '../geometry/window.ts';
import { SLOP, type Movable } from './gestures.ts';

/**
 * The overview as a brush: a drag over it chooses a period, a drag on the chosen one moves it, two fingers stretch it. For
 * the keyboard the year fields and the zoom buttons do the same.
 */
export class Brush {
  readonly #overview: Element;
  readonly #target: Movable;
  /** Where each finger is: pixels across the screen. */
  readonly #pointers = new Map<number, number>();
  /** Moment under the pointer when it went down, and the window then if it is being moved. */
  #from: { x: number; moment: number; window: TimeWindow; moving: boolean } | undefined;
  #dragging = false;

  constructor(overview: Element, target: Movable) {
    this.#overview = overview;
    this.#target = target;
    overview.addEventListener('pointerdown', (event) => this.#down(event as PointerEvent));
    overview.addEventListener('pointermove', (event) => this.#move(event as PointerEvent));
    for (const end of ['pointerup', 'pointercancel']) {
      overview.addEventListener(end, (event) => {
        this.#pointers.delete((event as PointerEvent).pointerId);
        this.#from = undefined;
      });
    }
    overview.addEventListener('dblclick', () => target.move(target.whole));
  }

  #momentAt(x: number): number {
    const { left, width } = this.#overview.getBoundingClientRect();
    return overviewMoment((x - left) / width, this.#target.whole);
  }

  #down(event: PointerEvent): void {
    if (event.button !== 0) return;
    this.#pointers.set(event.pointerId, event.clientX);
    const moment = this.#momentAt(event.clientX);
    const { window, whole } = this.#target;
    const isPart = window.start > whole.start || window.end < whole.end;
    const moving = isPart && moment > window.start && moment < window.end;
    this.#from = { x: event.clientX, moment, window, moving };
    this.#dragging = false;
  }

  #move(event: PointerEvent): void {
    const before = this.#pointers.get(event.pointerId);
    if (before === undefined) return;
    if (!this.#dragging && this.#pointers.size === 1 && Math.abs(event.clientX - (this.#from?.x ?? 0)) < SLOP) return;
    this.#dragging = true;
    this.#overview.setPointerCapture(event.pointerId);
    const was = [...this.#pointers.values()];
    this.#pointers.set(event.pointerId, event.clientX);
    if (was.length > 1) this.#stretch(was, [...this.#pointers.values()]);
    else this.#drag(event.clientX);
  }

  #drag(x: number): void {
    if (!this.#from) return;
    const now = this.#momentAt(x);
    const { moment, window, moving } = this.#from;
    const { whole } = this.#target;
    const shift = Math.min(Math.max(now - moment, whole.start - window.start), whole.end - window.end);
    this.#target.move(
      moving ? { start: window.start + shift, end: window.end + shift } : windowBetween(moment, now, whole),
    );
  }

  /** Two fingers that part show less time, about the moment between them. */
  #stretch([a0 = 0, b0 = 0]: number[], [a1 = 0, b1 = 0]: number[]): void {
    const { window, whole } = this.#target;
    const place = (this.#momentAt((a1 + b1) / 2) - window.start) / (window.end - window.start);
    const factor = Math.max(Math.abs(b1 - a1), 8) / Math.max(Math.abs(b0 - a0), 8);
    this.#target.move(zoomWindow(window, factor, Math.min(Math.max(place, 0), 1), whole));
  }
}
