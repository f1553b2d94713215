import type { Shade } from '../geometry/bands.ts';
import type { PlacedTimeline } from '../geometry/placed.ts';
import { ABOVE } from './draw-lanes.ts';
import type { Palette } from './palette.ts';

/** Size of the axis' text. Pixels. */
const TEXT = 12.5;

/** How strongly a term of office is shaded behind the lanes: to be seen, not to be looked at. */
const SHADE = 0.5;

/** Paints what lies under the marks: lanes, the eras behind them, the axis, the line of the record's own day. */
export function paintGround(
  context: CanvasRenderingContext2D,
  { width, height, lanes, ticks, today }: PlacedTimeline,
  shades: readonly Shade[],
  palette: Palette,
): void {
  const bottom = height + ABOVE;
  context.fillStyle = palette.lane;
  for (const lane of lanes) context.fillRect(0, lane.y + ABOVE, width, lane.height);
  context.fillStyle = palette.band;
  context.globalAlpha = SHADE;
  for (const { x0, x1 } of shades) {
    for (const lane of lanes) context.fillRect(x0, lane.y + ABOVE, x1 - x0, lane.height);
  }
  context.globalAlpha = 1;
  context.lineWidth = 1;
  context.strokeStyle = palette.rule;
  context.beginPath();
  for (const { x } of ticks) {
    // On a whole pixel and a half: one sharp line.
    context.moveTo(Math.round(x) + 0.5, 0);
    context.lineTo(Math.round(x) + 0.5, bottom + 5);
  }
  context.stroke();
  context.fillStyle = palette.soft;
  context.font = `400 ${TEXT}px ${palette.font}`;
  context.textAlign = 'center';
  for (const { x, label } of ticks) context.fillText(label, x, bottom + 21);
  if (today === undefined) return;
  context.strokeStyle = palette.soft;
  context.setLineDash([2, 3]);
  context.beginPath();
  context.moveTo(Math.round(today) + 0.5, 0);
  context.lineTo(Math.round(today) + 0.5, bottom + 5);
  context.stroke();
  context.setLineDash([]);
}
