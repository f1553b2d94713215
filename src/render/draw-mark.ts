import type { Selection } from 'd3';
import { SIGN } from '../geometry/extent.ts';
import { middleOf, type Placed, type PlacedCluster, type PlacedEvent } from '../geometry/placed.ts';
import { CLUSTER } from '../geometry/rows.ts';
import { RELATIONS } from '../vocabulary.ts';
import { ARROW, countText, signId } from './shapes.ts';

/** Writes a length across the plot as a share of its width, so that a drawing fits every width without script. */
export type Length = (pixels: number) => string;

/** The point a mark is drawn around: it lies at 0, 0 of its own frame. */
type Frame = Selection<SVGSVGElement, unknown, null, undefined>;

/** Radius of what can be hit: 24 pixels across, whatever is drawn on it (WCAG 2.2, 2.5.8). */
const HIT = 12;

const isWide = ({ x0, x1 }: PlacedEvent) => x1 - x0 > SIGN + 0.01;
const rightEdge = ({ x1, bar }: PlacedEvent) => Math.max(x1, bar?.x1 ?? 0);

function drawJoins(frame: Frame, joins: readonly number[]): void {
  for (const y of joins) {
    frame.append('line').attr('class', 'join').attr('y2', y);
    frame.append('circle').attr('class', 'end').attr('r', 3.5).attr('cy', y);
  }
}

function drawBar(frame: Frame, { event, bar, ...placed }: PlacedEvent, length: Length): void {
  if (!bar) return;
  const long = bar.x1 - middleOf({ event, bar, ...placed });
  frame.append('rect').attr('class', `bar ${bar.end}`).attr('width', length(long)).attr('y', -3).attr('height', 6);
  if (bar.end !== 'arrow') return;
  const tip = frame.append('svg').attr('x', length(long)).attr('overflow', 'visible');
  tip
    .append('path')
    .attr('class', 'arrow-head')
    .attr('d', `M${ARROW.map((point) => point.join(' ')).join('L')}`);
}

function drawEvent(frame: Frame, placed: PlacedEvent, length: Length): void {
  const { event, bar, label, x0, x1 } = placed;
  const middle = middleOf(placed);
  drawBar(frame, placed, length);
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
  const onBar = bar !== undefined && label.side === 'right' && label.x < bar.x1;
  const edge = label.side === 'left' ? x0 : onBar ? x1 : rightEdge(placed);
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
function ringOf({ relations, count }: PlacedCluster) {
  let from = 0;
  return RELATIONS.flatMap((relation, place) => {
    const part = ((relations[place] ?? 0) / count) * 100;
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
  frame.append('text').attr('class', 'count').attr('text-anchor', 'middle').attr('y', 4).text(countText(placed.count));
}

/** Draws the inside of a mark: lines to other lanes first, under the sign they begin at. */
export function drawMark(frame: Frame, placed: Placed, length: Length): void {
  frame.attr('overflow', 'visible');
  drawJoins(
    frame,
    placed.joins.map((y) => y - placed.y),
  );
  frame.append('circle').attr('class', 'hit').attr('r', HIT);
  if (placed.kind === 'cluster') drawCluster(frame, placed);
  else drawEvent(frame, placed, length);
}
