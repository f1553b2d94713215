import type { PlacedOverview } from '../geometry/overview.ts';
import { RELATIONS } from '../vocabulary.ts';
import { share, type Svg } from './draw-lanes.ts';

/** Draws counts per year, stacked by relation: a path for each relation, stretched to whatever width there is. */
export function drawOverview(svg: Svg, overview: PlacedOverview): void {
  const { bars, width, height } = overview;
  svg.attr('height', height);
  svg
    .selectAll<SVGRectElement, number>('rect.field')
    .data([height])
    .join('rect')
    .attr('class', 'field')
    .attr('width', '100%')
    .attr('height', (each) => each);
  const round = (value: number) => Math.round(value * 10) / 10;
  const outline = RELATIONS.map((relation) =>
    bars
      .filter((bar) => bar.relation === relation)
      .map((bar) => `M${round(bar.x)} ${round(bar.y)}h${round(bar.width)}v${round(bar.height)}h${-round(bar.width)}z`)
      .join(''),
  );
  svg
    .selectAll<SVGSVGElement, string>('svg.bars')
    .data([`0 0 ${width} ${height}`])
    .join('svg')
    .attr('class', 'bars')
    .attr('viewBox', (box) => box)
    .attr('preserveAspectRatio', 'none')
    .attr('width', '100%')
    .attr('height', height)
    .selectAll<SVGPathElement, string>('path')
    .data(outline)
    .join('path')
    .attr('class', (_, place) => `year ${RELATIONS[place] ?? ''}`)
    .attr('d', (path) => path);
  drawWindow(svg, overview);
}

/** Draws the window that the chart shows over the counts: all that changes while it moves. */
export function drawWindow(svg: Svg, { window, width, height }: PlacedOverview): void {
  svg
    .selectAll<SVGRectElement, { x0: number; x1: number }>('rect.window')
    .data(window ? [window] : [])
    .join('rect')
    .attr('class', 'window')
    .attr('x', ({ x0 }) => share(x0, width))
    .attr('width', ({ x0, x1 }) => share(Math.max(x1 - x0, 2), width))
    .attr('height', height);
}

/** Draws where the reader is in the list. @param at share of all years, from 0 to 1; nothing if left out. */
export function drawCursor(svg: Svg, at: number | undefined): void {
  svg
    .selectAll<SVGRectElement, number>('rect.cursor')
    .data(at === undefined ? [] : [at])
    .join('rect')
    .attr('class', 'cursor')
    .attr('x', (each) => `${Math.round(each * 1e5) / 1e3}%`)
    .attr('width', 3)
    .attr('height', '100%');
}
