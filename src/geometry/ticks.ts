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
const LEAST_GAP = { year: 52, month: 72, week: 64, day: 60 } as const;
/** And this much is free between them where steps are not alike. Pixels. */
const APART = 22;
/** A tick stands at least this far from the edge, and as far as half of its label is wide. Pixels. */
const EDGE = 22;

const FORMATS: Record<CalendarUnit, Intl.DateTimeFormatOptions> = {
  year: { year: 'numeric' },
  month: { year: 'numeric', month: 'short' },
  week: { month: 'short', day: 'numeric' },
  day: { month: 'short', day: 'numeric' },
};

const formats = new Map<string, Intl.DateTimeFormat>();

/** A formatter is dear to make and the same in every frame. */
function formatOf(locale: string, unit: CalendarUnit): Intl.DateTimeFormat {
  const key = `${locale} ${unit}`;
  const format = formats.get(key) ?? new Intl.DateTimeFormat(locale, { ...FORMATS[unit], timeZone: 'UTC' });
  formats.set(key, format);
  return format;
}

/** Steps of a unit over a window, with those whose label would be cut left out. */
function stepsOf(scale: TimeScale, locale: string, { unit, count }: (typeof LADDER)[number]): Tick[] {
  const { start, end } = scale.window;
  const format = formatOf(locale, unit);
  return eachStep(start, end, unit, count)
    .map((moment) => ({ x: scale.x(moment), label: format.format(moment) }))
    .filter(({ x, label }) => {
      const room = Math.max(EDGE, textWidth(label, LABEL.size) / 2);
      return x >= room && x <= scale.width - room;
    });
}

/** Leaves out what would come too near to the tick before it: where steps do not all have room for their labels. */
function keepApart(ticks: readonly Tick[]): Tick[] {
  let free = -Infinity;
  return ticks.filter(({ x, label }) => {
    const half = textWidth(label, LABEL.size) / 2;
    if (x - half < free) return false;
    free = x + half + APART;
    return true;
  });
}

/**
 * The ticks of an axis: calendar steps, as fine as the labels allow, and at least one where any step has room for its
 * label. Under even spacing every year that has room.
 * @param locale BCP 47: which language months are written in.
 */
export function makeTicks(scale: TimeScale, locale: string): Tick[] {
  const { start, end } = scale.window;
  const years = LADDER.find(({ unit, count }) => unit === 'year' && count === 1);
  if (!scale.linear && years && end - start > 3 * years.days * DAY) return keepApart(stepsOf(scale, locale, years));
  const pixelsPerDay = ((scale.width - 2 * EDGE) / (end - start)) * DAY;
  const fine = LADDER.findLastIndex(({ unit, days }) => days * pixelsPerDay >= LEAST_GAP[unit]);
  for (const step of LADDER.slice(Math.max(fine, 0))) {
    const ticks = stepsOf(scale, locale, step);
    // A finer step than there is room for: some of its ticks are better than none.
    if (ticks.length > 0) return scale.linear && step === LADDER[fine] ? ticks : keepApart(ticks);
  }
  return [];
}
