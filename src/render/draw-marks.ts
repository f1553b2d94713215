import type { Selection } from 'd3';
import { SIGN } from '../geometry/extent.ts';
import type { PlacedCluster, PlacedEvent, PlacedTimeline } from '../geometry/place.ts';
import { CLUSTER } from '../geometry/rows.ts';
import type { TimelineEvent } from '../model/event.ts';
import { RELATIONS } from '../vocabulary.ts';
import { ABOVE, share, type Svg } from './draw-lanes.ts';
import { signId } from './shapes.ts';

/** What marks need from the page: their names, where they lead, and what is emphasised. */
export interface MarkContext {
  nameOf(placed: PlacedEvent | PlacedCluster): string;
  hrefOf(placed: PlacedEvent | PlacedCluster): string;
  /** Ids of events that only possibly fall in the chosen period. */
  possible: ReadonlySet<string>;
}

type Placed = PlacedEvent | PlacedCluster;
type Marks<Datum extends Placed> = Selection<SVGAElement, Datum, SVGElement, unknown>;

const middle = (placed: Placed) => (placed.kind === 'cluster' ? placed.x : (placed.x0 + placed.x1) / 2);

function drawJoins(marks: Marks<Placed>, width: number): void {
  const layer = marks.select<SVGGElement>('g.joins');
  layer
    .selectAll<SVGLineElement, { x: number; from: number; to: number }>('line.join')
    .data((placed) => placed.joins.map((to) => ({ x: middle(placed), from: placed.y, to })))
    .join('line')
    .attr('class', 'join')
    .attr('x1', ({ x }) => share(x, width))
    .attr('x2', ({ x }) => share(x, width))
    .attr('y1', ({ from }) => from + ABOVE)
    .attr('y2', ({ to }) => to + ABOVE);
  layer
    .selectAll<SVGCircleElement, { x: number; y: number }>('circle.end')
    .data((placed) => placed.joins.map((y) => ({ x: middle(placed), y })))
    .join('circle')
    .attr('class', 'end')
    .attr('r', 3.5)
    .attr('cx', ({ x }) => share(x, width))
    .attr('cy', ({ y }) => y + ABOVE);
}

function drawBar(marks: Marks<PlacedEvent>, width: number): void {
  marks
    .selectAll<SVGRectElement, PlacedEvent>('rect.bar')
    .data((placed) => (placed.bar ? [placed] : []))
    .join('rect')
    .attr('class', ({ bar }) => `bar ${bar?.end ?? 'sharp'}`)
    .attr('x', ({ bar }) => share(bar?.x0 ?? 0, width))
    .attr('width', ({ bar }) => share((bar?.x1 ?? 0) - (bar?.x0 ?? 0), width))
    .attr('y', ({ y }) => y + ABOVE - 3)
    .attr('height', 6);
}

function drawSign(marks: Marks<PlacedEvent>, width: number): void {
  const isWide = ({ x0, x1 }: PlacedEvent) => x1 - x0 > SIGN + 0.01;
  const href = ({ event }: PlacedEvent) => `#${signId(event.relation, event.status === 'disputed')}`;
  marks
    .select('use')
    .attr('href', href)
    // A sign known to the day has a fixed size around its place; a vague one is as wide as its date.
    .attr('x', (placed) => share(isWide(placed) ? placed.x0 : middle(placed), width))
    .attr('width', (placed) => (isWide(placed) ? share(placed.x1 - placed.x0, width) : SIGN))
    .attr('transform', (placed) => (isWide(placed) ? null : `translate(${-SIGN / 2} 0)`))
    .attr('y', ({ y }) => y + ABOVE - SIGN / 2)
    .attr('height', SIGN);
}

