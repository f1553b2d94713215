import type { LaneChoice } from './view.ts';

/** A lane in the order in which it stands, with the group it belongs to. */
export interface StandingLane {
  id: string;
  groupId?: string;
}

const toggle = (list: readonly string[], id: string): string[] =>
  list.includes(id) ? list.filter((each) => each !== id) : [...list, id];

/** Pins a lane above all others, or lets it go back. */
export const togglePin = (choice: LaneChoice, id: string): LaneChoice => ({
  ...choice,
  pinned: toggle(choice.pinned, id),
});

/** Hides a lane, or shows it again. */
export const toggleHidden = (choice: LaneChoice, id: string): LaneChoice => ({
  ...choice,
  hidden: toggle(choice.hidden, id),
});

/** Folds a lane into one row or a group into one lane, or unfolds it. */
export const toggleFold = (choice: LaneChoice, id: string): LaneChoice => ({
  ...choice,
  folded: toggle(choice.folded, id),
});

function swap(list: readonly string[], id: string, by: 1 | -1): string[] {
  const from = list.indexOf(id);
  const other = list[from + by];
  if (from === -1 || other === undefined) return [...list];
  return list.map((each) => (each === id ? other : each === other ? id : each));
}

/**
 * Moves a lane one place up (-1) or down (1). The first lane of a group takes the whole group past its neighbour, as the
 * last does downwards: the lanes of a group stay together.
 * @param standing all lanes that are not pinned, in the order in which they stand.
 */
export function moveLane(choice: LaneChoice, standing: readonly StandingLane[], id: string, by: 1 | -1): LaneChoice {
  if (choice.pinned.includes(id)) return { ...choice, pinned: swap(choice.pinned, id, by) };
  const keyOf = (lane: StandingLane) => lane.groupId ?? lane.id;
  const place = standing.findIndex((lane) => lane.id === id);
  const [own, other] = [standing[place], standing[place + by]];
  if (!own || !other) return choice;
  const ids = standing.map((lane) => lane.id);
  if (keyOf(own) === keyOf(other)) return { ...choice, ordered: swap(ids, id, by) };
  const keys = swap([...new Set(standing.map(keyOf))], keyOf(own), by);
  const ordered = keys.flatMap((key) => standing.filter((lane) => keyOf(lane) === key).map((lane) => lane.id));
  return { ...choice, ordered };
}
