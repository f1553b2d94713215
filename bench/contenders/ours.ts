import { select } from 'd3';
import type { PlacedTimeline } from '../../src/geometry/placed.ts';
import { REHEARSALS, Stage } from '../../src/geometry/stage.ts';
import { stepFrom } from '../../src/geometry/step.ts';
import { countFacets } from '../../src/model/facets.ts';
import { selectEvents } from '../../src/model/filter.ts';
import { DEFAULT_VIEW, type View } from '../../src/model/view.ts';
import { drawHeads, type Svg } from '../../src/render/draw-lanes.ts';
import { drawLinks } from '../../src/render/draw-links.ts';
import { drawOverview, drawWindow } from '../../src/render/draw-overview.ts';
import { paintTimeline } from '../../src/render/paint-timeline.ts';
import { readPalette, type Palette } from '../../src/render/palette.ts';
import type { Relation } from '../../src/vocabulary.ts';
import { LANES, makeEvents } from './data.ts';

/*
 * Our timeline as `islands/chart.ts` drives it: placed, painted, its lanes counted, the overview redrawn where it changed,
 * the links laid over it at first and, while the window moves, when it rests.
 */
const WIDTH = 1060;
const context = {
  possible: new Set<string>(),
  countText: (count: number) => `${count} events`,
  nameOf: (each: { id: string }) => each.id,
  hrefOf: (each: { id: string }) => `#${each.id}`,
};
let stage: Stage;
let view: View = DEFAULT_VIEW;
let palette: Palette | undefined;
let canvas: HTMLCanvasElement;
let parts: Record<'heads' | 'links' | 'overview', SVGElement>;
let heads = '';
let here: string | undefined;
let placedNow: PlacedTimeline | undefined;
let bars: unknown;
let rest: ReturnType<typeof setTimeout> | undefined;

function show(next: View, moving: boolean): void {
  view = next;
  const { placed, possible, arcs } = stage.place(view, WIDTH);
  placedNow = placed;
  palette ??= readPalette(document.body);
  paintTimeline(canvas, placed, { palette, possible, arcs, shades: [] }, devicePixelRatio);
  const counts = stage.overview(view, WIDTH);
  if (counts.bars === bars) drawWindow(select(parts.overview) as Svg, counts);
  else drawOverview(select(parts.overview) as Svg, counts);
  bars = counts.bars;
  clearTimeout(rest);
  const link = () => {
    drawLinks(parts.links, placed, context);
    const lanes = JSON.stringify(placed.lanes);
    if (lanes !== heads) drawHeads(select(parts.heads) as Svg, placed, context.countText);
    heads = lanes;
  };
  if (moving) rest = setTimeout(link, 120);
  else link();
}

const day = (moment: number) => new Date(moment).toISOString().slice(0, 10);

window.makeEvents = makeEvents;
window.contender = {
  draw(frame, events) {
    stage = new Stage(
      { by: 'country', lanes: LANES.map((id) => ({ id, label: id })), today: Date.UTC(2026, 10, 24) },
      events,
      'en-GB',
    );
    frame.replaceChildren();
    const svg = (width: number) => select(frame).append('svg').attr('width', width).node() as SVGElement;
    canvas = frame.appendChild(document.createElement('canvas'));
    canvas.style.width = `${WIDTH}px`;
    parts = { heads: svg(130), links: svg(WIDTH), overview: svg(WIDTH) };
    show(DEFAULT_VIEW, false);
    // As the page does, when the first picture is on the screen: it counts its filters and gets ready for movement.
    requestAnimationFrame(() =>
      setTimeout(() => {
        countFacets(stage.table('happened'), view);
        for (let step = 1; step <= REHEARSALS; step += 1) stage.rehearse(view, WIDTH, step);
      }, 0),
    );
  },
  zoom(start, end) {
    show({ ...view, time: { from: day(start), to: day(end) } }, true);
  },
  step() {
    const next = placedNow && stepFrom(placedNow, here, 'next');
    if (!next) return;
    here = next.id;
    parts.links.querySelector<SVGElement>(`a[data-id="${here}"]`)?.focus({ preventScroll: true });
  },
  filter(relation) {
    const next = { ...DEFAULT_VIEW, relation: [relation as Relation] };
    const table = stage.table('happened');
    selectEvents(table, next);
    countFacets(table, next);
    show(next, true);
  },
};
