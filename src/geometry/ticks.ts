import { eachStep, type CalendarUnit } from '../dates/calendar.ts';
import { LABEL } from './rows.ts';
import type { TimeScale } from './scale.ts';
import { textWidth } from './text-width.ts';

/** A line of the axis with its text. */
export interface Tick {
  /** Pixels from the left edge of the plot. */
  x: number;
  label: string;
}

/** Steps an axis may take, finest last, with the shortest time each can be, in days. */
const LADDER: { unit: CalendarUnit; count: number; days: number }[] = [
  { unit: 'year', count: 20, days: 7304 },
  { unit: 'year', count: 10, days: 3652 },
  { unit: 'year', count: 5, days: 1826 },
  { unit: 'year', count: 2, days: 730 },
  { unit: 'year', count: 1, days: 365 },
  { unit: 'month', count: 6, days: 181 },
  { unit: 'month', count: 3, days: 90 },
  { unit: 'month', count: 1, days: 28 },
  { unit: 'week', count: 1, days: 7 },
  { unit: 'day', count: 1, days: 1 },
];

const DAY = 86_400_000;
/** Two labels stand at least this far apart. Pixels. */
const LEAST_GAP = { year: 56, month: 72, week: 72, day: 72 } as const;
/** A tick stands at least this far from the edge, and as far as half of its label is wide. Pixels. */
const EDGE = 22;

const FORMATS: Record<CalendarUnit, Intl.DateTimeFormatOptions> = {
  year: { year: 'numeric' },
  month: { year: 'numeric', month: 'short' },
  week: { month: 'short', day: 'numeric' },
  day: { month: 'short', day: 'numeric' },
};

/**
 * The ticks of an axis: calendar steps, as fine as the labels allow.
 * @param locale BCP 47: which language months are written in.
 */
export function makeTicks(scale: TimeScale, locale: string): Tick[] {
  const { start, end } = scale.window;
  const pixelsPerDay = ((scale.width - 2 * EDGE) / (end - start)) * DAY;
  const step = LADDER.findLast(({ unit, days }) => days * pixelsPerDay >= LEAST_GAP[unit]) ?? LADDER[0];
  if (!step) return [];
  const format = new Intl.DateTimeFormat(locale, { ...FORMATS[step.unit], timeZone: 'UTC' });
  return eachStep(start, end, step.unit, step.count)
    .map((moment) => ({ x: scale.x(moment), label: format.format(moment) }))
    .filter(({ x, label }) => {
      const room = Math.max(EDGE, textWidth(label, LABEL.size) / 2);
      return x >= room && x <= scale.width - room;
    });
}
