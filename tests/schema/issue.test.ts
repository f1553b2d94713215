import { expect, test } from 'vitest';
import { compareIssues, formatIssue, type Issue } from '../../src/schema/issue.ts';

const issue = (file: string, line: number | undefined, field: string): Issue => ({
  file,
  line,
  field,
  problem: 'is wrong',
  mend: 'write it right',
});

test.each([
  [7, 'a.md:7, date: is wrong; write it right'],
  [undefined, 'a.md, date: is wrong; write it right'],
])('an issue on line %s is one line of text', (line, text) => {
  expect(formatIssue(issue('a.md', line, 'date'))).toBe(text);
});

test('issues stand in the order of files, then lines, then fields; those of a whole file come first', () => {
  const inOrder = [
    issue('a.md', undefined, 'file'),
    issue('a.md', undefined, 'title'),
    issue('a.md', 2, 'title'),
    issue('a.md', 10, 'body'),
    issue('a.md', 10, 'date'),
    issue('b.md', 1, 'date'),
  ];
  expect(inOrder.toReversed().sort(compareIssues)).toEqual(inOrder);
});
