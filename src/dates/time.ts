import { isWritten, parseEdtf, type EdtfDate, type EdtfSide, type Precision } from './edtf.ts';

/** How an interval is meant: it lasted from start to end, or it happened on some day in there. */
export type DateKind = 'span' | 'within';

/** Whether something falls in a window of time. */
export type Certainty = 'certain' | 'possible' | 'no';

/** A stretch of time, start included, end excluded, UTC milliseconds; infinite where a side is open. */
export interface TimeWindow {
  start: number;
  end: number;
}

/** When an event happened, as numbers: what filtering, sorting and drawing need. UTC milliseconds. */
export interface EventTime {
  /** First moment it may have begun; -Infinity when the start is open or unknown. */
  earliest: number;
  /** First moment it was surely over; Infinity when it goes on or the end is unknown. */
  latest: number;
  /** `earliest` and `latest`, widened on the sides written with `~`, `?` or `%`. */
  widest: TimeWindow;
  /** For what lasted: by when it had begun, and until when it was not over. The two cross where little is known. */
  sure: { latestStart: number; earliestEnd: number } | undefined;
  precision: Precision;
  shape: 'moment' | DateKind;
  /** How each side was given: drawn as a sharp end, a faded one or an arrow. */
  startGiven: SideGiven;
  endGiven: SideGiven;
}

/** How a side of a date was written. */
export type SideGiven = 'exact' | 'blurred' | 'open' | 'unknown';

const DAY = 86_400_000;

/**
 * How far `~`, `?` and `%` reach to each side. EDTF defines no width: one unit, and three days for a day, is our own
 * rule, told on the method page.
 */
const SLACK: Record<Precision, number> = {
  day: 3 * DAY,
  month: 31 * DAY,
  year: 366 * DAY,
  decade: 3653 * DAY,
  century: 36_525 * DAY,
};

const isBlurred = (date: EdtfDate) => date.approximate || date.uncertain;
const slack = (side: EdtfSide) => (isWritten(side) && isBlurred(side) ? SLACK[side.precision] : 0);

function given(side: EdtfSide): SideGiven {
  if (!isWritten(side)) return side;
  return isBlurred(side) || side.unknown !== 'none' ? 'blurred' : 'exact';
}

const FROM_FINE = ['day', 'month', 'year', 'decade', 'century'] as const;

function coarser(a: EdtfSide, b: EdtfSide): Precision {
  const rank = (side: EdtfSide) => (isWritten(side) ? FROM_FINE.indexOf(side.precision) : 0);
  return FROM_FINE[Math.max(rank(a), rank(b))] ?? 'day';
}

function sureBounds(from: EdtfSide, to: EdtfSide): EventTime['sure'] {
  // Of a side that is not known, the other one still tells that the end was not before the start.
  const start = from === 'unknown' ? to : from;
  const end = to === 'unknown' ? from : to;
  return {
    latestStart: isWritten(start) ? start.hi + slack(start) : -Infinity,
    earliestEnd: isWritten(end) ? end.lo - slack(end) : Infinity,
  };
}

/**
 * Works out the bounds of a written date.
 * @param text EDTF in our profile.
 * @param kind what an interval means; ignored for a single date.
 * @throws {EdtfError} when the text is not in our profile.
 */
export function toEventTime(text: string, kind: DateKind = 'span'): EventTime {
  const value = parseEdtf(text);
  const from = value.kind === 'date' ? value.date : value.from;
  const to = value.kind === 'date' ? value.date : value.to;
  const earliest = isWritten(from) ? from.lo : -Infinity;
  const latest = isWritten(to) ? to.hi : Infinity;
  const lasted = value.kind === 'interval' && kind === 'span';
  return {
    earliest,
    latest,
    widest: { start: earliest - slack(from), end: latest + slack(to) },
    sure: lasted ? sureBounds(from, to) : undefined,
    precision: coarser(from, to),
    shape: value.kind === 'date' ? 'moment' : kind,
    startGiven: given(from),
    endGiven: given(to),
  };
}

/**
 * Tells whether an event falls in a window: `certain` if it does wherever in its bounds it really was, or, for what
 * lasted, if it had surely begun before the window ended and was surely not over before it began; `possible` if only
 * its bounds touch the window.
 */
export function fallsIn(time: Pick<EventTime, 'widest' | 'sure'>, window: TimeWindow): Certainty {
  const { widest, sure } = time;
  if (widest.end <= window.start || widest.start >= window.end) return 'no';
  if (widest.start >= window.start && widest.end <= window.end) return 'certain';
  // Bounds are half-open: it began before its latest start, and its earliest end is still part of it.
  if (sure && sure.latestStart <= window.end && sure.earliestEnd >= window.start) return 'certain';
  return 'possible';
}

/** Orders by earliest possible moment, then latest: no invented middle dates. */
export function compareTimes(
  a: Pick<EventTime, 'earliest' | 'latest'>,
  b: Pick<EventTime, 'earliest' | 'latest'>,
): number {
  // Two infinite bounds differ by NaN: compare, don't subtract.
  if (a.earliest !== b.earliest) return a.earliest < b.earliest ? -1 : 1;
  if (a.latest !== b.latest) return a.latest < b.latest ? -1 : 1;
  return 0;
}

/** The window of whole years or days that a written date covers, for a period filter. */
export function toWindow(text: string): TimeWindow {
  const { earliest, latest } = toEventTime(text);
  return { start: earliest, end: latest };
}
