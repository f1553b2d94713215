import { dirname } from 'node:path';
import { checkActors } from '../../src/schema/check-actor.ts';
import { checkContent } from '../../src/schema/check.ts';
import { checkSource } from '../../src/schema/check-source.ts';
import { recordId } from '../../src/schema/fields.ts';
import { checkEvent, toKnown, type Known } from '../../src/schema/integrity.ts';
import type { Issue } from '../../src/schema/issue.ts';
import type { ContentFile } from '../../src/schema/read.ts';
import {
  keysOf,
  noRecords,
  SCHEMAS,
  type CheckedRecord,
  type CollectionName,
  type Records,
} from '../../src/schema/records.ts';
import type { EventRecord } from '../../src/schema/event.ts';
import type { SourceRecord } from '../../src/schema/source.ts';
import { findTwins } from '../../src/schema/twins.ts';
import { explainZodError, type FieldProblem } from '../../src/schema/zod-issues.ts';

/** Facts of a record that is being written: some are there, none is trusted. */
export type Draft = Record<string, unknown>;

/** The record as it is before the new event, and the sources that this event adds. */
export interface KnownRecord {
  files: readonly ContentFile[];
  /** Problems it has already: no concern of a new event. */
  issues: readonly Issue[];
  records: Records;
  known: Known;
}

/** Reads the record that is there. */
export function toKnownRecord(files: readonly ContentFile[], today: number): KnownRecord {
  const { issues, records } = checkContent(files, today);
  const read = new Set(Object.values(records).flatMap((list: readonly { path: string }[]) => list.map((r) => r.path)));
  const unread = new Set(files.map(({ path }) => path).filter((path) => !read.has(path)));
  return { files, issues, records, known: toKnown(records, unread, today) };
}

/** Ids that a new record can't have. An old name of an event leads to it for ever, so it counts as well. */
export function takenIds({ files, records }: KnownRecord, collection: 'events' | 'sources'): Set<string> {
  const folders = collection === 'events' ? ['content/events', 'content/redirects'] : ['content/sources'];
  const ids = files
    .filter(({ path }) => folders.includes(dirname(path)))
    .map(({ path }) => path.replace(/^.*\//, '').replace(/\.md$/, '').toLowerCase());
  // Sources that this event adds have no file yet.
  return new Set([...ids, ...(collection === 'sources' ? records.sources.map(({ id }) => id) : [])]);
}

const pathOf = (collection: CollectionName, id: string) => `content/${collection}/${id}.md`;

/** A draft as the checks between records want it; what it does not have yet is empty. */
function toEntry<Data>(collection: CollectionName, id: string, checked: Data, body = ''): CheckedRecord<Data> {
  const path = pathOf(collection, id);
  return { path, collection, id, data: checked, body, bodyLine: 1, lineOf: () => undefined, checked };
}

const eventEntry = (draft: Draft, id: string, body = '') => {
  const lists = { countries: [], actors: [], dateAccounts: [], figures: [], sources: [], documents: [], links: [] };
  // Days that need no check: some date has to stand there.
  const dates = { date: '2000', recordChanged: '2000-01-01', sourcesChecked: '2000-01-01' };
  const whole = { title: '', dateKind: 'span', ...lists, ...dates, ...draft };
  return toEntry('events', id, whole as unknown as EventRecord, body);
};

const sourceEntry = (draft: Draft, id: string) => {
  const whole = { url: '', authors: [], sections: [], claims: [], ...draft };
  return toEntry('sources', id, whole as unknown as SourceRecord);
};

/** What the schema says of a draft, or of one field of it. */
export function schemaProblems(collection: 'events' | 'sources', draft: Draft, key?: string): FieldProblem[] {
  const { error } = SCHEMAS[collection].safeParse(draft);
  if (!error) return [];
  const found = explainZodError(error, draft, keysOf(collection));
  return key === undefined ? found : found.filter(({ path }) => path[0] === key);
}

/** `countries[1]` as `['countries', 1]`. */
const toPath = (field: string) =>
  field
    .split(/[.[\]]+/)
    .filter(Boolean)
    .map((part) => (/^\d+$/.test(part) ? +part : part));

/** The issues of one record that are about one of some fields; of a pair of twins each is told of the other. */
function aboutFields(issues: readonly Issue[], own: string, fields: readonly string[]): FieldProblem[] {
  return issues
    .filter(({ file, problem }) => file === own || problem.endsWith(own))
    .map(({ file, field, problem, mend }) => ({ path: toPath(field), problem: problem.replace(own, file), mend }))
    .filter(({ path }) => fields.includes(String(path[0])));
}

/** Everything that can be said of one field of an event before it is whole: its schema, then the rest of the record. */
export function eventProblems({ records, known }: KnownRecord, draft: Draft, key: string): FieldProblem[] {
  const own = schemaProblems('events', draft, key);
  if (own.length > 0) return own;
  const entry = eventEntry(draft, '2000-draft');
  const issues = [
    ...checkEvent(entry, known),
    ...findTwins({ ...noRecords(), events: [...records.events, entry] }),
    ...checkActors({ ...noRecords(), actors: records.actors, events: [entry] }, known),
  ];
  return aboutFields(issues, entry.path, [key]);
}

/** What is wrong with a body that is called finished: too short, or a source that carries nothing. */
export function bodyProblems({ known }: KnownRecord, draft: Draft, lines: readonly string[]): FieldProblem[] {
  const entry = eventEntry(draft, '2000-draft', lines.join('\n'));
  return aboutFields(checkEvent(entry, known), entry.path, ['body', 'sources']);
}

/** Everything that can be said of one field of a source. */
export function sourceProblems({ known }: KnownRecord, draft: Draft, key: string): FieldProblem[] {
  const own = schemaProblems('sources', draft, key);
  if (own.length > 0) return own;
  if (key === 'kind' && draft['kind'] === 'document') {
    const mend = 'write its file by hand; content/README.md tells how';
    return [{ path: [key], problem: 'a document comes with its claims', mend }];
  }
  const entry = sourceEntry(draft, 'draft');
  return aboutFields(checkSource(entry, known, undefined), entry.path, [key]);
}

/** What is wrong with the name of a new record. */
export function idProblems(record: KnownRecord, collection: 'events' | 'sources', id: unknown): FieldProblem[] {
  const { error } = recordId.safeParse(id);
  if (error) return explainZodError(error, id, []);
  const name = String(id);
  if (takenIds(record, collection).has(name)) {
    return [{ path: [], problem: `"${name}" is taken`, mend: 'choose another name; names are for ever' }];
  }
  const entry = eventEntry({}, name);
  return collection === 'events' ? aboutFields(checkEvent(entry, record.known), entry.path, ['file']) : [];
}

/** The source that has an address already, by the rule that finds twins. */
export function sourceOfAddress({ records }: KnownRecord, url: string): CheckedRecord<SourceRecord> | undefined {
  const asked = sourceEntry({ url }, 'draft');
  return records.sources.find((entry) => findTwins({ ...noRecords(), sources: [entry, asked] }).length > 0);
}

/** The record with one source more, which is not written yet. */
export function withSource(record: KnownRecord, id: string, data: Draft): KnownRecord {
  const entry = sourceEntry(data, id);
  const sources = [...record.records.sources, entry];
  return {
    ...record,
    records: { ...record.records, sources },
    known: { ...record.known, sources: new Map(record.known.sources).set(id, entry) },
  };
}
