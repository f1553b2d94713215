import type { PlacedArc } from '../geometry/arcs.ts';
import type { Shade } from '../geometry/bands.ts';
import type { PlacedTimeline } from '../geometry/placed.ts';
import { ABOVE, AXIS } from './draw-lanes.ts';
import { paintGround } from './paint-ground.ts';
import { paintMarks, sortMarks } from './paint-marks.ts';
import type { Palette } from './palette.ts';

/** What a painting shows besides what is placed. */
export interface Painting {
  palette: Palette;
  /** Ids of events that only possibly fall in the period. */
  possible: ReadonlySet<string>;
  /** Stretches of time shaded behind the lanes. */
  shades: readonly Shade[];
  arcs: readonly PlacedArc[];
}

function paintArcs(context: CanvasRenderingContext2D, arcs: readonly PlacedArc[], { ink }: Palette): void {
  context.strokeStyle = ink;
  context.fillStyle = ink;
  context.lineWidth = 1.4;
  for (const { from, to, pull } of arcs) {
    const end = { x: to.x, y: to.y + ABOVE - 9 };
    context.beginPath();
    context.moveTo(from.x, from.y + ABOVE - 8);
    context.quadraticCurveTo(pull.x, pull.y + ABOVE, end.x, end.y);
    context.stroke();
    const turn = Math.atan2(end.y - pull.y - ABOVE, end.x - pull.x);
    context.beginPath();
    context.moveTo(end.x + 2 * Math.cos(turn), end.y + 2 * Math.sin(turn));
    for (const side of [-1, 1]) {
      context.lineTo(end.x - 7 * Math.cos(turn + side * 0.45), end.y - 7 * Math.sin(turn + side * 0.45));
    }
    context.closePath();
    context.fill();
  }
}

/** Gives a canvas the size of a timeline in the pixels of its screen, if it has another. */
function fit(canvas: HTMLCanvasElement, width: number, height: number, ratio: number): void {
  const [wide, high] = [Math.round(width * ratio), Math.round(height * ratio)];
  if (canvas.width !== wide) canvas.width = wide;
  if (canvas.height !== high) canvas.height = high;
  const css = `${height}px`;
  if (canvas.style.height !== css) canvas.style.height = css;
}

/**
 * Paints a placed timeline. Measured: the same picture as elements costs ten times as much a frame, most of it for the
 * layout of text, so that the live chart is painted and only its links are elements.
 * @param ratio pixels of the screen for each of CSS.
 */
export function paintTimeline(
  canvas: HTMLCanvasElement,
  placed: PlacedTimeline,
  { palette, possible, shades, arcs }: Painting,
  ratio: number,
): void {
  const height = placed.height + ABOVE + AXIS;
  fit(canvas, placed.width, height, ratio);
  const context = canvas.getContext('2d');
  if (!context) return;
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.clearRect(0, 0, placed.width, height);
  paintGround(context, placed, shades, palette);
  paintMarks(
    context,
    sortMarks(placed.placed, (id) => possible.has(id)),
    palette,
  );
  paintArcs(context, arcs, palette);
}
