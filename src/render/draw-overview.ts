import type { OverviewBar, PlacedOverview } from '../geometry/overview.ts';
import { share, type Svg } from './draw-lanes.ts';

/** Draws counts per year, stacked by relation, and the window that the chart shows. */
export function drawOverview(svg: Svg, { bars, width, height, window }: PlacedOverview): void {
  svg.attr('height', height);
  svg
    .selectAll<SVGRectElement, number>('rect.field')
    .data([height])
    .join('rect')
    .attr('class', 'field')
    .attr('width', '100%')
    .attr('height', (each) => each);
  svg
    .selectAll<SVGRectElement, OverviewBar>('rect.year')
    .data(bars, ({ year, relation }) => `${year} ${relation}`)
    .join('rect')
    .attr('class', ({ relation }) => `year ${relation}`)
    .attr('x', ({ x }) => share(x, width))
    .attr('width', (bar) => share(bar.width, width))
    .attr('y', ({ y }) => y)
    .attr('height', (bar) => bar.height);
  svg
    .selectAll<SVGRectElement, { x0: number; x1: number }>('rect.window')
    .data(window ? [window] : [])
    .join('rect')
    .attr('class', 'window')
    .attr('x', ({ x0 }) => share(x0, width))
    .attr('width', ({ x0, x1 }) => share(Math.max(x1 - x0, 2), width))
    .attr('height', height);
}
