import { toIsoDay } from '../../src/dates/calendar.ts';
import { suggest } from '../../src/schema/suggest.ts';
import { fieldName, type FieldProblem } from '../../src/schema/zod-issues.ts';
import { fill, type Form } from './fill.ts';
import { sourceId } from './ids.ts';
import {
  idProblems,
  schemaProblems,
  sourceOfAddress,
  sourceProblems,
  takenIds,
  withSource,
  type Draft,
  type KnownRecord,
} from './known-record.ts';
import { nameField, SOURCE_FIELDS, SUPPORTS } from './source-fields.ts';

/** What an event cites, the sources that have to be written for it, and the record with them. */
export interface Evidence {
  citations: Draft[];
  created: { id: string; data: Draft }[];
  record: KnownRecord;
}

type Speaker = Pick<Form, 'author' | 'report'>;

/** Problems of what an event says of a source, as `sources[0]` of an event without anything else. */
const citationProblems = (citation: Draft, key?: string) =>
  schemaProblems('events', { sources: [citation] }, 'sources')
    .map((found) => ({ ...found, path: found.path.slice(2) }))
    .filter(({ path }) => key === undefined || path[0] === key);

function newSourceProblems(record: KnownRecord, draft: Draft, key: string) {
  if (key === 'id') return idProblems(record, 'sources', draft['id']);
  const { id: _, ...fields } = draft;
  // Either a title or a description: without the first, the second is asked for.
  if (key === 'title' && fields['title'] === undefined) return [];
  const keys = key === 'description' ? ['description', 'title'] : [key];
  return keys.flatMap((one) => sourceProblems(record, fields, one));
}

const addCreated = (evidence: Evidence, id: string, data: Draft): Evidence => ({
  ...evidence,
  created: [...evidence.created, { id, data }],
  record: withSource(evidence.record, id, data),
});

const addCitation = (evidence: Evidence, citation: Draft): Evidence => ({
  ...evidence,
  citations: [...evidence.citations, citation],
});

const isCited = ({ citations }: Evidence, id: string) => citations.some(({ source }) => source === id);

/** What the record calls the source with an id or an address; nothing if it has none. */
const idOf = ({ record }: Evidence, text: string): string | undefined =>
  record.known.sources.has(text) ? text : sourceOfAddress(record, text)?.id;

const unknownId = ({ record }: Evidence, id: string) =>
  `no source is called "${id}"; ${suggest(id, [...record.known.sources.keys()]) ?? 'give its address instead'}`;

const inOneLine = (name: string, { problem, mend }: FieldProblem) => `${name}: ${problem}; ${mend}`;

/** The object of a `--source`; nothing if it is none. */
function readJson(text: string): Draft | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Draft) : undefined;
  } catch {
    return undefined;
  }
}

/** Takes the source of one flag, or tells what is wrong with it and leaves the evidence as it was. */
function readSource(evidence: Evidence, text: string, accessed: string, report: (problem: string) => void): Evidence {
  const given = readJson(text);
  if (!given) {
    report('is not JSON; write it like {"url":"https://…","publisher":"…","supports":"…"}');
    return evidence;
  }
  const { source, id, supports, locator, ...fields } = given;
  const name = String(source ?? fields['url'] ?? '');
  let found = idOf(evidence, name);
  let grown = evidence;
  const problems: string[] = [];
  if (found !== undefined && isCited(evidence, found)) problems.push(`"${found}" stands twice; keep one`);
  else if (found === undefined && source !== undefined) problems.push(unknownId(evidence, name));
  else if (found === undefined) {
    const data = { accessed, ...fields };
    found = String(id ?? sourceId(data, takenIds(evidence.record, 'sources')));
    const wrong = schemaProblems('sources', data);
    problems.push(...wrong.map((one) => inOneLine(fieldName(one.path), one)));
    problems.push(...idProblems(evidence.record, 'sources', found).map((one) => inOneLine('id', one)));
    if (problems.length === 0) grown = addCreated(evidence, found, data);
  }
  const citation = { source: found ?? 'unknown', ...(locator !== undefined && { locator }), supports };
  problems.push(...citationProblems(citation).map((one) => inOneLine(fieldName(one.path), one)));
  problems.forEach(report);
  return problems.length > 0 ? evidence : addCitation(grown, citation);
}

async function askNewSource(evidence: Evidence, form: Form, url: string): Promise<string | undefined> {
  const { author, draft } = form;
  await fill(form, { key: 'url', name: 'address', ask: 'Address' }, url);
  for (const field of SOURCE_FIELDS) {
    if (field.key !== 'description' || draft['title'] === undefined) await fill(form, field);
  }
  // The address may have been mended to one that the record has.
  const known = idOf(evidence, String(draft['url']));
  if (known !== undefined) {
    author?.say(`The record has this page: content/sources/${known}.md is used.`);
    return known;
  }
  await fill(form, { ...nameField(sourceId(draft, takenIds(evidence.record, 'sources'))), name: 'name' });
  return undefined;
}

/** Asks for one source; nothing is returned when the author has no more. */
async function askSource(evidence: Evidence, speaker: Speaker, accessed: string): Promise<Evidence | undefined> {
  const { author } = speaker;
  const number = evidence.citations.length + 1;
  const ask = `Source ${number}: its address, or the name of a source in content/sources${number > 1 ? '; Enter if there are no more' : ''}.\nSource ${number}:`;
  const text = (await author?.ask(ask)) ?? '';
  if (text === '') return undefined;
  let id = idOf(evidence, text);
  let grown = evidence;
  if (id !== undefined) author?.say(`The record has it: content/sources/${id}.md is used.`);
  else if (!text.includes('.')) {
    author?.say(`! ${unknownId(evidence, text)}`);
    return evidence;
  } else {
    const problemsOf = (draft: Draft, key: string) => newSourceProblems(evidence.record, draft, key);
    const form: Form = { ...speaker, draft: { accessed }, problemsOf };
    id = await askNewSource(evidence, form, text);
    const { id: made, ...data } = form.draft;
    if (id === undefined) grown = addCreated(evidence, (id = String(made)), data);
  }
  if (isCited(evidence, id)) {
    author?.say(`! "${id}" stands twice; keep one`);
    return evidence;
  }
  const citation: Form = { ...speaker, draft: { source: id }, problemsOf: citationProblems };
  await fill(citation, SUPPORTS);
  return addCitation(grown, citation.draft);
}

/**
 * Gathers the sources of an event: those of the flags first, then, while something is missing, the author's.
 * @param today UTC milliseconds; pages were read in its month.
 */
export async function gatherSources(
  record: KnownRecord,
  speaker: Speaker,
  given: readonly string[],
  today: number,
): Promise<Evidence> {
  const accessed = toIsoDay(today).slice(0, 7);
  let evidence: Evidence = { citations: [], created: [], record };
  given.forEach((text, n) => {
    const report = (problem: string) => {
      const line = `--source ${n + 1}, ${problem}`;
      if (speaker.author) speaker.author.say(`! ${line}`);
      else speaker.report(line);
    };
    evidence = readSource(evidence, text, accessed, report);
  });
  const { author } = speaker;
  if (!author || (given.length > 0 && evidence.citations.length === given.length)) return evidence;
  for (;;) {
    const next = await askSource(evidence, speaker, accessed);
    if (next) evidence = next;
    else if (evidence.citations.length > 0) return evidence;
    else author.say('! is empty; an event needs at least one source');
  }
}
