import { windowBetween } from '../geometry/window.ts';
import type { Movable } from './gestures.ts';

/**
 * The overview as a brush: a drag over it chooses a period, a drag on the chosen one moves it. For the keyboard the year
 * fields and the zoom buttons do the same.
 */
export class Brush {
  readonly #overview: Element;
  readonly #target: Movable;
  /** Moment under the pointer when it went down, and the window then if it is being moved. */
  #from: { moment: number; start: number; end: number; moving: boolean } | undefined;

  constructor(overview: Element, target: Movable) {
    this.#overview = overview;
    this.#target = target;
    overview.addEventListener('pointerdown', (event) => this.#down(event as PointerEvent));
    overview.addEventListener('pointermove', (event) => this.#move(event as PointerEvent));
    for (const end of ['pointerup', 'pointercancel']) overview.addEventListener(end, () => (this.#from = undefined));
    overview.addEventListener('dblclick', () => target.move(target.whole));
  }

  #momentAt(x: number): number {
    const { left, width } = this.#overview.getBoundingClientRect();
    const { start, end } = this.#target.whole;
    return start + ((x - left) / width) * (end - start);
  }

  #down(event: PointerEvent): void {
    if (event.button !== 0) return;
    const moment = this.#momentAt(event.clientX);
    const { window, whole } = this.#target;
    const isPart = window.start > whole.start || window.end < whole.end;
    const moving = isPart && moment > window.start && moment < window.end;
    this.#from = { moment, start: window.start, end: window.end, moving };
  }

  #move(event: PointerEvent): void {
    if (!this.#from) return;
    this.#overview.setPointerCapture(event.pointerId);
    const now = this.#momentAt(event.clientX);
    const { moment, start, end, moving } = this.#from;
    const { whole } = this.#target;
    const shift = Math.min(Math.max(now - moment, whole.start - start), whole.end - end);
    this.#target.move(moving ? { start: start + shift, end: end + shift } : windowBetween(moment, now, whole));
  }
}
