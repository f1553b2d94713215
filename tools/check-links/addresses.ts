import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Nodes } from 'mdast';
import { readContentFiles } from '../../src/schema/files.ts';
import { readRecord, type RawRecord } from '../../src/schema/read.ts';

/** One place of the record where an address stands. */
export interface Use {
  /** Id of the source. */
  source: string;
  field: 'url' | 'archiveUrl' | 'body';
  /** Ids of the events that cite the source; records of other collections as `collection/id`. */
  citedBy: string[];
  /** The day a copy should be from, as far as it is known: `20160108`, `201601` or `2016`. */
  copyFrom: string | undefined;
  /** The archived copy that the source names. */
  archiveUrl: string | undefined;
  /** The source tells its readers that the page is not to be had: a dead address is no news. */
  saysGone: boolean;
}

/** An address and every place it stands in. */
export interface Address {
  /** Without its fragment, which no server ever sees. */
  address: string;
  uses: Use[];
}

/** What of the record this tool works on. */
export interface RecordAddresses {
  addresses: Address[];
  /** Ids of all sources. */
  sources: Set<string>;
  /** Paths of files that can't be read; `npm run check:content` tells why. */
  unread: string[];
}

type Fields = Partial<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
const asText = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** An address in one spelling; what is none stays as it is written, to be told of. */
export function withoutFragment(written: string): string {
  if (!URL.canParse(written)) return written;
  const url = new URL(written);
  url.hash = '';
  return url.href;
}

/** Every address that a Markdown text leads to outside of the site: links, their definitions, and bare ones. */
export function linksOf(markdown: string): string[] {
  const found = new Set<string>();
  const walk = (node: Nodes): void => {
    if (node.type === 'link' || node.type === 'definition') found.add(node.url);
    // Bare addresses are no links in plain Markdown, but a reader copies them. A full stop after one is not of it.
    if (node.type === 'text') {
      for (const [bare] of node.value.matchAll(/https?:\/\/[^\s<>"”]+[^\s<>"”.,;:!?)\]]/g)) found.add(bare);
    }
    if ('children' in node) node.children.forEach(walk);
  };
  walk(fromMarkdown(markdown));
  // Relative addresses and jumps within the page have no scheme.
  return [...found].filter((address) => /^[a-z][a-z\d+.-]*:/i.test(address));
}

/** Ids of every source that a record names, wherever in it. */
function citedIn(data: unknown, found = new Set<string>()): Set<string> {
  if (Array.isArray(data)) for (const item of data) citedIn(item, found);
  else if (isFields(data)) {
    for (const [key, value] of Object.entries(data)) {
      if ((key === 'source' || key === 'document') && typeof value === 'string') found.add(value);
      else citedIn(value, found);
    }
  }
  return found;
}

function findCiting(records: readonly RawRecord[]): Map<string, string[]> {
  const citing = new Map<string, string[]>();
  for (const { collection, id, data } of records) {
    if (collection === 'sources') continue;
    const name = collection === 'events' ? id : `${collection}/${id}`;
    for (const source of citedIn(data)) citing.set(source, [...(citing.get(source) ?? []), name]);
  }
  return citing;
}

/** The first day, month or year of a date in EDTF, as archives write it. */
export function toStamp(date: string | undefined): string | undefined {
  const found = /(\d{4})(?:-(\d\d)(?:-(\d\d))?)?/.exec(date ?? '');
  return found?.slice(1).join('');
}

function usesOf({ id, data, body }: RawRecord, citedBy: string[]): [written: string, use: Use][] {
  const fields = isFields(data) ? data : {};
  const archiveUrl = asText(fields['archiveUrl']);
  const use = {
    source: id,
    citedBy,
    copyFrom: toStamp(asText(fields['published'])) ?? toStamp(asText(fields['accessed'])),
    archiveUrl,
    saysGone: fields['access'] === 'gone' || (fields['access'] === 'archived' && archiveUrl !== undefined),
  };
  const url = asText(fields['url']);
  return [
    ...(url === undefined ? [] : [[url, { ...use, field: 'url' }] as [string, Use]]),
    ...(archiveUrl === undefined ? [] : [[archiveUrl, { ...use, field: 'archiveUrl' }] as [string, Use]]),
    ...linksOf(body).map((link): [string, Use] => [link, { ...use, field: 'body' }]),
  ];
}

/** Reads every external address of the record below a folder, each once, with where it stands. */
export async function readAddresses(root: string): Promise<RecordAddresses> {
  const unread: string[] = [];
  const records = (await readContentFiles(root)).flatMap((file) => {
    const record = readRecord(file);
    if (!Array.isArray(record)) return [record];
    unread.push(file.path);
    return [];
  });
  const citing = findCiting(records);
  const sources = records.filter(({ collection }) => collection === 'sources');
  const byAddress = new Map<string, Address>();
  for (const source of sources) {
    for (const [written, use] of usesOf(source, citing.get(source.id) ?? [])) {
      const address = withoutFragment(written);
      const known = byAddress.get(address) ?? { address, uses: [] };
      known.uses.push(use);
      byAddress.set(address, known);
    }
  }
  return { addresses: [...byAddress.values()], sources: new Set(sources.map(({ id }) => id)), unread };
}
