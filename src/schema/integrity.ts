import { toEventTime, type EventTime } from '../dates/time.ts';
import { FIRST_YEAR } from '../site.ts';
import { startOfYear, yearOf } from '../dates/edtf.ts';
import type { EventRecord } from './event.ts';
import type { Issue } from './issue.ts';
import type { CheckedRecord, CollectionName, Records } from './records.ts';
import type { SourceRecord } from './source.ts';
import { countWords, parseEvidencedBody } from './sentences.ts';
import { suggest } from './suggest.ts';

/** How many words the body of an event may have. */
export const BODY_WORDS = { least: 40, most: 120 } as const;

/** Where issues of one record go: a path in it, what is wrong, what to write instead. */
type Say = (path: readonly PropertyKey[], problem: string, mend: string) => void;

type EventEntry = CheckedRecord<EventRecord>;
type SourceEntry = CheckedRecord<SourceRecord>;

/** What other records may be referred to. */
export interface Known {
  events: Map<string, EventEntry>;
  sources: Map<string, SourceEntry>;
  countries: ReadonlySet<string>;
  /** Paths of files that are there but have problems of their own: what they hold is not known yet. */
  unread: ReadonlySet<string>;
  /** Milliseconds, UTC: nothing in the record may have happened after it. */
  today: number;
}

/** Gathers what may be referred to. */
export function toKnown(records: Records, unread: ReadonlySet<string>, today: number): Known {
  return {
    events: new Map(records.events.map((record) => [record.id, record])),
    sources: new Map(records.sources.map((record) => [record.id, record])),
    countries: new Set(records.countries.map(({ checked }) => checked.code)),
    unread,
    today,
  };
}

/** A mistake is told once: what refers to a file with problems of its own may well be right. */
export const mayBe = ({ unread }: Known, collection: CollectionName, id: string) =>
  unread.has(`content/${collection}/${id}.md`);

/** Advice, or what to do where there is none. */
export const orElse = (advice: string | undefined, other: string) => advice ?? other;

function checkReach(path: PropertyKey[], time: EventTime, today: number, say: Say): void {
  const lastYear = yearOf(today) + 1;
  const bounds = [time.earliest, time.latest - 1].filter(Number.isFinite);
  if (bounds.some((bound) => bound < startOfYear(FIRST_YEAR) || yearOf(bound) > lastYear)) {
    say(path, 'is outside the record', `the record runs from ${FIRST_YEAR} to ${lastYear}; check the year`);
  } else if (Number.isFinite(time.earliest) && time.earliest > today) {
    say(path, 'lies in the future', 'the record tells what happened; check the date');
  }
}

function checkDates({ checked: event }: EventEntry, known: Known, say: Say): void {
  checkReach(['date'], toEventTime(event.date, event.dateKind), known.today, say);
  event.dateAccounts.forEach(({ date }, n) =>
    checkReach(['dateAccounts', n, 'date'], toEventTime(date), known.today, say),
  );
  if (event.known) checkReach(['known', 'date'], toEventTime(event.known.date), known.today, say);
  if (event.dateKind === 'within' && !event.date.includes('/')) {
    say(['dateKind'], 'is "within" for a single date', 'write the interval it lies in, or leave dateKind out');
  }
  for (const field of ['recordChanged', 'sourcesChecked'] as const) {
    if (toEventTime(event[field]).earliest > known.today)
      say([field], 'lies in the future', 'write the day of the work');
  }
}

function checkRepeats(path: string, values: readonly string[], say: Say): void {
  values.forEach((value, n) => {
    if (values.indexOf(value) < n) say([path, n], `"${value}" stands twice`, 'keep one');
  });
}

