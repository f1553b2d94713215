import { SIGN } from '../geometry/extent.ts';
import type { Relation } from '../vocabulary.ts';

/*
 * The sign of each relation, in a box of 14 by 14. Shape tells the relation, whatever the colour. Written once, as what a
 * canvas can trace and as what SVG can draw.
 */

type Shape = { round: true; inset: number } | { round: false; points: readonly (readonly [number, number])[] };

const SHAPES: Record<Relation, Shape> = {
  cooperation: { round: true, inset: 1 },
  friction: {
    round: false,
    points: [
      [7, 0],
      [14, 7],
      [7, 14],
      [0, 7],
    ],
  },
  unilateral: {
    round: false,
    points: [
      [7, 0.6],
      [13.6, 12.8],
      [0.4, 12.8],
    ],
  },
  context: {
    round: false,
    points: [
      [1.6, 1.6],
      [12.4, 1.6],
      [12.4, 12.4],
      [1.6, 12.4],
    ],
  },
};

function toPath(shape: Shape): string {
  if (!shape.round) return `M${shape.points.map((point) => point.join(' ')).join('L')}Z`;
  const radius = SIGN / 2 - shape.inset;
  const arc = (y: number) => `A${radius} ${radius} 0 1 1 ${SIGN / 2} ${y}`;
  return `M${SIGN / 2} ${shape.inset}${arc(SIGN - shape.inset)}${arc(shape.inset)}Z`;
}

/** The sign of each relation as an SVG path. */
export const SIGN_PATHS: Record<Relation, string> = {
  cooperation: toPath(SHAPES.cooperation),
  friction: toPath(SHAPES.friction),
  unilateral: toPath(SHAPES.unilateral),
  context: toPath(SHAPES.context),
};

/** Traces a sign, stretched across from `x0` to `x1` around the height `y`. Pixels. */
export function traceSign(path: CanvasPath, relation: Relation, x0: number, x1: number, y: number): void {
  const shape = SHAPES[relation];
  const stretch = (x1 - x0) / SIGN;
  if (shape.round) {
    const radius = SIGN / 2 - shape.inset;
    const middle = (x0 + x1) / 2;
    path.moveTo(middle + radius * stretch, y);
    path.ellipse(middle, y, radius * stretch, radius, 0, 0, 2 * Math.PI);
    return;
  }
  shape.points.forEach(([x, down], place) => {
    const to: [number, number] = [x0 + x * stretch, y - SIGN / 2 + down];
    if (place === 0) path.moveTo(...to);
    else path.lineTo(...to);
  });
  path.closePath();
}

/** The line through the sign of what is disputed: from the lower left to the upper right, this far from the corners. */
const STRIKE_INSET = 1;
export const STRIKE_PATH = `M${STRIKE_INSET} ${SIGN - STRIKE_INSET}L${SIGN - STRIKE_INSET} ${STRIKE_INSET}`;

/** Traces that line over a sign. Pixels. */
export function traceStrike(path: CanvasPath, x0: number, x1: number, y: number): void {
  const stretch = (x1 - x0) / SIGN;
  path.moveTo(x0 + STRIKE_INSET * stretch, y + SIGN / 2 - STRIKE_INSET);
  path.lineTo(x1 - STRIKE_INSET * stretch, y - SIGN / 2 + STRIKE_INSET);
}

/** The id of a sign's symbol in the page. */
export const signId = (relation: Relation, struck: boolean): string => `sign-${relation}${struck ? '-struck' : ''}`;

/** The head of a bar that runs on, its tip at 0, 0. Pixels. */
export const ARROW: readonly (readonly [number, number])[] = [
  [-7, -6],
  [0, 0],
  [-7, 6],
];

/** A count that fits into a cluster: thousands as "12k". */
export const countText = (count: number): string => (count < 1000 ? String(count) : `${Math.floor(count / 1000)}k`);
