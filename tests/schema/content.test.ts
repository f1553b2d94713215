import { expect, test } from 'vitest';
import { checkContent } from '../../src/schema/check.ts';
import { readContentFiles } from '../../src/schema/files.ts';
import { formatIssue } from '../../src/schema/issue.ts';

const files = await readContentFiles(process.cwd());
const { issues, records } = checkContent(files, Date.now());

test('the record has no problem', () => {
  expect(issues.map(formatIssue)).toEqual([]);
});

test('the record has at least the 71 events of its first edition', () => {
  expect(records.events.length).toBeGreaterThanOrEqual(71);
});

test('every country of an event has a file of its own, named after its code', () => {
  const codes = new Set(records.events.flatMap(({ checked }) => checked.countries));
  const named = new Map(records.countries.map(({ id, checked }) => [checked.code, id]));
  expect([...codes].filter((code) => named.get(code) !== code.toLowerCase())).toEqual([]);
});

test('each of the five documents is there, with claims', () => {
  const documents = records.sources.filter(({ checked }) => checked.kind === 'document');
  expect(documents).toHaveLength(5);
  expect(documents.filter(({ checked }) => checked.claims.length === 0)).toEqual([]);
});

test('every claim of a document has become events of the record, or says why not', () => {
  const events = new Set(records.events.map(({ id }) => id));
  const claims = records.sources.flatMap(({ checked }) => checked.claims);
  const lost = claims.filter(({ events: told = [], theme }) =>
    theme === undefined ? told.length === 0 || !told.every((id) => events.has(id)) : theme === '',
  );
  expect(claims.length).toBeGreaterThan(0);
  expect(lost).toEqual([]);
});
