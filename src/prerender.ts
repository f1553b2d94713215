import { select } from 'd3';
import { parseHTML } from 'linkedom';
import { placeBands, type BandRow } from './geometry/bands.ts';
import { placeOverview, tallestYear } from './geometry/overview.ts';
import { placeTimeline } from './geometry/place.ts';
import { planChart, type ChartSpec } from './geometry/plan.ts';
import { makeTimeScale, wholeWindow } from './geometry/scale.ts';
import { REFERENCE_WIDTH, showChart } from './geometry/shown.ts';
import type { TimeWindow } from './dates/time.ts';
import type { TimelineEvent } from './model/event.ts';
import type { Svg } from './render/draw-lanes.ts';
import { drawOverview } from './render/draw-overview.ts';
import { drawTimeline, type DrawContext } from './render/draw-timeline.ts';
import { SIGN_PATHS, signId, STRIKE_PATH } from './render/shapes.ts';
import { RELATIONS } from './vocabulary.ts';

/*
 * The drawing as the first response carries it: the same geometry and the same renderer as in the browser, in a
 * document of its own. Made for two widths, of which the page shows the one that fits; x is written as a share of the
 * width, so that what does not overlap at the width it was made for does not overlap on any wider one.
 */

export { signId };
export type { BandRow, ChartSpec };

/** Plots narrower than `REFERENCE_WIDTH` show the narrow drawing; the page shows no lanes below it. Pixels. */
export const NARROW_WIDTH = 480;

/** What belongs inside an SVG element, and how high that is. Pixels. */
export interface Drawing {
  markup: string;
  height: string;
}

/** A timeline as markup. */
export interface Prerendered {
  heads: Drawing;
  narrow: Drawing;
  wide: Drawing;
  overview: Drawing;
  bandHeads: Drawing;
  narrowBands: Drawing;
  wideBands: Drawing;
}

const PARTS = ['heads', 'plot', 'overview', 'band-heads', 'bands'];
const EMPTY = PARTS.map((name) => `<svg class="${name}"></svg>`).join('');

function drawAt(
  width: number,
  spec: ChartSpec,
  events: readonly TimelineEvent[],
  context: DrawContext,
  locale: string,
) {
  const { document } = parseHTML(`<!doctype html><html><body>${EMPTY}</body></html>`);
  const find = (name: string) => document.querySelector<SVGElement>(`svg.${name}`) as SVGElement;
  const elements = {
    heads: find('heads'),
    plot: find('plot'),
    overview: find('overview'),
    bandHeads: find('band-heads'),
    bands: find('bands'),
  };
  const plan = planChart(spec, events);
  const placed = placeTimeline(showChart(plan), makeTimeScale(plan.whole, width), locale);
  const counts = placeOverview(events, plan.whole, plan.whole, width, tallestYear(events));
  drawTimeline(elements, placed, counts, placeBands(spec.bands ?? [], plan.whole, width), context);
  return elements;
}

/** Draws a timeline as markup. @param locale BCP 47, for the axis. */
export function prerenderTimeline(
  spec: ChartSpec,
  events: readonly TimelineEvent[],
  context: DrawContext,
  locale: string,
): Prerendered {
  const narrow = drawAt(NARROW_WIDTH, spec, events, context, locale);
  const wide = drawAt(REFERENCE_WIDTH, spec, events, context, locale);
  const take = (element: SVGElement): Drawing => ({
    markup: element.innerHTML,
    height: element.getAttribute('height') ?? '',
  });
  return {
    heads: take(wide.heads),
    narrow: take(narrow.plot),
    wide: take(wide.plot),
    overview: take(wide.overview),
    bandHeads: take(wide.bandHeads),
    narrowBands: take(narrow.bands),
    wideBands: take(wide.bands),
  };
}

/** A bar that thins out: the gradient of each relation. */
function fades(): string {
  return RELATIONS.map(
    (relation) =>
      `<linearGradient id="fade-${relation}"><stop class="${relation} fade"/><stop class="${relation} fade" offset="1" stop-opacity="0"/></linearGradient>`,
  ).join('');
}

/** The symbols of the signs and the gradients of the bars, once a page. Stretched with the vagueness of a date, hence no fixed aspect. */
export function signSymbols(): string {
  const symbols = RELATIONS.flatMap((relation) =>
    [false, true].map((struck) => {
      const strike = struck ? `<path class="strike" d="${STRIKE_PATH}" vector-effect="non-scaling-stroke"/>` : '';
      const sign = `<path d="${SIGN_PATHS[relation]}" vector-effect="non-scaling-stroke"/>`;
      return `<symbol id="${signId(relation, struck)}" viewBox="0 0 14 14" preserveAspectRatio="none" overflow="visible">${sign}${strike}</symbol>`;
    }),
  );
  return `${symbols.join('')}${fades()}`;
}

/**
 * Draws counts per year as markup.
 * @param all events that set the scale, so that several drawings can be compared.
 * @param marked a stretch of time to point out.
 */
export function prerenderOverview(
  events: readonly TimelineEvent[],
  all: readonly TimelineEvent[],
  today: number,
  marked?: TimeWindow,
): Drawing {
  const { document } = parseHTML('<!doctype html><html><body><svg></svg></body></html>');
  const element = document.querySelector('svg') as unknown as SVGElement;
  const whole = wholeWindow(all, today);
  drawOverview(
    select(element) as Svg,
    placeOverview(events, whole, marked ?? whole, REFERENCE_WIDTH, tallestYear(events)),
  );
  return { markup: element.innerHTML, height: element.getAttribute('height') ?? '' };
}
