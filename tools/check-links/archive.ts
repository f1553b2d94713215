import type { Address } from './addresses.ts';
import { withoutFragment } from './addresses.ts';
import { ask, type Net } from './request.ts';
import type { State } from './state.ts';

/** An answer of the service is some hundred bytes; whatever is longer is none. */
const MOST_BYTES = 64 * 1024;

interface Snapshot {
  available?: unknown;
  url?: unknown;
  status?: unknown;
}

/** The address of a copy, safe to be printed and to be written into a record. */
function readSnapshot(text: string, secure: boolean): string | null {
  const { archived_snapshots: snapshots } = JSON.parse(text) as {
    archived_snapshots?: { closest?: Snapshot };
  };
  const { available, url, status } = snapshots?.closest ?? {};
  if (available !== true || !String(status).startsWith('2') || typeof url !== 'string' || !URL.canParse(url))
    return null;
  const copy = new URL(url);
  if (!/^https?:$/.test(copy.protocol) || copy.username || copy.password) return null;
  // The service writes http even when it is asked by https, and has both.
  if (secure) copy.protocol = 'https:';
  return copy.href.replaceAll('`', '%60').replaceAll('\\', '%5C');
}

/**
 * Asks an archive for the copy of an address nearest to a day. `null` if there is none, `undefined` if the archive
 * can't be asked now.
 */
export async function findCopy(
  service: string,
  address: string,
  day: string | undefined,
  net: Net,
): Promise<string | null | undefined> {
  const question = new URL(service);
  question.searchParams.set('url', address);
  if (day !== undefined) question.searchParams.set('timestamp', day);
  const got = await ask(question.href, { first: 'GET', most: MOST_BYTES }, net);
  if ('failure' in got || got.status !== 200) return undefined;
  try {
    return readSnapshot(got.head, question.protocol === 'https:');
  } catch {
    return undefined;
  }
}

/** The copy that the source itself names, unless that is dead too. */
export function ownCopy({ uses }: Address, state: State): string | undefined {
  return uses.find(({ field, archiveUrl }) => {
    if (field !== 'url' || archiveUrl === undefined) return false;
    const outcome = state.get(withoutFragment(archiveUrl))?.outcome;
    return outcome !== 'dead' && outcome !== 'invalid';
  })?.archiveUrl;
}

/** Whether the service should be asked: for what is dead, is no copy itself, has none, and was not asked for before. */
export function needsCopy(address: Address, state: State): boolean {
  const checked = state.get(address.address);
  return (
    checked?.outcome === 'dead' &&
    checked.archived === undefined &&
    address.uses.some(({ field }) => field !== 'archiveUrl') &&
    ownCopy(address, state) === undefined
  );
}
