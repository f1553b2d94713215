import { middleOf, type Placed, type PlacedTimeline } from '../geometry/placed.ts';
import { ABOVE, type Svg } from './draw-lanes.ts';
import { drawMark, type Length } from './draw-mark.ts';

/** What marks need from the page: their names, where they lead, and what is emphasised. */
export interface MarkContext {
  nameOf(placed: Placed): string;
  hrefOf(placed: Placed): string;
  /** Ids of events that only possibly fall in the chosen period. */
  possible: ReadonlySet<string>;
}

function classOf(placed: Placed, possible: ReadonlySet<string>): string {
  if (placed.kind === 'cluster') return 'mark cluster';
  const { relation, status, id } = placed.event;
  return `mark ${relation} ${status}${possible.has(id) ? ' possible' : ''}`;
}

/**
 * Draws the marks: one link for each event or cluster, with its name for those who hear it. One of them is a tab stop. In
 * the order they are placed, lane by lane, so that later lanes lie on top.
 */
export function drawMarks(svg: Svg, { placed }: PlacedTimeline, context: MarkContext, length: Length): void {
  placed.forEach((each, place) => {
    const link = svg
      .append('a')
      .attr('tabindex', place === 0 ? 0 : -1)
      .attr('data-id', each.id)
      .attr('class', classOf(each, context.possible))
      .attr('aria-label', context.nameOf(each))
      .attr('href', context.hrefOf(each));
    const frame = link
      .append('svg')
      .attr('class', 'at')
      .attr('x', length(middleOf(each)))
      .attr('y', each.y + ABOVE);
    drawMark(frame as unknown as Parameters<typeof drawMark>[0], each, length);
  });
}
