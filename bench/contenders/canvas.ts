import type { TimelineEvent } from '../../src/model/event.ts';
import { LANES, makeEvents } from './data.ts';

/*
 * The floor: a canvas that draws a dot for each event and nothing else.
 */
let context: CanvasRenderingContext2D;
let events: readonly TimelineEvent[] = [];
let shown: readonly TimelineEvent[] = [];

function redraw(start: number, end: number): void {
  context.clearRect(0, 0, 1060, 450);
  for (const { time, countries } of shown) {
    if (time.latest < start || time.earliest > end) continue;
    context.beginPath();
    context.arc(((time.earliest - start) / (end - start)) * 1060, LANES.indexOf(countries[0] ?? '') * 36 + 18, 6, 0, 7);
    context.fill();
  }
}

window.makeEvents = makeEvents;
window.contender = {
  draw(frame, all) {
    events = shown = all;
    const canvas = frame.appendChild(document.createElement('canvas'));
    canvas.width = 1060;
    canvas.height = 450;
    context = canvas.getContext('2d') as CanvasRenderingContext2D;
    redraw(Date.UTC(1969, 0, 1), Date.UTC(2026, 10, 24));
  },
  zoom: redraw,
  filter(relation) {
    shown = events.filter((event) => event.relation === relation);
    redraw(Date.UTC(1969, 0, 1), Date.UTC(2026, 10, 24));
  },
};
