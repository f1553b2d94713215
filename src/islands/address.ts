import { formatView, parseView, type ParsedView, type ViewScope } from '../model/view-url.ts';
import type { View } from '../model/view.ts';

/** Reads the view of the page's address. */
export const readAddress = (scope: ViewScope): ParsedView => parseView(location.search, scope);

/**
 * Writes a view into the page's address: a choice makes a step in the history, a drag or typing only rewrites the present
 * one. The same view is not written twice.
 */
export function writeAddress(view: View, before: View, how: 'push' | 'replace'): void {
  const query = formatView(view, location.search);
  if (query === formatView(before, location.search)) return;
  const address = `${location.pathname}${query && '?'}${query}${location.hash}`;
  if (how === 'push') history.pushState(null, '', address);
  else history.replaceState(null, '', address);
}
