import type { ChartSpec } from '../geometry/plan.ts';
import type { ViewScope } from '../model/view-url.ts';

/** Everything `<event-timeline>` needs from its page, as plain data. */
export interface TimelineConfig {
  language: string;
  /** BCP 47: how the axis writes months. */
  locale: string;
  /** Address of the index of all events. */
  index: string;
  /** What the page was built from: the index must be of the same. */
  edition: string;
  /** Address of an event's page, up to its id, with a slash at the end. */
  eventsPath: string;
  spec: ChartSpec;
  /** Code and name of every country that its events have, in the order of the page. */
  countries: [code: string, name: string][];
  /** Shows only the events of this country; all if left out. */
  only?: string;
  /** Shows only these events; all if left out. */
  ids?: string[];
}

/** What may stand in the address of a page with these events. */
export function scopeOf({ countries, spec }: TimelineConfig, events: readonly { id: string }[]): ViewScope {
  const ids = new Set(events.map(({ id }) => id));
  const groups = spec.lanes.flatMap(({ groupId }) => (groupId === undefined ? [] : [groupId]));
  return {
    countries: countries.map(([code]) => code),
    lanes: [...spec.lanes.map(({ id }) => id), ...new Set(groups)],
    hasEvent: (id) => ids.has(id),
  };
}

/** Reads what the page says about its timeline. @throws {SyntaxError} never on a page we built. */
export function readConfig(host: Element): TimelineConfig {
  return JSON.parse(host.querySelector('script[type="application/json"]')?.textContent ?? '') as TimelineConfig;
}
