import { fallsIn, toWindow, type TimeWindow } from '../dates/time.ts';
import type { TimelineEvent } from './event.ts';
import { failedFacets, type EventTable } from './table.ts';
import type { Period, View } from './view.ts';

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

const CERTAINTY = { no: 0, certain: 1, possible: 2 } as const;

/** How surely each event falls into the period of a view: 0 not, 1 surely, 2 possibly. */
export function certainties({ events }: EventTable, view: View): Uint8Array {
  const window = periodWindow(view.time);
  if (window.start === -Infinity && window.end === Infinity) return new Uint8Array(events.length).fill(1);
  return Uint8Array.from(events, ({ time }) => CERTAINTY[fallsIn(time, window)]);
}

/** Which events pass the facets of a view, whatever their time: 1 or 0 for each. */
export function passesFacets(table: EventTable, view: View): Uint8Array {
  return failedFacets(table, view).map((failed) => (failed === 0 ? 1 : 0));
}

/** What a view shows of some events. */
export function selectEvents(table: EventTable, view: View): Selection {
  const passes = passesFacets(table, view);
  const certainty = certainties(table, view);
  const selection: Selection = { events: [], possible: new Set() };
  table.events.forEach((event, row) => {
    if (passes[row] === 0 || certainty[row] === 0) return;
    selection.events.push(event);
    if (certainty[row] === 2) selection.possible.add(event.id);
  });
  return selection;
}
