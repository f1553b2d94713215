import { hostOf, type Gate } from './queue.ts';

/** How the web is asked. Times are in milliseconds. */
export interface Net {
  gate: Gate;
  /** Who asks. */
  agent: string;
  pause: number;
  timeout: number;
  retries: number;
  longestWait: number;
  /** Ends every request. */
  signal: AbortSignal;
}

/** What a server said. */
export interface Answer {
  status: number;
  location: string | undefined;
  retryAfter: string | undefined;
  /** The beginning of the body. */
  head: string;
}

/** No server said anything. */
export interface Failure {
  failure: 'dns' | 'timeout' | 'network';
  /** What Node calls it. */
  code: string;
}

type Method = 'HEAD' | 'GET';

/** What an address is asked for: whether it is there, or its text up to so many bytes. */
export interface Wish {
  first: Method;
  most: number;
}

const TIMEOUTS = ['ETIMEDOUT', 'UND_ERR_CONNECT_TIMEOUT', 'UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT', 'TIMEOUT'];
/** Answers to HEAD that may be about HEAD only. For 404 and 410 because nothing is called dead that GET would find. */
const ABOUT_HEAD = [400, 403, 404, 405, 406, 410, 501];
const TOO_MANY = 429;

class TimeoutError extends Error {
  readonly code = 'TIMEOUT';
}

function toFailure(error: unknown): Failure {
  const { cause } = error as { cause?: unknown };
  const { code = 'unknown' } = (error instanceof TimeoutError ? error : (cause ?? error)) as { code?: unknown };
  const name = String(code);
  if (name === 'ENOTFOUND') return { failure: 'dns', code: name };
  return { failure: TIMEOUTS.includes(name) ? 'timeout' : 'network', code: name };
}

async function readHead(body: AsyncIterable<Uint8Array> | null, most: number): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  // Leaving the loop closes the connection: of a body without end no more is taken.
  for await (const chunk of body ?? []) {
    chunks.push(chunk);
    size += chunk.length;
    if (size >= most) break;
  }
  return Buffer.concat(chunks).subarray(0, most).toString('utf8');
}

/** Servers write addresses in UTF-8 here; headers are read byte for byte. */
function headerText(value: string | null): string | undefined {
  return value === null ? undefined : Buffer.from(value, 'latin1').toString('utf8');
}

/** One request, no second try. Throws when the run is interrupted, and for nothing else. */
async function requestOnce(address: string, method: Method, most: number, net: Net): Promise<Answer | Failure> {
  // Not `AbortSignal.any` with `AbortSignal.timeout`: Node may collect the parts as garbage, and never abort (#57736).
  const ending = new AbortController();
  const stop = () => ending.abort(net.signal.reason);
  net.signal.addEventListener('abort', stop, { once: true });
  const timer = setTimeout(() => ending.abort(new TimeoutError()), net.timeout);
  try {
    const headers = { 'User-Agent': net.agent };
    // Redirects are followed one by one, each through the gate of its host.
    const response = await fetch(address, { method, headers, redirect: 'manual', signal: ending.signal });
    return {
      status: response.status,
      location: headerText(response.headers.get('location')),
      retryAfter: response.headers.get('retry-after') ?? undefined,
      head: await readHead(response.body, most),
    };
  } catch (error) {
    net.signal.throwIfAborted();
    return toFailure(error);
  } finally {
    clearTimeout(timer);
    net.signal.removeEventListener('abort', stop);
  }
}

/** How long a host asks to be left alone, in milliseconds: it may write seconds, or a date, which ends with GMT. */
export function parseRetryAfter(value: string | undefined, now: number): number {
  const text = value?.trim() ?? '';
  if (/^\d+$/.test(text)) return Number(text) * 1000;
  // Without GMT, `Date.parse` finds a date in almost anything.
  const wait = text.endsWith('GMT') ? Date.parse(text) - now : 0;
  return wait > 0 ? wait : 0;
}

const mayPass = (got: Answer | Failure): boolean => 'failure' in got || got.status === TOO_MANY || got.status >= 500;

/** Asks an address through the gate, with GET where HEAD is refused, and again where a failure may pass. */
export async function ask(address: string, { first, most }: Wish, net: Net): Promise<Answer | Failure> {
  const host = hostOf(address);
  let method = first;
  for (let tried = 0; ;) {
    const asked = method;
    const got = await net.gate.pass(host, () => requestOnce(address, asked, most, net));
    const status = 'status' in got ? got.status : undefined;
    if (method === 'HEAD' && status !== undefined && ABOUT_HEAD.includes(status)) {
      method = 'GET';
      continue;
    }
    if (!mayPass(got) || tried === net.retries) return got;
    tried += 1;
    const asks = parseRetryAfter('status' in got ? got.retryAfter : undefined, Date.now());
    net.gate.rest(host, Math.max(net.pause * 2 ** tried, Math.min(asks, net.longestWait)));
    // Some servers break on HEAD, or never answer it. One that has too many requests understood it well.
    if (status !== TOO_MANY) method = 'GET';
  }
}