function drawLabel(marks: Marks<PlacedEvent>, width: number): void {
  marks
    .selectAll<SVGTextElement, PlacedEvent>('text.label')
    .data((placed) => (placed.label ? [placed] : []))
    .join('text')
    .attr('class', 'label')
    // Anchored at the sign and moved by pixels: a wider plot then keeps the distance.
    .attr('x', ({ label, bar, x0, x1 }) => share(label?.side === 'left' ? x0 : Math.max(x1, bar?.x1 ?? 0), width))
    .attr(
      'dx',
      ({ label, bar, x0, x1 }) =>
        Math.round(((label?.x ?? 0) - (label?.side === 'left' ? x0 : Math.max(x1, bar?.x1 ?? 0))) * 10) / 10,
    )
    .attr('y', ({ y }) => y + ABOVE + 4.3)
    .attr('text-anchor', ({ label }) => (label?.side === 'left' ? 'end' : 'start'))
    .text(({ label }) => label?.text ?? '');
}

/** The ring of a cluster tells which relations it holds: a stretch of the circle for each. */
function ringOf(events: readonly TimelineEvent[]) {
  const counts = { cooperation: 0, friction: 0, unilateral: 0, context: 0 };
  for (const { relation } of events) counts[relation] += 1;
  let from = 0;
  return RELATIONS.flatMap((relation) => {
    const part = (counts[relation] / events.length) * 100;
    const offset = -from;
    from += part;
    return part > 0 ? [{ relation, part, offset }] : [];
  });
}

function drawCluster(clusters: Marks<PlacedCluster>, width: number): void {
  clusters
    .selectAll<SVGCircleElement, { relation: string; part: number; offset: number; x: number; y: number }>(
      'circle.ring',
    )
    .data(({ events, x, y }) => ringOf(events).map((piece) => ({ ...piece, x, y })))
    .join('circle')
    .attr('class', ({ relation }) => `ring ${relation}`)
    .attr('r', CLUSTER - 1.5)
    .attr('pathLength', 100)
    .attr('stroke-dasharray', ({ part }) => (part === 100 ? null : `${part} ${100 - part}`))
    .attr('stroke-dashoffset', ({ offset }) => offset)
    .attr('cx', ({ x }) => share(x, width))
    .attr('cy', ({ y }) => y + ABOVE);
  clusters
    .selectAll<SVGTextElement, PlacedCluster>('text.count')
    .data((placed) => [placed])
    .join('text')
    .attr('class', 'count')
    .attr('text-anchor', 'middle')
    .attr('x', ({ x }) => share(x, width))
    .attr('y', ({ y }) => y + ABOVE + 4)
    .text(({ events }) => events.length);
}

function className(placed: Placed, possible: ReadonlySet<string>): string {
  if (placed.kind === 'cluster') return 'mark cluster';
  const { relation, status, id } = placed.event;
  return `mark ${relation} ${status}${possible.has(id) ? ' possible' : ''}`;
}

/** Draws the marks: one link for each event or cluster, with its name for those who hear it. */
export function drawMarks(svg: Svg, { placed, width }: PlacedTimeline, context: MarkContext): void {
  const marks: Marks<Placed> = svg
    .selectAll<SVGAElement, Placed>('a.mark')
    .data(placed, ({ id }) => id)
    .join((enter) => {
      const mark = enter.append<SVGAElement>('a');
      // Lines to other lanes lie under the sign they begin at.
      mark.append('g').attr('class', 'joins');
      // 24 pixels across, whatever is drawn on it (WCAG 2.2, 2.5.8).
      mark.append('circle').attr('class', 'hit').attr('r', 12);
      mark.filter(({ kind }) => kind === 'event').append('use');
      return mark;
    })
    .attr('class', (each) => className(each, context.possible))
    .attr('data-id', ({ id }) => id)
    .attr('href', (each) => context.hrefOf(each))
    .attr('aria-label', (each) => context.nameOf(each));
  marks.attr('tabindex', (_, place) => (place === 0 ? 0 : -1));
  marks
    .select('.hit')
    .attr('cx', (each) => share(middle(each), width))
    .attr('cy', ({ y }) => y + ABOVE);
  drawJoins(marks, width);
  const events = marks.filter(({ kind }) => kind === 'event') as unknown as Marks<PlacedEvent>;
  drawBar(events, width);
  drawSign(events, width);
  drawLabel(events, width);
  drawCluster(marks.filter(({ kind }) => kind === 'cluster') as unknown as Marks<PlacedCluster>, width);
}
