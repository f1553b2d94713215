import { describe, expect, test } from 'vitest';
import { SIGN } from '../../src/geometry/extent.ts';
import { countText, SIGN_PATHS, signId, STRIKE_PATH, traceSign, traceStrike } from '../../src/render/shapes.ts';
import { RELATIONS, type Relation } from '../../src/vocabulary.ts';

type Point = [number, number];

/** A path that writes down what is traced: points, and the ends of an ellipse across and down. */
function trace(draw: (path: CanvasPath) => void): Point[] {
  const points: Point[] = [];
  const path = {
    moveTo: (x: number, y: number) => void points.push([x, y]),
    lineTo: (x: number, y: number) => void points.push([x, y]),
    ellipse: (x: number, y: number, across: number, down: number) =>
      void points.push([x - across, y], [x + across, y], [x, y - down], [x, y + down]),
    closePath: () => undefined,
  };
  draw(path as unknown as CanvasPath);
  return points;
}
/** All points that an SVG path names: of an arc where it ends. */
const pointsOf = (path: string): Point[] =>
  [...path.matchAll(/([MLA])([^MLAZ]*)/g)].map(
    ([, , text = '']) => text.trim().split(/\s+/).map(Number).slice(-2) as Point,
  );
/** The box around some points: left, top, right, bottom. */
const boxOf = (points: readonly Point[]) => [
  Math.min(...points.map(([x]) => x)),
  Math.min(...points.map(([, y]) => y)),
  Math.max(...points.map(([x]) => x)),
  Math.max(...points.map(([, y]) => y)),
];
const traced = (relation: Relation, x0: number, x1: number, y: number) =>
  trace((path) => traceSign(path, relation, x0, x1, y));

describe('the sign of a relation', () => {
  test.each(RELATIONS)('"%s" has the same shape on a canvas as in SVG', (relation) => {
    const drawn = pointsOf(SIGN_PATHS[relation]);
    const points = traced(relation, 0, SIGN, SIGN / 2);
    if (relation === 'cooperation') {
      // Round: SVG names where its two arcs meet, above and below.
      expect(points).toEqual(expect.arrayContaining(drawn));
    } else expect(points).toEqual(drawn);
  });

  test.each(RELATIONS)('"%s" stays in its box, and nearly fills it', (relation) => {
    const [left = 0, top = 0, right = 0, bottom = 0] = boxOf(traced(relation, 0, SIGN, SIGN / 2));
    for (const edge of [left, top, SIGN - right, SIGN - bottom]) {
      expect(edge).toBeGreaterThanOrEqual(0);
      expect(edge).toBeLessThanOrEqual(1.6);
    }
  });

  test.each(RELATIONS)('"%s" is stretched across, and never down, where its date is vague', (relation) => {
    const narrow = boxOf(traced(relation, 0, SIGN, 50));
    const wide = boxOf(traced(relation, 100, 100 + 3 * SIGN, 50));
    expect(wide[0]).toBeCloseTo(100 + 3 * (narrow[0] ?? 0));
    expect(wide[2]).toBeCloseTo(100 + 3 * (narrow[2] ?? 0));
    expect([wide[1], wide[3]]).toEqual([narrow[1], narrow[3]]);
  });

  test('tells the relation without colour: no two are alike', () => {
    expect(new Set(Object.values(SIGN_PATHS)).size).toBe(RELATIONS.length);
  });

  test('has an id of its own, struck or not', () => {
    const ids = RELATIONS.flatMap((relation) => [signId(relation, false), signId(relation, true)]);
    expect(new Set(ids).size).toBe(8);
    expect(ids.slice(0, 2)).toEqual(['sign-cooperation', 'sign-cooperation-struck']);
  });
});

describe('the line through what is disputed', () => {
  test('is the same on a canvas as in SVG, and rises to the right', () => {
    const line = trace((path) => traceStrike(path, 0, SIGN, SIGN / 2));
    expect(line).toEqual(pointsOf(STRIKE_PATH));
    expect(line[0]?.[1]).toBeGreaterThan(line[1]?.[1] ?? NaN);
  });

  test('is stretched with its sign', () => {
    expect(trace((path) => traceStrike(path, 100, 100 + 2 * SIGN, 50))).toEqual([
      [102, 56],
      [126, 44],
    ]);
  });
});

test.each([
  [2, '2'],
  [999, '999'],
  [1000, '1k'],
  [1999, '1k'],
  [12_345, '12k'],
])('a cluster of %i says "%s"', (count, text) => {
  expect(countText(count)).toBe(text);
});
