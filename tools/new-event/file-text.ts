import { parse } from 'yaml';
import { keysOf, type CollectionName } from '../../src/schema/records.ts';

/** Keys whose text stands without quotes: ids and words of closed lists. */
const BARE = new Set(['source', 'dateKind', 'relation', 'category', 'status', 'language', 'kind', 'origin', 'access']);

/** Text in double quotes: what JSON writes, YAML reads as the same. */
const quoted = (text: string) => JSON.stringify(text);

/** Without quotes, unless YAML would then read a number, a date or a truth value (a source may be called "2016"). */
const bare = (text: string) => (parse(text, { customTags: ['timestamp'] }) === text ? text : quoted(text));

const scalar = (key: string, value: unknown): string => {
  if (typeof value !== 'string') return JSON.stringify(value);
  return BARE.has(key) ? bare(value) : quoted(value);
};

const isEmpty = (value: unknown) => value === undefined || (Array.isArray(value) && value.length === 0);

function listItem(item: unknown): string {
  if (typeof item !== 'object' || item === null) return `  - ${scalar('', item)}`;
  const lines = Object.entries(item)
    .filter(([, value]) => !isEmpty(value))
    .map(([key, value]) => `${key}: ${scalar(key, value)}`);
  return `  - ${lines.join('\n    ')}`;
}

function field(key: string, value: unknown): string {
  if (!Array.isArray(value)) return `${key}: ${scalar(key, value)}`;
  if (key === 'countries') return `${key}: [${value.map((code) => bare(String(code))).join(', ')}]`;
  return [`${key}:`, ...value.map(listItem)].join('\n');
}

/**
 * The text of a file in the form of the files that are there: keys in the order of the schema, text in double quotes,
 * nothing empty, the body after a blank line.
 * @param lines the body, a sentence a line.
 */
export function toFileText(
  collection: CollectionName,
  data: Readonly<Record<string, unknown>>,
  lines: readonly string[] = [],
): string {
  const keys = keysOf(collection).filter((key) => !isEmpty(data[key]));
  const body = lines.length > 0 ? ['', ...lines] : [];
  return ['---', ...keys.map((key) => field(key, data[key])), '---', ...body, ''].join('\n');
}
