import { toEventTime } from '../dates/time.ts';
import { compareEvents, type TimelineEvent } from './event.ts';
import type { Clock } from './view.ts';

/** An event on the day the public came to know of it; as it is where that was the same day. */
function asKnown(event: TimelineEvent): TimelineEvent {
  if (!event.known) return event;
  // Its date in words stays that of the event: only where it stands changes.
  return { ...event, time: toEventTime(event.known.date) };
}

/** Events by one of the two clocks, in its order. */
export function byClock(events: readonly TimelineEvent[], clock: Clock): readonly TimelineEvent[] {
  return clock === 'happened' ? events : events.map(asKnown).sort(compareEvents);
}
