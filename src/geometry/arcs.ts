import type { LinkType } from '../vocabulary.ts';
import { holderOf, middleOf, type PlacedTimeline } from './placed.ts';

/** A tie of the chosen event to another, drawn as an arc from the one that names it to the other. Pixels. */
export interface PlacedArc {
  type: LinkType;
  from: { x: number; y: number };
  to: { x: number; y: number };
  /** The point that pulls the curve: above both ends. */
  pull: { x: number; y: number };
}

/** How high an arc rises, at most and for each pixel across. */
const RISE = { most: 70, share: 0.22, least: 18 } as const;

/** Places the ties between events that are both in the picture; none for two events of one cluster. */
export function placeArcs(
  timeline: PlacedTimeline,
  ties: readonly { type: LinkType; from: string; to: string }[],
): PlacedArc[] {
  return ties.flatMap(({ type, from, to }): PlacedArc[] => {
    const [start, end] = [holderOf(timeline, from), holderOf(timeline, to)];
    if (!start || !end || start === end) return [];
    const [a, b] = [
      { x: middleOf(start), y: start.y },
      { x: middleOf(end), y: end.y },
    ];
    const rise = Math.min(RISE.least + Math.abs(b.x - a.x) * RISE.share, RISE.most);
    // Never above the chart: an arc that is cut off leads nowhere.
    const top = Math.max(Math.min(a.y, b.y) - rise, -4);
    return [{ type, from: a, to: b, pull: { x: (a.x + b.x) / 2, y: top } }];
  });
}
