import { setTimeout as sleep } from 'node:timers/promises';

/** Where the gate has its time from; tests have their own. */
export interface Clock {
  /** Milliseconds, from anywhere, never back. */
  now(): number;
  wait(ms: number, signal: AbortSignal): Promise<void>;
}

const REAL_CLOCK: Clock = {
  now: () => performance.now(),
  wait: (ms, signal) => sleep(ms, undefined, { signal }),
};

/** How hard the web may be asked. */
export interface Manners {
  /** Most requests at once, to all hosts together. */
  atOnce: number;
  /** Milliseconds between the end of a request and the next one to the same host. */
  pause: number;
  /** Lets nobody through any more once it is aborted. */
  signal: AbortSignal;
  clock?: Clock;
}

/** The host that an address is asked of. With and without `www.` it is mostly the same machine. */
export const hostOf = (address: string): string => new URL(address).hostname.replace(/^www\./, '');

/**
 * Lets requests through politely: one at a time to each host with a pause between two, and only so many at once. Every
 * request passes it, also those of retries and redirects: only so no host is ever hurried.
 */
export class Gate {
  readonly #manners: Manners;
  readonly #clock: Clock;
  /** Ends when the last one in line at a host is through. */
  readonly #lines = new Map<string, Promise<undefined>>();
  /** When a host may be asked again. */
  readonly #due = new Map<string, number>();
  /** Those whose host is free while too many others are asked. */
  readonly #waiting: (() => void)[] = [];
  #running = 0;

  constructor(manners: Manners) {
    this.#manners = manners;
    this.#clock = manners.clock ?? REAL_CLOCK;
  }

  /** Makes a request when it is its turn. */
  async pass<T>(host: string, request: () => Promise<T>): Promise<T> {
    const before = this.#lines.get(host);
    const { promise, resolve } = Promise.withResolvers<undefined>();
    this.#lines.set(host, promise);
    try {
      await before;
      await this.#untilDue(host);
      return await this.#amongFew(host, request);
    } finally {
      resolve(undefined);
    }
  }

  /** Leaves a host alone for at least so long from now. */
  rest(host: string, ms: number): void {
    this.#due.set(host, Math.max(this.#due.get(host) ?? -Infinity, this.#clock.now() + ms));
  }

  async #untilDue(host: string): Promise<void> {
    // Timers may fire a moment early, and the host may have been given a rest meanwhile.
    for (;;) {
      this.#manners.signal.throwIfAborted();
      const left = (this.#due.get(host) ?? -Infinity) - this.#clock.now();
      if (left <= 0) return;
      await this.#clock.wait(Math.ceil(left), this.#manners.signal);
    }
  }

  async #amongFew<T>(host: string, request: () => Promise<T>): Promise<T> {
    if (this.#running < this.#manners.atOnce) this.#running += 1;
    // Who ends hands over its place.
    else await new Promise<void>((resolve) => this.#waiting.push(resolve));
    try {
      this.#manners.signal.throwIfAborted();
      return await request();
    } finally {
      this.rest(host, this.#manners.pause);
      const next = this.#waiting.shift();
      if (next) next();
      else this.#running -= 1;
    }
  }
}

/**
 * Works through a list: groups side by side, within a group one after the other. After an error no more is begun; it is
 * thrown when what had begun is done.
 */
export async function eachInGroups<T>(
  items: readonly T[],
  groupOf: (item: T) => string,
  work: (item: T) => Promise<void>,
): Promise<void> {
  const groups = Map.groupBy(items, groupOf);
  let failed = false;
  const ends = await Promise.allSettled(
    [...groups.values()].map(async (group) => {
      for (const item of group) {
        if (failed) return;
        try {
          await work(item);
        } catch (error) {
          failed = true;
          throw error;
        }
      }
    }),
  );
  const broken = ends.find((end) => end.status === 'rejected');
  if (broken) throw broken.reason;
}
