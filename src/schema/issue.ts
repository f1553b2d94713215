/** Something an author has to mend. */
export interface Issue {
  /** Path of the file, from the root of the project. */
  file: string;
  /** Line in the file, from 1, when it is known. */
  line?: number | undefined;
  /** The field, as `sources[1].locator`, or `body`, or `file`. */
  field: string;
  problem: string;
  /** What to write instead. */
  mend: string;
}

/** One line for the terminal: `file:line, field: what is wrong; what to write instead`. */
export function formatIssue({ file, line, field, problem, mend }: Issue): string {
  return `${file}${line === undefined ? '' : `:${line}`}, ${field}: ${problem}; ${mend}`;
}

/** Orders issues as an author goes through them: by file, then by line. */
export function compareIssues(a: Issue, b: Issue): number {
  return a.file.localeCompare(b.file, 'en') || (a.line ?? 0) - (b.line ?? 0) || a.field.localeCompare(b.field, 'en');
}
