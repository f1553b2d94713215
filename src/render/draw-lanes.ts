import type { Selection } from 'd3';
import type { PlacedLane } from '../geometry/lanes.ts';
import type { Shade } from '../geometry/bands.ts';
import type { PlacedTimeline } from '../geometry/placed.ts';

/** Any selection of one SVG element. */
export type Svg = Selection<SVGElement, unknown, null, undefined>;

/** Room above the lanes and below them for the axis. Pixels. */
export const ABOVE = 6;
export const AXIS = 28;

/** Turns pixels into a share of the plot, so that a drawing fits every width without script. */
export const share = (x: number, width: number): string => `${Math.round((x / width) * 1e5) / 1e3}%`;

/** Draws the names of the lanes, the headings of their groups and their counts. */
export function drawHeads(svg: Svg, placed: PlacedTimeline, countText: (count: number) => string): void {
  svg.attr('height', placed.height + ABOVE + AXIS);
  const heads = svg
    .selectAll<SVGGElement, PlacedLane>('g.head')
    .data(placed.lanes, ({ id }) => id)
    .join((enter) => {
      const head = enter.append('g').attr('class', ({ id }) => `head ${id}`);
      head.append('text').attr('class', 'head-name');
      head.append('text').attr('class', 'head-count');
      return head;
    });
  const baseline = ({ rows }: PlacedLane) => (rows[0] ?? 0) + ABOVE + 4.5;
  heads
    .select('.head-name')
    .attr('y', baseline)
    .text(({ label }) => label);
  heads
    .select('.head-count')
    // One row leaves room beside the name only; more leave it below.
    .attr('y', (lane) => baseline(lane) + (lane.height >= 46 ? 16 : 0))
    .attr('x', (lane) => (lane.height >= 46 ? 0 : '100%'))
    .attr('text-anchor', (lane) => (lane.height >= 46 ? 'start' : 'end'))
    .text(({ count, height }) => (height >= 46 ? countText(count) : String(count)));
  svg
    .selectAll<SVGTextElement, PlacedLane>('text.group')
    .data(
      placed.lanes.filter(({ groupY }) => groupY !== undefined),
      ({ id }) => id,
    )
    .join('text')
    .attr('class', 'group')
    .attr('y', ({ groupY }) => (groupY ?? 0) + ABOVE)
    .text(({ group }) => group ?? '');
}

/** Draws the ground of the lanes, what is shaded behind them, and the axis with the line of the record's own day. */
export function drawGround(svg: Svg, placed: PlacedTimeline, shades: readonly Shade[]): void {
  const { width, height } = placed;
  svg
    .selectAll<SVGRectElement, PlacedLane>('rect.lane')
    .data(placed.lanes, ({ id }) => id)
    .join('rect')
    .attr('class', 'lane')
    .attr('width', '100%')
    .attr('y', ({ y }) => y + ABOVE)
    .attr('height', (lane) => lane.height);
  svg
    .selectAll<SVGRectElement, { lane: PlacedLane; shade: Shade }>('rect.shade')
    .data(placed.lanes.flatMap((lane) => shades.map((shade) => ({ lane, shade }))))
    .join('rect')
    .attr('class', 'shade')
    .attr('x', ({ shade }) => share(shade.x0, width))
    .attr('width', ({ shade }) => share(shade.x1 - shade.x0, width))
    .attr('y', ({ lane }) => lane.y + ABOVE)
    .attr('height', ({ lane }) => lane.height);
  svg
    .selectAll<SVGLineElement, number>('line.today')
    .data(placed.today === undefined ? [] : [placed.today])
    .join('line')
    .attr('class', 'today')
    .attr('x1', (x) => share(x, width))
    .attr('x2', (x) => share(x, width))
    .attr('y2', height + ABOVE + 5);
  const ticks = svg
    .selectAll<SVGGElement, (typeof placed.ticks)[number]>('g.tick')
    .data(placed.ticks, ({ label }) => label)
    .join((enter) => {
      const tick = enter.append('g').attr('class', 'tick');
      tick.append('line');
      tick.append('text').attr('text-anchor', 'middle');
      return tick;
    });
  ticks
    .select('line')
    .attr('x1', ({ x }) => share(x, width))
    .attr('x2', ({ x }) => share(x, width))
    .attr('y1', 0)
    .attr('y2', height + ABOVE + 5);
  ticks
    .select('text')
    .attr('x', ({ x }) => share(x, width))
    .attr('y', height + ABOVE + 21)
    .text(({ label }) => label);
}
