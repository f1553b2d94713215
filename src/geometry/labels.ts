import { STATUSES } from '../vocabulary.ts';
import type { TimelineEvent } from '../model/event.ts';
import { footprint, LABEL, labelWidth, type Cell } from './rows.ts';

/** A label beside its sign. Pixels; `x` is where the text begins or, at the left side, ends. */
export interface Label {
  text: string;
  x: number;
  side: 'right' | 'left';
}

interface Stretch {
  x0: number;
  x1: number;
}

/** Which of two events is labelled first: the surer, then the better sourced, then the one that lasted, then the newer. */
export function compareImportance(a: TimelineEvent, b: TimelineEvent): number {
  return (
    STATUSES.indexOf(a.status) - STATUSES.indexOf(b.status) ||
    b.accounts - a.accounts ||
    Number(b.time.shape === 'span') - Number(a.time.shape === 'span') ||
    (a.time.earliest === b.time.earliest ? 0 : b.time.earliest - a.time.earliest) ||
    (a.id < b.id ? -1 : 1)
  );
}

const overlaps = (one: Stretch, other: Stretch) => one.x0 < other.x1 && other.x0 < one.x1;

function stretchOf(cell: Cell): Stretch {
  const room = footprint(cell.extent);
  const bar = cell.count === 1 ? cell.extent.bar : undefined;
  return { x0: room.x0, x1: Math.max(room.x1, bar?.x1 ?? 0) };
}

/**
 * Labels what there is room for, the important first: on a bar long enough, else to the right, else to the left; never over
 * another sign, another's bar, a label or a line, never cut by the frame. Clusters have their count instead.
 * @param obstacles stretches of each row that must stay free, such as lines between lanes. Pixels.
 * @param width of the plot, pixels.
 */
export function placeLabels(
  cells: readonly Cell[],
  width: number,
  obstacles: readonly (readonly Stretch[])[] = [],
): Map<string, Label> {
  const taken: Stretch[][] = [];
  const row = (place: number) => (taken[place] ??= [...(obstacles[place] ?? [])]);
  for (const cell of cells) row(cell.row).push(stretchOf(cell));
  const labels = new Map<string, Label>();
  const byImportance = cells.filter(({ count }) => count === 1);
  byImportance.sort((a, b) => compareImportance(a.event, b.event));
  for (const cell of byImportance) {
    const { event } = cell;
    const label = freeSide(cell, labelWidth(event), row(cell.row), width);
    if (label) {
      row(cell.row).push(label.stretch);
      labels.set(event.id, { text: event.title, x: label.x, side: label.side });
    }
  }
  return labels;
}

function freeSide(cell: Cell, length: number, taken: readonly Stretch[], width: number) {
  const own = stretchOf(cell);
  const right = Math.max(cell.extent.x1, cell.extent.bar?.x1 ?? 0) + LABEL.gap;
  const left = cell.extent.x0 - LABEL.gap;
  const onBar = cell.extent.x1 + LABEL.gap;
  const sides = [
    // On its own bar where that is long enough: so the name stays in sight wherever the bar leads.
    ...(cell.extent.bar && onBar + length + LABEL.gap <= cell.extent.bar.x1
      ? [{ side: 'right' as const, x: onBar, stretch: { x0: onBar, x1: onBar + length } }]
      : []),
    { side: 'right' as const, x: right, stretch: { x0: right, x1: right + length } },
    { side: 'left' as const, x: left, stretch: { x0: left - length, x1: left } },
  ];
  return sides.find(
    ({ stretch }) =>
      stretch.x0 >= 0 &&
      stretch.x1 <= width &&
      taken.every((other) => (other.x0 === own.x0 && other.x1 === own.x1) || !overlaps(stretch, other)),
  );
}
