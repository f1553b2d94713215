import { EdtfError } from '../dates/edtf.ts';
import { toWindow } from '../dates/time.ts';
import {
  CLOCKS,
  DEFAULT_VIEW,
  FACET_NAMES,
  LANE_CHOICES,
  ORDERS,
  SPACINGS,
  facetValues,
  type LaneChoice,
  type Period,
  type View,
} from './view.ts';

/** What may stand in the address of a page: the countries, lanes and events it has. */
export interface ViewScope {
  countries: readonly string[];
  /** Ids of lanes and of their groups. */
  lanes: readonly string[];
  hasEvent(id: string): boolean;
}

/** A view read from an address, and what was in it that we don't know: `country=XX`. */
export interface ParsedView {
  view: View;
  dropped: string[];
}

// Separates several values: safe in a query without escaping (RFC 3986, unreserved).
const SEPARATOR = '~';
/** How each way of arranging lanes is called in an address. */
const LANE_PARAMS: Record<keyof LaneChoice, string> = {
  pinned: 'pin',
  ordered: 'lanes',
  hidden: 'hide',
  folded: 'fold',
};
const OURS = new Set<string>([
  ...FACET_NAMES,
  ...Object.values(LANE_PARAMS),
  ...['time', 'order', 'clock', 'scale', 'eras', 'event'],
]);
const YEAR_OR_DAY = /^\d{4}(?:-\d\d-\d\d)?$/;

function isPeriodSide(text: string): boolean {
  if (!YEAR_OR_DAY.test(text)) return false;
  try {
    toWindow(text);
    return true;
  } catch (error) {
    if (error instanceof EdtfError) return false;
    throw error;
  }
}

/** Reads `1969..1986`, `2006..`, `..1986` or `1989`; `undefined` for anything else. */
export function parsePeriod(text: string): Period | undefined {
  const [from = '', to = from, ...more] = text.split('..');
  if (more.length > 0 || (from === '' && to === '')) return undefined;
  if ((from !== '' && !isPeriodSide(from)) || (to !== '' && !isPeriodSide(to))) return undefined;
  if (from !== '' && to !== '' && toWindow(from).start >= toWindow(to).end) return undefined;
  return { ...(from && { from }), ...(to && { to }) };
}

/** The inverse of `parsePeriod`; empty for all time. */
export function formatPeriod({ from = '', to = '' }: Period): string {
  if (from === to) return from;
  return `${from}..${to}`;
}

/** Reads parameters as hostile text, and keeps what it did not understand. */
class Reader {
  readonly dropped: string[] = [];
  readonly #params: URLSearchParams;

  constructor(query: string) {
    this.#params = new URLSearchParams(query);
  }

  /** A list of values, each once; what is not allowed is dropped. */
  list(name: string, allowed: readonly string[]): string[] {
    const texts = this.#params.getAll(name).flatMap((value) => value.split(SEPARATOR));
    return [...new Set(texts.filter(Boolean))].filter((text) => {
      const known = allowed.includes(text);
      if (!known) this.dropped.push(`${name}=${text}`);
      return known;
    });
  }

  /** One value, as `read` understands it; `undefined` if there is none, or none that it does. */
  one<Value>(name: string, read: (text: string) => Value | undefined): Value | undefined {
    const text = this.#params.get(name);
    if (text === null || text === '') return undefined;
    const value = read(text);
    if (value === undefined) this.dropped.push(`${name}=${text}`);
    return value;
  }
}

const oneOf =
  <Word extends string>(words: readonly Word[]) =>
  (text: string): Word | undefined =>
    words.find((word) => word === text);

/**
 * Reads a view from the query of an address, as hostile text: never throws, drops what it does not know and names it.
 * Parameters that are not ours are left alone.
 */
export function parseView(query: string, scope: ViewScope): ParsedView {
  const reader = new Reader(query);
  const view: View = structuredClone(DEFAULT_VIEW);
  const known = facetValues(scope.countries);
  for (const name of FACET_NAMES) {
    const allowed: readonly string[] = known[name];
    // In the order of the vocabulary, so that two addresses of one view are the same.
    const values = reader.list(name, allowed).sort((a, b) => allowed.indexOf(a) - allowed.indexOf(b));
    view[name] = values as never;
  }
  for (const name of LANE_CHOICES) view.lanes[name] = reader.list(LANE_PARAMS[name], scope.lanes);
  view.time = reader.one('time', parsePeriod) ?? view.time;
  view.order = reader.one('order', oneOf(ORDERS)) ?? view.order;
  view.clock = reader.one('clock', oneOf(CLOCKS)) ?? view.clock;
  view.spacing = reader.one('scale', oneOf(SPACINGS)) ?? view.spacing;
  view.eras = (reader.one('eras', oneOf(['0', '1'])) ?? '1') === '1';
  view.event = reader.one('event', (text) => (scope.hasEvent(text) ? text : undefined));
  return { view, dropped: reader.dropped };
}

/**
 * Writes a view as a query without the question mark: sorted by name, defaults left out.
 * @param others an address's present query, whose other parameters are kept.
 */
export function formatView(view: View, others = ''): string {
  const params = new URLSearchParams([...new URLSearchParams(others)].filter(([name]) => !OURS.has(name)));
  for (const name of FACET_NAMES) if (view[name].length > 0) params.set(name, view[name].join(SEPARATOR));
  const time = formatPeriod(view.time);
  if (time !== '') params.set('time', time);
  for (const name of LANE_CHOICES) {
    if (view.lanes[name].length > 0) params.set(LANE_PARAMS[name], view.lanes[name].join(SEPARATOR));
  }
  if (view.order !== DEFAULT_VIEW.order) params.set('order', view.order);
  if (view.clock !== DEFAULT_VIEW.clock) params.set('clock', view.clock);
  if (view.spacing !== DEFAULT_VIEW.spacing) params.set('scale', view.spacing);
  if (view.eras !== DEFAULT_VIEW.eras) params.set('eras', '0');
  if (view.event !== undefined) params.set('event', view.event);
  params.sort();
  // The form encoding escapes the tilde, which no address needs (RFC 3986, section 2.3): it is for people to read.
  return params.toString().replaceAll('%7E', SEPARATOR);
}
