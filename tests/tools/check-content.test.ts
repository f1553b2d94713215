import { expect, test } from 'vitest';
import { edit, EVENT, SOURCE, VALID } from '../schema/valid.ts';
import { makeFolder, runTool } from './folder.ts';

const BROKEN = {
  ...VALID,
  ...edit(EVENT, 'category: seizure', 'category: siezure'),
  ...edit(SOURCE, 'kind: news', 'kind: nws'),
};
const PROBLEMS = [
  `${EVENT}:8, category: "siezure" is none of our words; did you mean "seizure"?`,
  `${SOURCE}:8, kind: "nws" is none of our words; did you mean "news"?`,
];

test('a folder without a problem is counted, and the check passes', () => {
  expect(runTool('check-content.ts', { args: [makeFolder(VALID)] })).toEqual({
    status: 0,
    stdout: ['1 events, 2 sources, 1 countries; no problems'],
    stderr: [],
  });
});

test('every broken file of a folder is told, and the check fails', () => {
  expect(runTool('check-content.ts', { args: [makeFolder(BROKEN)] })).toEqual({
    status: 1,
    stdout: ['0 events, 1 sources, 1 countries; 2 problems'],
    stderr: PROBLEMS,
  });
});

test.each([[[]], [['.']], [['./content/..']]])('with %j it checks the folder it is run in', (args) => {
  const { status, stderr } = runTool('check-content.ts', { args, cwd: makeFolder(BROKEN) });
  expect([status, ...stderr]).toEqual([1, ...PROBLEMS]);
});

test('the notes for authors and what is no Markdown are no records', () => {
  const folder = makeFolder({ ...VALID, 'content/README.md': 'How to write.', 'content/events/.DS_Store': 'x' });
  expect(runTool('check-content.ts', { args: [folder] }).status).toBe(0);
});
