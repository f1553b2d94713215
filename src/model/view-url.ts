import { EdtfError } from '../dates/edtf.ts';
import { toWindow } from '../dates/time.ts';
import {
  DEFAULT_VIEW,
  FACET_NAMES,
  ORDERS,
  facetValues,
  type FacetName,
  type Order,
  type Period,
  type View,
} from './view.ts';

/** What may stand in the address of a page: the countries and events it has. */
export interface ViewScope {
  countries: readonly string[];
  hasEvent(id: string): boolean;
}

/** A view read from an address, and what was in it that we don't know: `country=XX`. */
export interface ParsedView {
  view: View;
  dropped: string[];
}

// Separates several values: safe in a query without escaping (RFC 3986, unreserved).
const SEPARATOR = '~';
const OURS = new Set<string>([...FACET_NAMES, 'time', 'order', 'event']);
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

const isOrder = (text: string): text is Order => (ORDERS as readonly string[]).includes(text);

/**
 * Reads a view from the query of an address, as hostile text: never throws, drops what it does not know and names it.
 * Parameters that are not ours are left alone.
 */
export function parseView(query: string, scope: ViewScope): ParsedView {
  const params = new URLSearchParams(query);
  const view: View = structuredClone(DEFAULT_VIEW);
  const dropped: string[] = [];
  const known = facetValues(scope.countries);
  const readFacet = <Name extends FacetName>(name: Name) => {
    const allowed = known[name];
    for (const text of new Set(
      params
        .getAll(name)
        .flatMap((value) => value.split(SEPARATOR))
        .filter(Boolean),
    )) {
      const value = allowed.find((each) => each === text);
      if (value === undefined) dropped.push(`${name}=${text}`);
      else view[name].push(value as never);
    }
    view[name].sort((a, b) => allowed.indexOf(a as never) - allowed.indexOf(b as never));
  };
  FACET_NAMES.forEach(readFacet);
  const time = params.get('time');
  if (time !== null && time !== '') {
    const period = parsePeriod(time);
    if (period) view.time = period;
    else dropped.push(`time=${time}`);
  }
  const order = params.get('order');
  if (order !== null && order !== '') {
    if (isOrder(order)) view.order = order;
    else dropped.push(`order=${order}`);
  }
  const event = params.get('event');
  if (event !== null && event !== '') {
    if (scope.hasEvent(event)) view.event = event;
    else dropped.push(`event=${event}`);
  }
  return { view, dropped };
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
  if (view.order !== DEFAULT_VIEW.order) params.set('order', view.order);
  if (view.event !== undefined) params.set('event', view.event);
  params.sort();
  // The form encoding escapes the tilde, which no address needs (RFC 3986, section 2.3): it is for people to read.
  return params.toString().replaceAll('%7E', SEPARATOR);
}
