import * as d3 from 'd3-5';
import eventDrops from 'event-drops/dist/index.js';
import 'event-drops/dist/style.css';
import type { TimelineEvent } from '../../src/model/event.ts';
import { LANES, makeEvents } from './data.ts';

/*
 * Drawn for the whole record; its zoom listens to a wheel and can't be asked for a window, so none is timed.
 */
let events: readonly TimelineEvent[] = [];
let frame: HTMLElement;

function show(list: readonly TimelineEvent[]): void {
  const rows = LANES.map((lane) => ({
    name: lane,
    data: list
      .filter(({ countries }) => countries[0] === lane)
      .map(({ time }) => ({ date: new Date(time.earliest).toISOString() })),
  }));
  const chart = eventDrops({
    d3,
    range: { start: new Date(Date.UTC(1969, 0, 1)), end: new Date(Date.UTC(2026, 10, 24)) },
    drop: { date: (each: { date: string }) => new Date(each.date) },
  });
  d3.select(frame).data([rows]).call(chart);
}

window.makeEvents = makeEvents;
window.contender = {
  draw(element, all) {
    frame = element;
    events = all;
    show(all);
  },
  filter: (relation) => show(events.filter((event) => event.relation === relation)),
};
