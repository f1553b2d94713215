import type { TimelineEvent } from '../../src/model/event.ts';

/** A timeline in the ring: each has the same events, the same frame and the same steps. */
export interface Contender {
  /** Draws all events; the frame is 1200 by 700 pixels. */
  draw(frame: HTMLElement, events: readonly TimelineEvent[]): void;
  /** Shows another window; undefined where it can't be asked to. UTC milliseconds. */
  zoom?(start: number, end: number): void;
  /** Shows only the events of one relation; undefined where it can't. */
  filter?(relation: string): void;
  /** Goes to the next event, as a key would; undefined where no key does. */
  step?(): void;
}

declare global {
  interface Window {
    contender: Contender;
    makeEvents(count: number): TimelineEvent[];
  }
}
