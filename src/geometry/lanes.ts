/** A row of a timeline and what belongs in it. */
export interface Lane {
  id: string;
  label: string;
  /** Lanes that follow each other under one heading. */
  group: string | undefined;
  /** Kept to one row. */
  folded: boolean;
  /** How many belong to it, those included that are drawn in another lane and joined to this one. */
  count: number;
}

/** A lane with its place down the chart. Pixels. */
export interface PlacedLane extends Lane {
  /** Of the events seen now. */
  count: number;
  y: number;
  height: number;
  /** Middle of each row of signs. */
  rows: number[];
  /** Where the heading above it stands, if it begins a group. */
  groupY: number | undefined;
}

/** Sizes that differ between charts. Pixels, but for `mostRows`. */
export interface LaneSizes {
  row: number;
  padding: number;
  gap: number;
  /** Least height of a lane: its heading must fit. */
  least: number;
  group: number;
  mostRows: number;
}

/** The hemisphere: many lanes, one row each. */
export const MANY_LANES: LaneSizes = { row: 22, padding: 5, gap: 4, least: 32, group: 30, mostRows: 1 };
/** A country: few lanes with room for labels. */
export const FEW_LANES: LaneSizes = { row: 25, padding: 7, gap: 6, least: 46, group: 30, mostRows: 8 };

/** Stacks lanes down a chart. @param rows how many rows of signs each lane has. */
export function stackLanes(lanes: readonly Lane[], rows: readonly number[], sizes: LaneSizes): PlacedLane[] {
  let y = 0;
  return lanes.map(({ id, label, group, count, folded }, place) => {
    const beginsGroup = group !== undefined && group !== lanes[place - 1]?.group;
    const groupY = beginsGroup ? y + sizes.group - 10 : undefined;
    if (beginsGroup) y += sizes.group;
    const rowCount = rows[place] ?? 1;
    const least = folded ? MANY_LANES.least : sizes.least;
    const height = Math.max(rowCount * sizes.row + 2 * sizes.padding, least);
    const first = y + (height - rowCount * sizes.row) / 2 + sizes.row / 2;
    const lane = { id, label, group, count, folded, y, height, groupY };
    y += height + sizes.gap;
    return { ...lane, rows: Array.from({ length: rowCount }, (_, row) => first + row * sizes.row) };
  });
}
