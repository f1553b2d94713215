import type { EventRecord } from '../schema/event.ts';
import type { LinkType } from '../vocabulary.ts';
import type { TimelineEvent } from './event.ts';

/** A tie between two events, as seen from one of them. */
export interface EventLink<Event> {
  type: LinkType;
  /** `forward` where this event names the other, `back` where the other names this one. */
  direction: 'forward' | 'back';
  event: Event;
}

type Linked = TimelineEvent & { record: Pick<EventRecord, 'links'> };

/** All ties of an event, its own and those that others have to it, in the order of time. */
export function linksOf<Event extends Linked>(id: string, events: readonly Event[]): EventLink<Event>[] {
  const own = events.find((event) => event.id === id)?.record.links ?? [];
  return events.flatMap((other): EventLink<Event>[] => {
    const forward = own.filter(({ event }) => event === other.id);
    const back = other.record.links.filter(({ event }) => event === id);
    return [
      ...forward.map(({ type }): EventLink<Event> => ({ type, direction: 'forward', event: other })),
      ...back.map(({ type }): EventLink<Event> => ({ type, direction: 'back', event: other })),
    ];
  });
}
