import type { PlacedBand, PlacedBands } from '../geometry/bands.ts';
import { BAND } from '../geometry/bands.ts';
import { share, type Svg } from './draw-lanes.ts';

/** Draws the names of the rows of eras. */
export function drawBandHeads(svg: Svg, { rows }: PlacedBands): void {
  svg
    .selectAll<SVGTextElement, PlacedBands['rows'][number]>('text.band-head')
    .data(rows, ({ id }) => id)
    .join('text')
    .attr('class', 'band-head')
    .attr('y', ({ y }) => y + 13)
    .text(({ label }) => label);
}

/** Draws eras as bands with their names. */
export function drawBands(svg: Svg, { bands }: PlacedBands, width: number): void {
  const groups = svg
    .selectAll<SVGGElement, PlacedBand>('g.band')
    .data(bands, ({ id }) => id)
    .join((enter) => {
      const band = enter.append('g');
      band.append('title');
      band.append('rect').attr('rx', 2).attr('height', BAND.height);
      band.append('text');
      return band;
    })
    .attr('class', ({ odd }) => (odd ? 'band odd' : 'band'));
  groups.select('title').text(({ label }) => label);
  groups
    .select('rect')
    .attr('x', ({ x0 }) => share(x0, width))
    .attr('width', ({ x0, x1 }) => share(Math.max(x1 - x0 - 1, 1), width))
    .attr('y', ({ y }) => y);
  groups
    .select('text')
    .attr('x', ({ x0 }) => share(x0, width))
    .attr('dx', ({ side }) => (side === 'inside' ? BAND.padding : -BAND.padding))
    .attr('text-anchor', ({ side }) => (side === 'inside' ? 'start' : 'end'))
    .attr('y', ({ y }) => y + 13)
    .text(({ text }) => text);
}
