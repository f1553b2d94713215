import type { Selection } from 'd3';
import { SIGN } from '../geometry/extent.ts';
import type { PlacedCluster, PlacedEvent } from '../geometry/place.ts';
import { CLUSTER } from '../geometry/rows.ts';
import { RELATIONS, type Relation } from '../vocabulary.ts';
import { signId } from './shapes.ts';

/** An event or a cluster with its place. */
export type Placed = PlacedEvent | PlacedCluster;

/**
 * Writes a length across the plot: as pixels in the live drawing, as a share of the width in the one made at build, so that
 * it fits every width without script.
 */
export type Length = (pixels: number) => string | number;

/** The point a mark is drawn around: it lies at 0, 0 of its own frame. */
type Frame = Selection<SVGSVGElement, unknown, null, undefined>;

/** Where a mark is: everything in it is drawn from there. Pixels. */
export const middleOf = (placed: Placed) => (placed.kind === 'cluster' ? placed.x : (placed.x0 + placed.x1) / 2);

/** Radius of what can be hit: 24 pixels across, whatever is drawn on it (WCAG 2.2, 2.5.8). */
const HIT = 12;

const isWide = ({ x0, x1 }: PlacedEvent) => x1 - x0 > SIGN + 0.01;
const rightEdge = ({ x1, bar }: PlacedEvent) => Math.max(x1, bar?.x1 ?? 0);

function countRelations({ events }: PlacedCluster): Record<Relation, number> {
  const counts = { cooperation: 0, friction: 0, unilateral: 0, context: 0 };
  for (const { relation } of events) counts[relation] += 1;
  return counts;
}

/** Everything inside a mark that a drawing depends on, as a text: the same text, the same drawing. */
export function signatureOf(placed: Placed, length: Length): string {
  const joins = placed.joins.map((y) => y - placed.y).join();
  if (placed.kind === 'cluster') return `${Object.values(countRelations(placed)).join()} ${joins}`;
  const { label, bar, x0, x1 } = placed;
  const middle = middleOf(placed);
  return [
    isWide(placed) ? length(x1 - x0) : '',
    bar ? `${length(bar.x1 - middle)} ${bar.end}` : '',
    label ? `${label.side} ${label.text}` : '',
    joins,
  ].join(';');
}

function drawJoins(frame: Frame, joins: readonly number[]): void {
  for (const y of joins) {
    frame.append('line').attr('class', 'join').attr('y2', y);
    frame.append('circle').attr('class', 'end').attr('r', 3.5).attr('cy', y);
  }
}

function drawEvent(frame: Frame, placed: PlacedEvent, length: Length): void {
  const { event, bar, label, x0, x1 } = placed;
  const middle = middleOf(placed);
  if (bar) {
    frame
      .append('rect')
      .attr('class', `bar ${bar.end}`)
      .attr('width', length(bar.x1 - middle))
      .attr('y', -3)
      .attr('height', 6);
  }
  const wide = isWide(placed);
  frame
    .append('use')
    .attr('href', `#${signId(event.relation, event.status === 'disputed')}`)
    // A sign known to the day has a fixed size; a vague one is as wide as its date.
    .attr('x', wide ? length(x0 - middle) : -SIGN / 2)
    .attr('width', wide ? length(x1 - x0) : SIGN)
    .attr('y', -SIGN / 2)
    .attr('height', SIGN);
  if (!label) return;
  const edge = label.side === 'left' ? x0 : rightEdge(placed);
  frame
    .append('text')
    .attr('class', 'label')
    // Anchored at the sign and moved by pixels: a wider plot then keeps the distance.
    .attr('x', length(edge - middle))
    .attr('dx', Math.round((label.x - edge) * 10) / 10)
    .attr('y', 4.3)
    .attr('text-anchor', label.side === 'left' ? 'end' : 'start')
    .text(label.text);
}

/** The ring of a cluster tells which relations it holds: a stretch of the circle, of 100, for each. */
function ringOf(placed: PlacedCluster) {
  const counts = countRelations(placed);
  let from = 0;
  return RELATIONS.flatMap((relation) => {
    const part = (counts[relation] / placed.events.length) * 100;
    const piece = { relation, dashes: part === 100 ? '100 0' : `${part} ${100 - part}`, offset: -from };
    from += part;
    return part > 0 ? [piece] : [];
  });
}

function drawCluster(frame: Frame, placed: PlacedCluster): void {
  for (const { relation, dashes, offset } of ringOf(placed)) {
    frame
      .append('circle')
      .attr('class', `ring ${relation}`)
      .attr('r', CLUSTER - 1.5)
      .attr('pathLength', 100)
      .attr('stroke-dasharray', dashes)
      .attr('stroke-dashoffset', offset);
  }
  frame.append('text').attr('class', 'count').attr('text-anchor', 'middle').attr('y', 4).text(placed.events.length);
}

/** Makes one cluster into another with as many pieces, without new elements; `false` if it can't. */
function changeCluster(frame: Frame, placed: PlacedCluster): boolean {
  const node = frame.node();
  const ring = ringOf(placed);
  const pieces = [...(node?.querySelectorAll('.ring') ?? [])];
  const count = node?.querySelector('.count');
  if (!count || pieces.length !== ring.length || placed.joins.length > 0 || node?.querySelector('.join')) return false;
  ring.forEach(({ relation, dashes, offset }, n) => {
    pieces[n]?.setAttribute('class', `ring ${relation}`);
    pieces[n]?.setAttribute('stroke-dasharray', dashes);
    pieces[n]?.setAttribute('stroke-dashoffset', String(offset));
  });
  count.textContent = String(placed.events.length);
  return true;
}

/** Draws the inside of a mark anew: lines to other lanes first, under the sign they begin at. */
export function drawMark(frame: Frame, placed: Placed, length: Length): void {
  if (placed.kind === 'cluster' && changeCluster(frame, placed)) return;
  frame.attr('overflow', 'visible').selectChildren().remove();
  drawJoins(
    frame,
    placed.joins.map((y) => y - placed.y),
  );
  frame.append('circle').attr('class', 'hit').attr('r', HIT);
  if (placed.kind === 'cluster') drawCluster(frame, placed);
  else drawEvent(frame, placed, length);
}
