import { select } from 'd3';
import { shadesOf, type PlacedBands } from '../geometry/bands.ts';
import type { PlacedOverview } from '../geometry/overview.ts';
import type { PlacedTimeline } from '../geometry/placed.ts';
import { drawBandHeads, drawBands } from './draw-bands.ts';
import { ABOVE, AXIS, drawGround, drawHeads, share, type Svg } from './draw-lanes.ts';
import { drawMarks, type MarkContext } from './draw-marks.ts';
import type { Length } from './draw-mark.ts';
import { drawOverview } from './draw-overview.ts';

/** The elements that a timeline is drawn into: made by the page, filled here; those of the eras only where it has any. */
export interface TimelineElements {
  bandHeads?: SVGElement | undefined;
  bands?: SVGElement | undefined;
  heads: SVGElement;
  plot: SVGElement;
  overview: SVGElement;
}

/** What a drawing needs from the page besides coordinates. */
export interface DrawContext extends MarkContext {
  countText(count: number): string;
}

/** A group of its own for what lies under or over the rest, whichever is drawn first or last. */
const layer = (svg: Svg, name: string): Svg =>
  svg.selectAll<SVGGElement, string>(`g.${name}`).data([name]).join('g').attr('class', name) as unknown as Svg;

/**
 * Draws a placed timeline into empty elements. It makes no decision: what is drawn where was settled before. The build
 * hands it elements of its own document; for print and for pictures to keep, the browser those of the page.
 */
export function drawTimeline(
  { heads, plot, overview, bandHeads, bands }: TimelineElements,
  placed: PlacedTimeline,
  counts: PlacedOverview,
  eras: PlacedBands,
  context: DrawContext,
): void {
  const svg = select(plot) as Svg;
  drawHeads(select(heads) as Svg, placed, (count) => context.countText(count));
  svg.attr('height', placed.height + ABOVE + AXIS);
  drawGround(layer(svg, 'ground'), placed, shadesOf(eras));
  const length: Length = (x) => share(x, placed.width);
  drawMarks(layer(svg, 'links'), placed, context, length);
  drawOverview(select(overview) as Svg, counts);
  if (!bandHeads || !bands) return;
  for (const element of [bandHeads, bands]) select(element).attr('height', eras.height);
  drawBandHeads(select(bandHeads) as Svg, eras);
  drawBands(select(bands) as Svg, eras, placed.width);
}
