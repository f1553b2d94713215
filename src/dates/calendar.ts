import { UTCDate, utc } from '@date-fns/utc';
import {
  addDays,
  addMonths,
  addYears,
  differenceInCalendarMonths,
  formatISO,
  startOfDay,
  startOfISOWeek,
  startOfMonth,
  startOfYear,
} from 'date-fns';

/** The steps an axis may take. */
export type CalendarUnit = 'year' | 'month' | 'week' | 'day';

const DAY = 86_400_000;

const START = { year: startOfYear, month: startOfMonth, week: startOfISOWeek, day: startOfDay };

const ADD: Record<CalendarUnit, (moment: UTCDate, count: number) => Date> = {
  year: (moment, count) => addYears(moment, count, { in: utc }),
  month: (moment, count) => addMonths(moment, count, { in: utc }),
  week: (moment, count) => addDays(moment, count * 7, { in: utc }),
  day: (moment, count) => addDays(moment, count, { in: utc }),
};

/** The beginning of the step that a moment falls in: for 5 years, the year divisible by 5. UTC milliseconds. */
export function floorTo(moment: number, unit: CalendarUnit, count = 1): number {
  const start = new UTCDate(START[unit](new UTCDate(moment), { in: utc }).getTime());
  if (unit === 'year') start.setFullYear(Math.floor(start.getFullYear() / count) * count);
  if (unit === 'month') start.setMonth(Math.floor(start.getMonth() / count) * count);
  return start.getTime();
}

/** Every step that begins in `[from, to)`, at equal calendar distance. UTC milliseconds. */
export function eachStep(from: number, to: number, unit: CalendarUnit, count = 1): number[] {
  const steps: number[] = [];
  const first = new UTCDate(floorTo(from, unit, count));
  for (let n = 0; ; n += count) {
    const step = ADD[unit](first, n).getTime();
    // Not `>=`: steps of an infinite window are no numbers, and must end too.
    if (!(step < to)) return steps;
    if (step >= from) steps.push(step);
  }
}

/** How long a stretch lasted, in whole calendar units: for "lasted 13 years, 2 months". */
export function lengthOf(start: number, end: number): { years: number; months: number; days: number } {
  // Not `intervalToDuration`: before 29 February it may answer with 12 months, or with -1 days.
  const after = (months: number) => ADD.month(new UTCDate(start), months).getTime();
  const most = differenceInCalendarMonths(end, start, { in: utc });
  const months = after(most) > end ? most - 1 : most;
  return { years: Math.floor(months / 12), months: months % 12, days: Math.floor((end - after(months)) / DAY) };
}

/** A day as `2016-01-08`, UTC. */
export const toIsoDay = (moment: number): string => formatISO(new UTCDate(moment), { representation: 'date', in: utc });
