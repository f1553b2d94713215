import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FEW_LANES, MANY_LANES, stackLanes, type Lane } from '../../src/geometry/lanes.ts';

const lane = (id: string, group?: string): Lane => ({ id, label: id, group, folded: false, count: 0 });
const SIZES = { row: 20, padding: 5, gap: 4, least: 40, group: 30, mostRows: 8 };

describe('lanes', () => {
  test('stand below each other, their gap apart', () => {
    expect(stackLanes([lane('a'), lane('b')], [1, 1], SIZES).map(({ y, height }) => [y, height])).toEqual([
      [0, 40],
      [44, 40],
    ]);
  });

  test('are as high as their rows and the room around them, and high enough for their heading', () => {
    const heights = [1, 2, 3].map((rows) => stackLanes([lane('a')], [rows], SIZES)[0]?.height);
    expect(heights).toEqual([40, 50, 70]);
  });

  test('that are folded are as low as can be, however high the others must be', () => {
    const sizes = { ...SIZES, least: 90 };
    const placed = stackLanes([{ ...lane('a'), folded: true }, lane('b')], [1, 1], sizes);
    expect(placed.map(({ y, height }) => [y, height])).toEqual([
      [0, MANY_LANES.least],
      [MANY_LANES.least + SIZES.gap, 90],
    ]);
  });

  test('have their rows in the middle, a row apart', () => {
    expect(stackLanes([lane('a'), lane('b')], [1, 2], SIZES).map(({ rows }) => rows)).toEqual([[20], [59, 79]]);
  });

  test('of one group stand under one heading', () => {
    const placed = stackLanes([lane('a'), lane('b', 'North'), lane('c', 'North'), lane('d', 'South')], [], SIZES);
    expect(placed.map(({ groupY }) => groupY)).toEqual([undefined, 64, undefined, 182]);
    expect(placed.map(({ y }) => y)).toEqual([0, 74, 118, 192]);
  });

  test('that no row is planned for have one', () => {
    expect(stackLanes([lane('a')], [], SIZES)[0]?.rows).toHaveLength(1);
  });

  test('there may be none', () => {
    expect(stackLanes([], [], SIZES)).toEqual([]);
  });
});

test('lanes, headings and rows never overlap', () => {
  const groups = fc.constantFrom(undefined, 'North', 'South');
  const lanes = fc.array(fc.tuple(groups, fc.integer({ min: 1, max: 8 })));
  fc.assert(
    fc.property(lanes, fc.constantFrom(MANY_LANES, FEW_LANES), (list, sizes) => {
      const placed = stackLanes(
        list.map(([group], place) => lane(`lane-${place}`, group)),
        list.map(([, rows]) => rows),
        sizes,
      );
      placed.forEach(({ y, height, rows, groupY = y }, place) => {
        const before = placed[place - 1];
        const free = before ? before.y + before.height : 0;
        expect(Math.min(y, groupY)).toBeGreaterThanOrEqual(free);
        expect(groupY).toBeLessThanOrEqual(y);
        expect(rows.every((row) => row - sizes.row / 2 >= y && row + sizes.row / 2 <= y + height)).toBe(true);
        expect(rows.slice(1).every((row, at) => row - (rows[at] ?? 0) === sizes.row)).toBe(true);
      });
    }),
  );
});
