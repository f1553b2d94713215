import { ask, type Answer, type Failure, type Net } from './request.ts';
import type { Checked, Outcome } from './state.ts';
import { withoutFragment } from './addresses.ts';

/** What came of an address, but for the time. */
export type Found = Omit<Checked, 'checkedAt'>;

/** Browsers give up after twenty; nothing that is well has half as many. */
const MOST_REDIRECTS = 10;
const REDIRECTS = [301, 302, 303, 307, 308];
const PERMANENT = [301, 308];
const DEAD = [404, 410];

/** Why an address is not asked at all. */
function refusal(address: string): string | undefined {
  if (!URL.canParse(address)) return 'is no address';
  const { protocol, username, password } = new URL(address);
  if (!/^https?:$/.test(protocol)) return 'is neither http nor https';
  // They would be sent to whoever is there by now.
  return username || password ? 'has a name or a password' : undefined;
}

function judge(got: Answer | Failure): { outcome: Outcome; status?: number; note?: string } {
  if ('failure' in got) return { outcome: got.failure === 'dns' ? 'dead' : got.failure, note: got.code };
  const { status } = got;
  if (DEAD.includes(status)) return { outcome: 'dead', status };
  if (status >= 500) return { outcome: 'server', status };
  if (status >= 400) return { outcome: 'refused', status };
  if (status >= 300) return { outcome: 'redirect', status, note: 'leads nowhere' };
  return { outcome: 'ok', status };
}

/** Where an answer leads; nowhere if it is no redirect, or has no address that can be read. */
function nextOf(got: Answer | Failure, from: string): string | undefined {
  if ('failure' in got || got.location === undefined || !REDIRECTS.includes(got.status)) return undefined;
  return URL.canParse(got.location, from) ? withoutFragment(new URL(got.location, from).href) : undefined;
}

/** What is known on the way from one redirect to the next. */
interface Way {
  at: string;
  seen: Set<string>;
  /** Where permanent redirects lead, as long as no other came between. */
  moved?: string;
  permanent: boolean;
}

function arrive(address: string, got: Answer | Failure, { at, moved }: Way): Found {
  const found = judge(got);
  const outcome = found.outcome === 'ok' && moved !== undefined ? 'moved' : found.outcome;
  return { address, ...found, outcome, ...(at !== address && { final: at }), ...(moved !== undefined && { moved }) };
}

/** Why a redirect is not followed any further. */
function wrongTurn({ at, seen }: Way): string | undefined {
  if (seen.has(at)) return 'goes round in a circle';
  if (seen.size > MOST_REDIRECTS) return `is still not there after ${MOST_REDIRECTS} redirects`;
  const why = refusal(at);
  return why && `leads to what ${why}`;
}

/** Checks one address: asks it, follows it, and judges where it ends. */
export async function checkAddress(address: string, net: Net): Promise<Found> {
  const why = refusal(address);
  if (why !== undefined) return { address, outcome: 'invalid', note: why };
  const way: Way = { at: address, seen: new Set(), permanent: true };
  for (;;) {
    way.seen.add(way.at);
    const got = await ask(way.at, { first: 'HEAD', most: 1 }, net);
    const next = nextOf(got, way.at);
    if (next === undefined) return arrive(address, got, way);
    way.at = next;
    way.permanent &&= 'status' in got && PERMANENT.includes(got.status);
    if (way.permanent) way.moved = next;
    const note = wrongTurn(way);
    if (note !== undefined) return { address, outcome: 'redirect', final: next, note };
  }
}
