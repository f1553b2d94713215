import Fuse from 'fuse.js';
import { compareTimes, toEventTime } from '../dates/time.ts';
import type { EventRecord } from './event.ts';
import type { Issue } from './issue.ts';
import type { CheckedRecord, Records } from './records.ts';

const DAY = 86_400_000;
// Two reports of one event seldom differ by more than this.
const NEAR = 3 * DAY;

const plain = (text: string) =>
  text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim();

function sameAddress(url: string): string {
  return url
    .replace(/^https?:\/\/(www\.)?/, '')
    .replace(/\/$/, '')
    .toLowerCase();
}

/** Records of which another one has the same value: the second and later ones, each with the first. */
function repeated<Entry>(entries: readonly Entry[], keyOf: (entry: Entry) => string): [Entry, Entry][] {
  const first = new Map<string, Entry>();
  const pairs: [Entry, Entry][] = [];
  for (const entry of entries) {
    const earlier = first.get(keyOf(entry));
    if (earlier) pairs.push([entry, earlier]);
    else first.set(keyOf(entry), entry);
  }
  return pairs;
}

/** Whether the shorter title stands, but for a few letters, in the longer one. */
function soundAlike(a: string, b: string): boolean {
  const [shorter, longer] = a.length < b.length ? [a, b] : [b, a];
  return new Fuse([longer], { threshold: 0.2, ignoreLocation: true }).search(shorter).length > 0;
}

function alike(
  events: readonly CheckedRecord<EventRecord>[],
): [CheckedRecord<EventRecord>, CheckedRecord<EventRecord>][] {
  const timed = events
    .map((entry) => ({
      entry,
      title: plain(entry.checked.title),
      countries: entry.checked.countries.toSorted().join(),
      time: toEventTime(entry.checked.date),
    }))
    .sort((a, b) => compareTimes(a.time, b.time));
  return timed.flatMap((one, n) => {
    const near = [];
    for (const other of timed.slice(n + 1)) {
      if (other.time.earliest - one.time.earliest > NEAR) break;
      near.push(other);
    }
    return near
      .filter(({ countries, title }) => countries === one.countries && title !== one.title)
      .filter(({ title }) => soundAlike(title, one.title))
      .map(({ entry }): [CheckedRecord<EventRecord>, CheckedRecord<EventRecord>] => [entry, one.entry]);
  });
}

/** Finds records that look like a second copy of another: same title, nearly the same title on the same days, same address. */
export function findTwins(records: Records): Issue[] {
  const issue = (
    entry: CheckedRecord<unknown>,
    other: CheckedRecord<unknown>,
    field: string,
    problem: string,
  ): Issue => ({
    file: entry.path,
    line: entry.lineOf([field]),
    field,
    problem: `${problem} ${other.path}`,
    mend: 'keep one record and merge the other into it',
  });
  return [
    ...repeated(records.events, ({ checked }) => plain(checked.title)).map(([entry, other]) =>
      issue(entry, other, 'title', 'is the same as in'),
    ),
    ...alike(records.events).map(([entry, other]) =>
      issue(entry, other, 'title', 'tells nearly the same, on nearly the same day, as'),
    ),
    ...repeated(records.sources, ({ checked }) => sameAddress(checked.url)).map(([entry, other]) =>
      issue(entry, other, 'url', 'is the address of'),
    ),
    ...repeated(records.countries, ({ checked }) => checked.code).map(([entry, other]) =>
      issue(entry, other, 'code', 'is the code of'),
    ),
    ...repeated(records.countries, ({ checked }) => checked.slug).map(([entry, other]) =>
      issue(entry, other, 'slug', 'is the address of'),
    ),
  ];
}
