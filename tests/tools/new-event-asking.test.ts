import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { EVENT, VALID } from '../schema/valid.ts';
import { bytesOf, makeFolder, runTool } from './folder.ts';

const TOOL = join(process.cwd(), 'tools', 'new-event.ts');
const argsFor = (folder: string) => [TOOL, '--ask', '--today=2026-11-23', `--root=${folder}`];

/** Runs the tool with a line on its input for each answer. */
function answer(folder: string, answers: readonly string[], ...more: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...argsFor(folder), ...more], {
    input: answers.map((line) => `${line}\n`).join(''),
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

/** What was told to be wrong, each in one line however it was broken. */
const problemsIn = (stderr: string) =>
  [...stderr.matchAll(/^! ((?:(?!! ).+\n)+)/gm)].map(([, text = '']) => text.trim().replaceAll('\n', ' '));

const FACTS = [
  'Navy receives a patrol boat',
  '2016-03-08',
  'The Courier of 9 March says "yesterday".',
  'mexico',
  '1',
  'Aid',
  '2',
  'Navy; Border police',
  '',
];
const SOURCES = [
  'https://courier.example/boat',
  'The Courier',
  '',
  'Patrol boat handed over',
  '2016-03-09',
  '',
  'news',
  '4',
  '',
  'The ceremony.',
  'http://www.gazette.example/tunnel/',
  'The tunnel of January.',
  '',
];
const SENTENCES = [
  'The navy received a patrol boat at a ceremony in the port of Ensenada, which officers of both sides attended. [1]',
  'It is to watch the coast near the border between the two cities by night, with a crew of twelve.',
  '1',
  'In January police had found a tunnel under that border. [1][2]',
  '',
];
const ANSWERS = [...FACTS, ...SOURCES, ...SENTENCES, ''];
const WRITTEN = [
  'content/sources/courier-2016-patrol-boat-handed.md',
  'content/events/2016-navy-receives-patrol-boat.md',
];

describe('asking', { timeout: 60_000 }, () => {
  test('it writes what was answered, in lines that fit a terminal', () => {
    const folder = makeFolder(VALID);
    const before = runTool('check-content.ts', { args: [folder] });
    const { status, stdout, stderr } = answer(folder, ANSWERS);
    expect(problemsIn(stderr)).toEqual([]);
    expect([status, stdout]).toEqual([0, WRITTEN.map((path) => `wrote ${path}\n`).join('')]);
    expect(stderr).toContain('content/sources/gazette.md is used.');
    expect(stderr.split('\n').filter((line) => line.length > 80)).toEqual([]);
    expect(runTool('check-content.ts', { args: [folder] }).stderr).toEqual(before.stderr);
    expect(readFileSync(join(folder, WRITTEN[1] ?? ''), 'utf8')).toMatchInlineSnapshot(`
      "---
      title: "Navy receives a patrol boat"
      date: "2016-03-08"
      dateBasis: "The Courier of 9 March says \\"yesterday\\"."
      countries: [MX]
      relation: cooperation
      category: aid
      status: reported
      actors:
        - "Navy"
        - "Border police"
      sources:
        - source: courier-2016-patrol-boat-handed
          supports: "The ceremony."
        - source: gazette
          supports: "The tunnel of January."
      recordChanged: "2026-11-23"
      sourcesChecked: "2026-11-23"
      ---

      The navy received a patrol boat at a ceremony in the port of Ensenada, which officers of both sides attended.[^courier-2016-patrol-boat-handed]
      It is to watch the coast near the border between the two cities by night, with a crew of twelve.[^courier-2016-patrol-boat-handed]
      In January police had found a tunnel under that border.[^courier-2016-patrol-boat-handed][^gazette]
      "
    `);
  });

  test('after a wrong answer it says why and asks again', () => {
    const wrong = [
      ['Tunnel found under the border', ...FACTS.slice(0, 1)],
      ['1989-13', '2030', '2016-03-01/2016-03-08', '3', 'within'],
      ['', ...FACTS.slice(2, 3)],
      ['Mexcio', 'PE', 'MX, MX', 'MX'],
      ['coperation', '9', '1'],
      FACTS.slice(5, 6),
      ['alleged', '', 'The navy denies it.'],
      FACTS.slice(7),
      ['', 'gazete', 'www.courier.example', ...SOURCES.slice(0, 3)],
      ['', '', 'A report', '2030', ...SOURCES.slice(4, 6), 'document', 'news', '4', 'The Id', '', ''],
      SOURCES.slice(9, 11),
      ['=cmd()', ...SOURCES.slice(11, 12), 'gazette', ''],
      ['', 'Two. Sentences. [1]', 'No number.', '7', ...SENTENCES, ''],
    ].flat();
    const folder = makeFolder(VALID);
    const { status, stderr } = answer(folder, wrong);
    expect(problemsIn(stderr).join('\n')).toMatchInlineSnapshot(`
      "--title: is the same as in content/events/2016-tunnel-found.md; keep one record and merge the other into it
      --date: "1989-13" is not a date in our profile; write "2016", "2016-01", "2016-01-08", "2016~", "2016/2018" or "2016-01-08/.."
      --date: is outside the record; the record runs from 1960 to 2027; check the year
      --date-kind: "3" is none of our words; write one of span, within
      --date-basis: is missing; add it; content/README.md tells what it holds
      --country 1: is not an ISO 3166-1 code; write two capital letters, like MX; did you mean "Mexico"?
      --country 1: no country has the code PE; add content/countries/pe.md, or mend the code
      --country 2: "MX" stands twice; keep one
      --relation: "coperation" is none of our words; did you mean "cooperation"?
      --relation: "9" is none of our words; write one of cooperation, friction, unilateral, context
      --status-note: is missing; an alleged or disputed event must say who alleges and who denies
      is empty; an event needs at least one source
      no source is called "gazete"; did you mean "gazette"?
      address: is not a web address; begin with https:// or http://
      address: is not a valid address; copy it again from the page
      description: is missing; copy the headline, or write a description of the page
      published: lies in the future; check the date on the page
      kind: a document comes with its claims; write its file by hand; content/README.md tells how
      name: is not an id; use lower case letters, digits and single hyphens
      supports: is missing; add it; content/README.md tells what it holds
      supports: begins like a spreadsheet formula; begin with a letter or a digit
      "gazette" stands twice; keep one
      the text: no sentence rests on "courier-2016-report"; end a sentence with [^courier-2016-report], or remove the source
      the text: no sentence rests on "gazette"; end a sentence with [^gazette], or remove the source
      the text: is empty; tell the event in 40 to 120 words
      sentence 1: the sentence "Two." has no evidence; end it with [^source-id], or cut it
      sentence 1: there is no source 7; write numbers from 1 to 2"
    `);
    expect([status, stderr.split('\n').filter((line) => line.length > 80)]).toEqual([0, []]);
  });

  test('when days and countries show that the record has the event, it asks for the title again', () => {
    const twin = ['Tunel found under the border', '2016-01-09', ...FACTS.slice(2, 4)];
    const { stderr } = answer(makeFolder(VALID), twin);
    expect(problemsIn(stderr)).toEqual([
      `--title: tells nearly the same, on nearly the same day, as ${EVENT}; keep one record and merge the other into it`,
    ]);
    expect(stderr.trimEnd().split('\n').slice(-3)).toEqual(['Title: ', 'Stopped.', 'Nothing was written.']);
  });

  test('a text that is too short, or leaves a source out, is not finished', () => {
    const { status, stderr } = answer(makeFolder(VALID), [
      ...FACTS,
      ...SOURCES,
      ...SENTENCES.slice(0, 1),
      '',
      ...SENTENCES.slice(1),
      '',
    ]);
    expect([status, ...problemsIn(stderr)]).toEqual([
      0,
      'the text: no sentence rests on "gazette"; end a sentence with [^gazette], or remove the source',
      'the text: has 20 words; tell the event in at least 40',
    ]);
  });

  test('flags are not asked for again, unless they are wrong', () => {
    const flags = [
      '--title=Navy receives a patrol boat',
      '--relation=coperation',
      '--date=2016-03-08',
      '--id=2016-new-boat',
    ];
    const { status, stdout, stderr } = answer(makeFolder(VALID), [...ANSWERS.slice(2, -1)], ...flags);
    expect([status, ...problemsIn(stderr)]).toEqual([
      0,
      '--relation: "coperation" is none of our words; did you mean "cooperation"?',
    ]);
    expect(stdout).toContain('wrote content/events/2016-new-boat.md');
  });

  test.each([0, 12, ANSWERS.length - 1])('when input ends after %d answers nothing is written', (most) => {
    const folder = makeFolder(VALID);
    const before = bytesOf(folder);
    const { status, stdout, stderr } = answer(folder, ANSWERS.slice(0, most));
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/Stopped\.\nNothing was written\.\n$/);
    expect(bytesOf(folder)).toEqual(before);
  });

  test('when it is interrupted nothing is written', async () => {
    const folder = makeFolder(VALID);
    const before = bytesOf(folder);
    const child = spawn(process.execPath, argsFor(folder), { stdio: ['pipe', 'ignore', 'pipe'] });
    await once(child.stderr, 'data');
    child.stdin.write(ANSWERS.slice(0, -1).join('\n'));
    child.kill('SIGINT');
    await once(child, 'exit');
    expect(bytesOf(folder)).toEqual(before);
  });
});