function checkReferences({ id, checked: event }: EventEntry, known: Known, say: Say): void {
  const own = event.sources.map(({ source }) => source);
  checkRepeats('countries', event.countries, say);
  checkRepeats('actors', event.actors, say);
  checkRepeats('sources', own, say);
  event.countries.forEach((code, n) => {
    if (!known.countries.has(code) && !mayBe(known, 'countries', code.toLowerCase()))
      say(
        ['countries', n],
        `no country has the code ${code}`,
        `add content/countries/${code.toLowerCase()}.md, or mend the code`,
      );
  });
  own.forEach((source, n) => {
    if (!known.sources.has(source) && !mayBe(known, 'sources', source)) {
      say(
        ['sources', n, 'source'],
        `no source is called "${source}"`,
        orElse(suggest(source, [...known.sources.keys()]), `add content/sources/${source}.md`),
      );
    }
  });
  const borrowed: [PropertyKey[], string][] = event.dateAccounts.map(({ source }, n) => [
    ['dateAccounts', n, 'source'],
    source,
  ]);
  if (event.known) borrowed.push([['known', 'source'], event.known.source]);
  for (const [path, source] of borrowed) {
    if (!own.includes(source))
      say(path, `"${source}" is not among the event's sources`, 'add it there, with what it supports');
  }
  event.documents.forEach(({ document }, n) => {
    if (known.sources.get(document)?.checked.kind !== 'document' && !mayBe(known, 'sources', document)) {
      say(['documents', n, 'document'], `no document is called "${document}"`, 'name a source of the kind "document"');
    }
  });
  event.links.forEach(({ event: other }, n) => {
    if (other === id) say(['links', n, 'event'], 'links the event to itself', 'remove it');
    else if (!known.events.has(other) && !mayBe(known, 'events', other)) {
      say(
        ['links', n, 'event'],
        `no event is called "${other}"`,
        orElse(suggest(other, [...known.events.keys()]), 'mend the id'),
      );
    }
  });
}

function checkEvidence(entry: EventEntry, report: (issue: Issue) => void, say: Say): void {
  const { paragraphs, problems } = parseEvidencedBody(entry.body);
  const own = entry.checked.sources.map(({ source }) => source);
  const inBody = (line: number, problem: string, mend: string) =>
    report({ file: entry.path, line: entry.bodyLine + line - 1, field: 'body', problem, mend });
  for (const { line, problem, mend } of problems) inBody(line, problem, mend);
  const used = new Set(paragraphs.flat().flatMap(({ refs }) => refs));
  for (const ref of used) {
    if (!own.includes(ref))
      inBody(
        1,
        `[^${ref}] is not among the event's sources`,
        orElse(suggest(ref, own), 'add it there, with what it supports'),
      );
  }
  own.forEach((source, n) => {
    if (!used.has(source))
      say(['sources', n], `no sentence rests on "${source}"`, `end a sentence with [^${source}], or remove the source`);
  });
  const words = countWords(entry.body);
  if (words === 0) inBody(1, 'is empty', `tell the event in ${BODY_WORDS.least} to ${BODY_WORDS.most} words`);
  else if (words < BODY_WORDS.least) inBody(1, `has ${words} words`, `tell the event in at least ${BODY_WORDS.least}`);
  else if (words > BODY_WORDS.most) inBody(1, `has ${words} words`, `cut it to ${BODY_WORDS.most}`);
}

/** Everything about one event that its schema can't see. */
export function checkEvent(entry: EventEntry, known: Known): Issue[] {
  const issues: Issue[] = [];
  const say = sayer(entry, issues);
  if (!/^\d{4}-[a-z0-9]+-[a-z0-9-]*[a-z0-9]$/.test(entry.id)) {
    say(
      [],
      `"${entry.id}" is no name for an event`,
      'call the file by its year and a few words: 2016-el-chapo-recaptured.md',
    );
  }
  checkDates(entry, known, say);
  checkReferences(entry, known, say);
  checkEvidence(entry, (issue) => issues.push(issue), say);
  return issues;
}

/** Collects issues of one record, with the lines they stand on. */
export function sayer(entry: Pick<CheckedRecord<unknown>, 'path' | 'lineOf'>, issues: Issue[]): Say {
  return (path, problem, mend) => {
    const field = path
      .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
      .join('')
      .replace(/^\./, '');
    issues.push({ file: entry.path, line: entry.lineOf(path), field: field || 'file', problem, mend });
  };
}
