import type { WriteStream } from 'node:tty';

const STEP = 50;
const WIDTH = 30;

/** A bar of plain characters with its numbers. */
export function bar(done: number, total: number): string {
  const full = total === 0 ? WIDTH : Math.floor((done / total) * WIDTH);
  return `[${'#'.repeat(full)}${'.'.repeat(WIDTH - full)}] ${done} of ${total}`;
}

/** Tells how far a run is: a bar on a terminal, and elsewhere a line now and then, for logs. */
export function showProgress(total: number, out: Pick<WriteStream, 'isTTY' | 'write'>) {
  let done = 0;
  const draw = () => out.write(`\r${bar(done, total)}`);
  if (out.isTTY) draw();
  return {
    step(): void {
      done += 1;
      if (out.isTTY) draw();
      else if (done % STEP === 0) out.write(`${done} of ${total} addresses checked\n`);
    },
    /** The next line of the terminal is free again. */
    end(): void {
      if (out.isTTY) out.write('\n');
    },
  };
}
