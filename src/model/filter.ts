import { fallsIn, toWindow, type Certainty, type TimeWindow } from '../dates/time.ts';
import type { TimelineEvent } from './event.ts';
import { FACET_NAMES, type FacetName, type Facets, type Period, type View } from './view.ts';

/** The events that a view shows, in the order they were given, told apart by how surely they fall into its period. */
export interface Selection {
  events: TimelineEvent[];
  /** Ids of those that only possibly fall into the period. */
  possible: Set<string>;
}

/** The window of a period: all time where a side is missing. UTC milliseconds. */
export function periodWindow({ from, to }: Period): TimeWindow {
  return {
    start: from === undefined ? -Infinity : toWindow(from).start,
    end: to === undefined ? Infinity : toWindow(to).end,
  };
}

/** The values an event has in a facet. */
export function valuesOf<Name extends FacetName>(event: TimelineEvent, name: Name): readonly Facets[Name][] {
  const values: { [Each in FacetName]: readonly Facets[Each][] } = {
    country: event.countries,
    relation: [event.relation],
    category: [event.category],
    status: [event.status],
  };
  return values[name];
}

function isChosen(event: TimelineEvent, name: FacetName, view: View): boolean {
  const chosen: readonly string[] = view[name];
  return chosen.length === 0 || valuesOf(event, name).some((value) => chosen.includes(value));
}

/** Tells whether an event passes every facet, leaving one out if asked: for the counts beside that one's choices. */
export function passesFacets(event: TimelineEvent, view: View, leaveOut?: FacetName): boolean {
  return FACET_NAMES.every((name) => name === leaveOut || isChosen(event, name, view));
}

/** What a view shows of some events. */
export function selectEvents(events: readonly TimelineEvent[], view: View): Selection {
  const window = periodWindow(view.time);
  const selection: Selection = { events: [], possible: new Set() };
  for (const event of events) {
    if (!passesFacets(event, view)) continue;
    const certainty: Certainty = fallsIn(event.time, window);
    if (certainty === 'no') continue;
    selection.events.push(event);
    if (certainty === 'possible') selection.possible.add(event.id);
  }
  return selection;
}
