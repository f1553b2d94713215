import { select } from 'd3';
import { placeBands } from '../../src/geometry/bands.ts';
import { placeOverview, tallestYear } from '../../src/geometry/overview.ts';
import { placeTimeline, type ChartPlan } from '../../src/geometry/place.ts';
import { planChart } from '../../src/geometry/plan.ts';
import type { TimelineEvent } from '../../src/model/event.ts';
import { drawTimeline, type TimelineElements } from '../../src/render/draw-timeline.ts';
import { LANES, makeEvents } from './data.ts';
import { SIGN_PATHS, signId, STRIKE_PATH } from '../../src/render/shapes.ts';
import { RELATIONS } from '../../src/vocabulary.ts';

const WIDTH = 1060;
const NONE: ReadonlySet<string> = new Set();
let events: TimelineEvent[] = [];
let chosen: TimelineEvent[] = [];
let shown: ReadonlySet<TimelineEvent> = new Set();
let plan: ChartPlan;
let tallest = 0;
let elements: TimelineElements;
let window_ = { start: 0, end: 0 };

function redraw(): void {
  const placed = placeTimeline(plan, shown, window_, WIDTH, 'en-GB');
  const counts = placeOverview(chosen, plan.whole, window_, WIDTH, tallest);
  drawTimeline(elements, placed, counts, placeBands([], window_, WIDTH), {
    live: true,
    possible: NONE,
    countText: (count) => `${count} events`,
    nameOf: (each) => (each.kind === 'event' ? each.event.title : `${each.events.length} events`),
    hrefOf: (each) => `#${each.id}`,
  });
}

window.makeEvents = makeEvents;
window.contender = {
  draw(frame, all) {
    events = chosen = [...all];
    shown = new Set(events);
    plan = planChart(
      { by: 'country', lanes: LANES.map((id) => ({ id, label: id })), today: Date.UTC(2026, 10, 24) },
      events,
    );
    window_ = plan.whole;
    tallest = tallestYear(events);
    const svg = (width: number | string) =>
      select(frame).append('svg').attr('width', width).attr('class', 'part').node() as SVGElement;
    const symbols = select(frame).append('svg').attr('width', 0).attr('height', 0).append('defs');
    for (const relation of RELATIONS) {
      for (const struck of [false, true]) {
        const symbol = symbols.append('symbol').attr('id', signId(relation, struck)).attr('viewBox', '0 0 14 14');
        symbol.append('path').attr('d', SIGN_PATHS[relation]);
        if (struck) symbol.append('path').attr('d', STRIKE_PATH);
      }
    }
    elements = { heads: svg(130), plot: svg(WIDTH), overview: svg(WIDTH) };
    redraw();
  },
  zoom(start, end) {
    window_ = { start, end };
    redraw();
  },
  filter(relation) {
    chosen = events.filter((event) => event.relation === relation);
    shown = new Set(chosen);
    redraw();
  },
};
