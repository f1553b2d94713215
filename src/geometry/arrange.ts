import type { LaneChoice } from '../model/view.ts';
import type { ChartSpec, LaneName } from './plan.ts';

/** Sorts what a list names by its place there, and leaves the rest as it was, behind it. */
function inOrder(lanes: readonly LaneName[], order: readonly string[]): LaneName[] {
  const rank = ({ id }: LaneName) => (order.includes(id) ? order.indexOf(id) : order.length);
  return lanes
    .map((lane, place) => ({ lane, place }))
    .sort((a, b) => rank(a.lane) - rank(b.lane) || a.place - b.place)
    .map(({ lane }) => lane);
}

/** The lanes of a folded group become one, where the first of them stood. */
function foldGroups(lanes: readonly LaneName[], folded: readonly string[]): LaneName[] {
  const isFolded = ({ groupId }: LaneName) => groupId !== undefined && folded.includes(groupId);
  return lanes.flatMap((lane, place): LaneName[] => {
    const { groupId, group } = lane;
    if (!isFolded(lane) || groupId === undefined) return [folded.includes(lane.id) ? { ...lane, folded: true } : lane];
    if (lanes.findIndex((other) => other.groupId === groupId) !== place) return [];
    const members = lanes.filter((other) => other.groupId === groupId).map(({ id }) => id);
    return [{ id: groupId, label: group ?? lane.label, members, folded: true }];
  });
}

/** Lanes of one group that no longer follow each other would need its heading twice: the first place counts. */
function gatherGroups(lanes: readonly LaneName[]): LaneName[] {
  const keyOf = ({ id, groupId }: LaneName) => groupId ?? id;
  const keys = [...new Set(lanes.map(keyOf))];
  return keys.flatMap((key) => lanes.filter((lane) => keyOf(lane) === key));
}

/**
 * Arranges the lanes of a chart as a reader chose: pinned ones first, hidden ones left out, groups folded into one lane.
 * An event of a hidden lane is drawn in its next one, if it has any.
 */
export function arrangeLanes(spec: ChartSpec, { pinned, ordered, hidden, folded }: LaneChoice): ChartSpec {
  const seen = spec.lanes.filter(({ id, groupId }) => !hidden.includes(id) && !hidden.includes(groupId ?? id));
  const isPinned = ({ id }: LaneName) => pinned.includes(id);
  const first = inOrder(seen.filter(isPinned), pinned).map(({ id, label, members }): LaneName => ({
    id,
    label,
    ...(members && { members }),
    ...(folded.includes(id) && { folded: true }),
  }));
  const rest = gatherGroups(
    inOrder(
      seen.filter((lane) => !isPinned(lane)),
      ordered,
    ),
  );
  const gone = spec.lanes.filter((lane) => !seen.includes(lane)).flatMap(({ id, members = [] }) => [id, ...members]);
  return { ...spec, lanes: [...first, ...foldGroups(rest, folded)], ...(gone.length > 0 && { hidden: gone }) };
}
