import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkContent } from '../../src/schema/check.ts';
import { noRecords } from '../../src/schema/records.ts';
import { compareIssues } from '../../src/schema/issue.ts';
import { check, COUNTRY, DOCUMENT, edit, EVENT, SOURCE, TODAY, VALID, type Files } from './valid.ts';

const toFiles = (files: Files) =>
  Object.entries(files).map(([path, content]) => ({ path, bytes: Buffer.from(content as string) }));

/** Three files with five problems between them. */
const THREE_BROKEN = {
  ...VALID,
  ...edit(SOURCE, 'kind: news\norigin: press', 'kind: nws\norigin: prss'),
  [EVENT]: VALID[EVENT].replace('category: seizure', 'category: siezure').replace('countries: [MX]', 'countries: MX'),
  'content/events/2015-ship-sunk.md': 'Nothing.\n',
};

describe('the whole record', () => {
  test('has every problem of every file told at once, in the order of files and lines', () => {
    expect(check(THREE_BROKEN)).toEqual([
      'content/events/2015-ship-sunk.md:1, file: has no front matter; begin with a line ---, the fields, and a line ---',
      `${EVENT}:6, countries: is not a list; see content/README.md for its form`,
      `${EVENT}:8, category: "siezure" is none of our words; did you mean "seizure"?`,
      `${SOURCE}:8, kind: "nws" is none of our words; did you mean "news"?`,
      `${SOURCE}:9, origin: "prss" is none of our words; did you mean "press"?`,
    ]);
  });

  test('has what holds between records told beside what is wrong in one', () => {
    const lines = check({
      ...edit(EVENT, 'links: []', 'links: [{ type: see-also, event: 2016-tunnel-found }]'),
      ...edit(SOURCE, 'language: en', 'language: English'),
    });
    expect(lines).toEqual([
      `${EVENT}:18, links[0].event: links the event to itself; remove it`,
      `${SOURCE}:7, language: is not a language tag; write it like en, es or pt-BR`,
    ]);
  });

  test('has a missing note told together with the other problems of the record', () => {
    expect(check(edit(EVENT, 'status: reported', 'status: disputed\nmood: grim'))).toEqual([
      `${EVENT}, statusNote: is missing; an alleged or disputed event must say who alleges and who denies`,
      `${EVENT}:10, mood: is not a key we know; remove it; content/README.md lists the keys`,
    ]);
  });

  test('may be empty', () => {
    expect(checkContent([], TODAY)).toEqual({
      issues: [],
      records: noRecords(),
    });
  });

  test('is the same in whichever order its files are read', () => {
    const files = toFiles(THREE_BROKEN);
    const expected = checkContent(files, TODAY).issues;
    fc.assert(
      fc.property(fc.shuffledSubarray(files, { minLength: files.length }), (shuffled) => {
        expect(checkContent(shuffled, TODAY).issues).toEqual(expected);
      }),
      { numRuns: 20 },
    );
  });

  test('comes back with what could be read, its defaults filled in', () => {
    const { issues, records } = checkContent(toFiles({ ...VALID, ...edit(SOURCE, 'kind: news', 'kind: nws') }), TODAY);
    expect(issues).toHaveLength(1);
    expect(records.events.map(({ id, path }) => [id, path])).toEqual([['2016-tunnel-found', EVENT]]);
    expect(records.events[0]?.checked).toMatchObject({ dateAccounts: [], figures: [], links: [] });
    expect(records.sources.map(({ path }) => path)).toEqual([DOCUMENT]);
    expect(records.countries.map(({ path }) => path)).toEqual([COUNTRY]);
  });

  test('is checked as of the day it is given', () => {
    const dayBefore = checkContent(toFiles(VALID), Date.UTC(2016, 0, 7));
    expect(dayBefore.issues.toSorted(compareIssues).map(({ file, field }) => [file, field])).toEqual([
      [EVENT, 'date'],
      [EVENT, 'recordChanged'],
      [EVENT, 'sourcesChecked'],
      [SOURCE, 'published'],
    ]);
  });
});
