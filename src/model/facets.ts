import { fallsIn } from '../dates/time.ts';
import type { TimelineEvent } from './event.ts';
import { passesFacets, periodWindow, valuesOf } from './filter.ts';
import type { FacetName, View } from './view.ts';

/** How many events a choice would show: those surely in the period, and those possibly. */
export interface FacetCount {
  certain: number;
  possible: number;
}

/**
 * Counts, for each value of a facet, the events a reader would get by choosing it: all other facets and the period
 * hold, the facet itself does not. An event of several countries counts once for each.
 */
export function countFacet(events: readonly TimelineEvent[], view: View, name: FacetName): Map<string, FacetCount> {
  const window = periodWindow(view.time);
  const counts = new Map<string, FacetCount>();
  for (const event of events) {
    const certainty = fallsIn(event.time, window);
    if (certainty === 'no' || !passesFacets(event, view, name)) continue;
    for (const value of valuesOf(event, name)) {
      const count = counts.get(value) ?? { certain: 0, possible: 0 };
      count[certainty] += 1;
      counts.set(value, count);
    }
  }
  return counts;
}
