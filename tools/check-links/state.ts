import { appendFileSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** What can come of an address, in the order of how much it matters. */
export const OUTCOMES = [
  'dead',
  'invalid',
  'redirect',
  'moved',
  'server',
  'timeout',
  'network',
  'refused',
  'ok',
] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** What came of an address, and when. */
export interface Checked {
  address: string;
  /** ISO 8601, UTC. */
  checkedAt: string;
  outcome: Outcome;
  status?: number;
  /** What is behind the outcome, where no status tells. */
  note?: string;
  /** Where redirects ended. */
  final?: string;
  /** Where permanent redirects lead: the address to write from now on. */
  moved?: string;
  /** The copy that the archive service knows; `null` if it has none. Missing as long as it was not asked. */
  archived?: string | null;
}

function isChecked(value: unknown): value is Checked {
  if (typeof value !== 'object' || value === null) return false;
  const { address, checkedAt, outcome } = value as Partial<Checked>;
  return (
    typeof address === 'string' &&
    typeof checkedAt === 'string' &&
    !Number.isNaN(Date.parse(checkedAt)) &&
    OUTCOMES.some((known) => known === outcome)
  );
}

function readLine(line: string): Checked | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return isChecked(value) ? value : undefined;
  } catch {
    // A run that was killed leaves half a line. What it held is checked again.
    return undefined;
  }
}

function readIfThere(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  }
}

/** What was checked so far: a file of JSON lines that only grows. The last line on an address counts. */
export class State {
  readonly #path: string;
  readonly #byAddress = new Map<string, Checked>();

  constructor(path: string) {
    this.#path = path;
    const text = readIfThere(path);
    for (const checked of text.split('\n').map(readLine)) {
      if (checked) this.#byAddress.set(checked.address, checked);
    }
    mkdirSync(dirname(path), { recursive: true });
    if (text !== '' && !text.endsWith('\n')) appendFileSync(path, '\n');
  }

  get(address: string): Checked | undefined {
    return this.#byAddress.get(address);
  }

  /** Keeps a result. It is on disk when this returns: Ctrl-C may come at any time. */
  add(checked: Checked): void {
    appendFileSync(this.#path, `${JSON.stringify(checked)}\n`);
    this.#byAddress.set(checked.address, checked);
  }

  /** Whether an address was checked less than so many milliseconds ago. */
  isFresh(address: string, fresh: number, now: number): boolean {
    const checked = this.get(address);
    return checked !== undefined && now - Date.parse(checked.checkedAt) < fresh;
  }
}
