import { middleOf, type Placed, type PlacedCluster, type PlacedEvent } from '../geometry/placed.ts';
import { CLUSTER, LABEL } from '../geometry/rows.ts';
import { RELATIONS, STATUSES, type Relation, type Status } from '../vocabulary.ts';
import { ABOVE } from './draw-lanes.ts';
import type { Palette } from './palette.ts';
import { ARROW, countText, traceSign, traceStrike } from './shapes.ts';

/** Width of the ring of a cluster and radius of its middle. Pixels. */
const RING = { width: 2.6, radius: CLUSTER - 1.5 } as const;
const FULL = 2 * Math.PI;
/** How much is left of what only possibly falls in the period. */
const POSSIBLE = 0.5;

type Context = CanvasRenderingContext2D;

/** Marks told apart by what a brush must know: one stroke then paints all of a kind. */
export interface SortedMarks {
  clusters: PlacedCluster[];
  /** By relation and status; what is only possible is apart. */
  signs: Map<string, { relation: Relation; status: Status; possible: boolean; events: PlacedEvent[] }>;
  all: readonly Placed[];
}

/** Sorts marks by how they are painted. @param isPossible which events only possibly fall in the period. */
export function sortMarks(placed: readonly Placed[], isPossible: (id: string) => boolean): SortedMarks {
  const sorted: SortedMarks = { clusters: [], signs: new Map(), all: placed };
  for (const each of placed) {
    if (each.kind === 'cluster') {
      sorted.clusters.push(each);
      continue;
    }
    const { relation, status } = each.event;
    const possible = isPossible(each.id);
    const key = `${RELATIONS.indexOf(relation)} ${STATUSES.indexOf(status)} ${possible}`;
    const group = sorted.signs.get(key) ?? { relation, status, possible, events: [] };
    group.events.push(each);
    sorted.signs.set(key, group);
  }
  return sorted;
}

function paintJoins(context: Context, placed: readonly Placed[], palette: Palette): void {
  const joined = placed.filter(({ joins }) => joins.length > 0);
  context.strokeStyle = palette.edge;
  context.lineWidth = 1.3;
  context.beginPath();
  for (const each of joined) {
    const x = middleOf(each);
    for (const y of each.joins) {
      context.moveTo(x, each.y + ABOVE);
      context.lineTo(x, y + ABOVE);
    }
  }
  context.stroke();
  context.fillStyle = palette.card;
  context.lineWidth = 2;
  for (const each of joined) {
    const x = middleOf(each);
    context.strokeStyle = each.kind === 'event' ? palette.relation[each.event.relation] : palette.soft;
    context.beginPath();
    for (const y of each.joins) {
      context.moveTo(x + 3.5, y + ABOVE);
      context.arc(x, y + ABOVE, 3.5, 0, FULL);
    }
    context.fill();
    context.stroke();
  }
}

function paintBars(context: Context, placed: readonly Placed[], palette: Palette): void {
  for (const each of placed) {
    if (each.kind === 'cluster' || !each.bar) continue;
    const { end, x1 } = each.bar;
    const x0 = middleOf(each);
    const y = each.y + ABOVE;
    const colour = palette.relation[each.event.relation];
    context.fillStyle = colour;
    context.globalAlpha = 0.38;
    if (end === 'faded') {
      // Towards where nobody knows: what is left of it thins out.
      const fade = context.createLinearGradient(x0, 0, x1, 0);
      fade.addColorStop(0, colour);
      fade.addColorStop(1, 'transparent');
      context.fillStyle = fade;
    }
    context.fillRect(x0, y - 3, x1 - x0 - (end === 'arrow' ? 4 : 0), 6);
    context.globalAlpha = 1;
    if (end !== 'arrow') continue;
    context.strokeStyle = colour;
    context.lineWidth = 2;
    context.beginPath();
    ARROW.forEach(([x, down], place) => {
      if (place === 0) context.moveTo(x1 + x, y + down);
      else context.lineTo(x1 + x, y + down);
    });
    context.stroke();
  }
}

function paintSigns(context: Context, { signs }: SortedMarks, palette: Palette): void {
  context.lineWidth = 1.8;
  for (const { relation, status, possible, events } of signs.values()) {
    const { fill, line } = palette.sign[relation][status];
    context.globalAlpha = possible ? POSSIBLE : 1;
    context.fillStyle = fill;
    context.strokeStyle = line;
    context.setLineDash(status === 'alleged' ? [2.6, 1.8] : []);
    context.beginPath();
    for (const { x0, x1, y } of events) traceSign(context, relation, x0, x1, y + ABOVE);
    context.fill();
    context.stroke();
    if (status !== 'disputed') continue;
    context.beginPath();
    for (const { x0, x1, y } of events) traceStrike(context, x0, x1, y + ABOVE);
    context.stroke();
  }
  context.setLineDash([]);
  context.globalAlpha = 1;
}

/** The ring of a cluster tells which relations it holds: a stretch of the circle for each. */
function paintClusters(context: Context, { clusters }: SortedMarks, palette: Palette): void {
  context.fillStyle = palette.card;
  context.beginPath();
  for (const { x, y } of clusters) {
    context.moveTo(x + RING.radius, y + ABOVE);
    context.arc(x, y + ABOVE, RING.radius, 0, FULL);
  }
  context.fill();
  context.lineWidth = RING.width;
  RELATIONS.forEach((relation, place) => {
    context.strokeStyle = palette.relation[relation];
    context.beginPath();
    for (const { x, y, count, relations } of clusters) {
      const part = (relations[place] ?? 0) / count;
      if (part === 0) continue;
      let before = 0;
      for (let n = 0; n < place; n += 1) before += relations[n] ?? 0;
      const from = (before / count) * FULL;
      context.moveTo(x + RING.radius * Math.cos(from), y + ABOVE + RING.radius * Math.sin(from));
      context.arc(x, y + ABOVE, RING.radius, from, from + part * FULL);
    }
    context.stroke();
  });
  context.fillStyle = palette.ink;
  context.font = `600 11px ${palette.font}`;
  context.textAlign = 'center';
  for (const { x, y, count } of clusters) context.fillText(countText(count), x, y + ABOVE + 4);
}

function paintLabels(context: Context, placed: readonly Placed[], palette: Palette): void {
  context.font = `400 ${LABEL.size}px ${palette.font}`;
  context.strokeStyle = palette.lane;
  context.fillStyle = palette.ink;
  context.lineWidth = 3;
  context.lineJoin = 'round';
  for (const each of placed) {
    if (each.kind === 'cluster' || !each.label) continue;
    const { text, x, side } = each.label;
    context.textAlign = side === 'left' ? 'right' : 'left';
    // Only over its own bar is there anything to keep apart from.
    if (each.bar && x < each.bar.x1) context.strokeText(text, x, each.y + ABOVE + 4.3);
    context.fillText(text, x, each.y + ABOVE + 4.3);
  }
  context.lineJoin = 'miter';
}

/** Paints the marks of a placed timeline: all of a kind in one stroke. */
export function paintMarks(context: Context, marks: SortedMarks, palette: Palette): void {
  paintBars(context, marks.all, palette);
  paintJoins(context, marks.all, palette);
  paintSigns(context, marks, palette);
  paintClusters(context, marks, palette);
  paintLabels(context, marks.all, palette);
}
