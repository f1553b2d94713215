import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { checkContent } from '../../src/schema/check.ts';
import { formatIssue } from '../../src/schema/issue.ts';
import type { KnownRecord } from './known-record.ts';

/** A file that is to be written, by its path from the root of the project. */
export interface NewFile {
  path: string;
  text: string;
}

/** What the check of the whole record would say with some files more, and does not say without them. */
export function newIssues({ files, issues }: KnownRecord, added: readonly NewFile[], today: number): string[] {
  const before = new Set(issues.map(formatIssue));
  // The new ones come last: of two with the same title it is the new one that is told of.
  const all = [...files, ...added.map(({ path, text }) => ({ path, bytes: Buffer.from(text) }))];
  return checkContent(all, today)
    .issues.map(formatIssue)
    .filter((issue) => !before.has(issue));
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const wait = () => undefined;

/**
 * Writes all files or none, and never over one that is there.
 * @throws when one can't be written; those before it are removed again.
 */
export function writeAll(root: string, files: readonly NewFile[]): void {
  const written: string[] = [];
  // While somebody listens, a Ctrl-C does not end the program between two files.
  for (const signal of SIGNALS) process.on(signal, wait);
  try {
    for (const { path, text } of files) {
      const target = join(root, path);
      mkdirSync(dirname(target), { recursive: true });
      // Made empty first: if that fails, the file is somebody else's and stays.
      writeFileSync(target, '', { flag: 'wx' });
      written.push(target);
      writeFileSync(target, text);
    }
  } catch (error) {
    for (const target of written) rmSync(target, { force: true });
    throw error;
  } finally {
    for (const signal of SIGNALS) process.off(signal, wait);
  }
}
