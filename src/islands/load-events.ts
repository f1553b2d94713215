import type { TimelineEvent } from '../model/event.ts';
import { isEventIndex, unpackEvents } from '../model/event-index.ts';
import type { TimelineConfig } from './config.ts';

/**
 * Fetches the events of a page. `undefined` if they can't be had, are cut short or are of another edition than the page:
 * the page then stays as it was built.
 */
export async function loadEvents({ index, edition, only, ids }: TimelineConfig): Promise<TimelineEvent[] | undefined> {
  try {
    const response = await fetch(index);
    const data: unknown = await response.json();
    if (!response.ok || !isEventIndex(data, edition)) return undefined;
    const events = unpackEvents(data);
    const wanted = ids && new Set(ids);
    return events.filter(
      ({ id, countries }) => (only === undefined || countries.includes(only)) && (wanted?.has(id) ?? true),
    );
  } catch {
    // Offline, blocked, not JSON, a word that is not ours: for the reader it is the same.
    return undefined;
  }
}
