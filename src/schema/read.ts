import { LineCounter, parseDocument, visit, type Document } from 'yaml';
import type { Issue } from './issue.ts';

/** A file of the record as it lies on disk. */
export interface ContentFile {
  /** Path from the root of the project: `content/events/2016-el-chapo-recaptured.md`. */
  path: string;
  bytes: Uint8Array;
}

/** A file taken apart, before anything is known of what it should hold. */
export interface RawRecord {
  path: string;
  collection: string;
  id: string;
  data: unknown;
  body: string;
  /** Line of the file where the body begins, from 1. */
  bodyLine: number;
  /** Line of the file where a field stands, from 1. */
  lineOf(path: readonly PropertyKey[]): number | undefined;
}

const FRONT_MATTER = /^---\r?\n(?<yaml>[\s\S]*?)(?:^|\r?\n)---[ \t]*(?:\r?\n|$)/;

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function lineFinder(document: Document, lines: LineCounter) {
  return (path: readonly PropertyKey[]): number | undefined => {
    for (let depth = path.length; depth > 0; depth -= 1) {
      const node = document.getIn(path.slice(0, depth), true) as { range?: [number, number, number] } | undefined;
      // One more for the fence above the YAML.
      if (node?.range) return lines.linePos(node.range[0]).line + 1;
    }
    return undefined;
  };
}

/** Every `*name` of a document: YAML puts another value there, without end if it is told to. */
function findAliases(document: Document): { name: string; offset: number }[] {
  const found: { name: string; offset: number }[] = [];
  visit(document, {
    Alias(_, { source, range }) {
      found.push({ name: source, offset: range?.[0] ?? 0 });
    },
  });
  return found;
}

/**
 * Takes a file apart into front matter and body. Returns the issues instead when it can't be read: not UTF-8, no
 * front matter, broken YAML, YAML that refers to itself.
 */
export function readRecord({ path, bytes }: ContentFile): RawRecord | Issue[] {
  const [, collection = '', ...rest] = path.split('/');
  const fail = (problem: string, mend: string, line?: number): Issue[] => [
    { file: path, line, field: 'file', problem, mend },
  ];
  if (rest.length === 0) return fail('lies in no collection', 'put it into one, like content/events');
  if (rest.length !== 1) return fail('lies in a folder of a collection', 'put it directly into the collection');
  const text = decode(bytes);
  if (text === undefined) return fail('is not UTF-8', 'save it as UTF-8 without a byte order mark');
  const found = FRONT_MATTER.exec(text);
  if (!found) return fail('has no front matter', 'begin with a line ---, the fields, and a line ---', 1);
  const lines = new LineCounter();
  // Dates without quotes become Date objects, as most YAML readers make them: the schema then asks for the quotes.
  const document = parseDocument(found.groups?.['yaml'] ?? '', { customTags: ['timestamp'], lineCounter: lines });
  if (document.errors.length > 0) {
    return document.errors.map((error) => ({
      file: path,
      line: lines.linePos(error.pos[0]).line + 1,
      field: 'file',
      problem: `has broken YAML (${(error.message.split('\n')[0] ?? '').replace(/ at line \d+.*$/, '')})`,
      mend: 'put text with a colon, a quote or a # in double quotes',
    }));
  }
  const aliases = findAliases(document).flatMap(({ name, offset }) =>
    fail(`has a YAML alias (*${name})`, 'put text that begins with * in double quotes', lines.linePos(offset).line + 1),
  );
  if (aliases.length > 0) return aliases;
  return {
    path,
    collection,
    id: (rest[0] ?? '').replace(/\.md$/, ''),
    data: document.toJS() as unknown,
    body: text.slice(found[0].length),
    bodyLine: found[0].split('\n').length,
    lineOf: lineFinder(document, lines),
  };
}
