import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readFlags } from '../../tools/new-event/flags.ts';
import { VALID } from '../schema/valid.ts';
import { makeFolder, runTool } from './folder.ts';

const SOURCE = {
  url: 'https://courier.example/boat',
  publisher: 'The Courier',
  title: 'Boat',
  language: 'en',
  kind: 'news',
  origin: 'press',
  supports: 'The ceremony.',
};
const EVENT = {
  title: 'Navy receives a patrol boat',
  date: '2016-03-08',
  'date-basis': 'The Courier gives the day.',
  country: 'MX',
  relation: 'cooperation',
  category: 'aid',
  status: 'reported',
  source: JSON.stringify(SOURCE),
  sentence: `The navy received a boat${', and a boat'.repeat(13)}. [1]`,
};
type Given = Readonly<Record<string, string | readonly string[]>>;

const toArgs = (flags: Given) =>
  Object.entries({ today: '2026-11-23', ...EVENT, ...flags }).flatMap(([name, value]) =>
    [value].flat().map((one) => `--${name}=${one}`),
  );
const run = (folder: string, flags: Given = {}) =>
  runTool('new-event.ts', { args: toArgs({ root: folder, ...flags }) });

describe('hostile text', { timeout: 60_000 }, () => {
  test('formulas, hidden characters and HTML are refused', () => {
    const flags = {
      title: '=cmd()|calc',
      'date-basis': 'By <script>',
      actor: ['Boat \u202etaob', 'Navy', 'Navy\u200b'],
      place: 'Ensenada\n---',
      source: JSON.stringify({ ...SOURCE, title: '@SUM(A1)', via: ' ', authors: ['-1'] }),
    };
    expect(run(makeFolder(VALID), flags).stderr).toEqual([
      '--title: begins like a spreadsheet formula; begin with a letter or a digit',
      '--date-basis: has HTML; write plain text',
      '--actor 1: has a control or invisible character; type the text again',
      '--actor 3: has a control or invisible character; type the text again',
      '--place: has a control or invisible character; type the text again',
      '--source 1, title: begins like a spreadsheet formula; begin with a letter or a digit',
      '--source 1, via: begins or ends with a space; remove it',
      '--source 1, authors[0]: begins like a spreadsheet formula; begin with a letter or a digit',
      'Nothing was written.',
    ]);
  });

  test('every sentence that is refused is told', () => {
    const sentence = [
      EVENT.sentence,
      'Nothing carries this.',
      'A second one does. [2]',
      'It has *emphasis*. [1]',
      'One. Two. [1]',
      '=cmd() was run. [1]',
    ];
    expect(run(makeFolder(VALID), { sentence }).stderr).toEqual([
      '--sentence 2: has no source; end it with the numbers of its sources, like [1][2]',
      '--sentence 3: there is no source 2; write numbers from 1 to 1',
      '--sentence 4: has Markdown of the kind "emphasis"; write plain sentences in paragraphs',
      '--sentence 5: the sentence "One." has no evidence; end it with [^source-id], or cut it',
      '--sentence 6: begins like a spreadsheet formula; begin with a letter or a digit',
      'Nothing was written.',
    ]);
  });

  test('a source that reaches for the prototype is refused', () => {
    const source = [`{"__proto__":{"url":"x"},${JSON.stringify(SOURCE).slice(1)}`];
    const { status, stderr } = run(makeFolder(VALID), { source });
    expect([status, stderr[0]]).toEqual([
      1,
      '--source 1, __proto__: is not a key we know; remove it; content/README.md lists the keys',
    ]);
  });

  test('what the schema allows comes out as it went in', () => {
    const folder = makeFolder(VALID);
    const actor = ['"Quoted": \\n # no comment', '🚤 Boats', 'null', '2016-01-08', '*alias', '{a: 1}', '‘Ñandú’ & co.'];
    const source = [JSON.stringify({ ...SOURCE, id: '2016' })];
    expect(run(folder, { actor, source, place: 'مكسيكو, 墨西哥' })).toMatchObject({ status: 0, stderr: [] });
    const text = readFileSync(join(folder, 'content/events/2016-navy-receives-patrol-boat.md'), 'utf8');
    expect(text).toContain(actor.map((name) => `  - ${JSON.stringify(name)}\n`).join(''));
    expect(text).toContain('place: "مكسيكو, 墨西哥"');
    expect(text).toContain('  - source: "2016"\n');
  });
});

describe('called wrongly', { timeout: 60_000 }, () => {
  test.each([
    [['--titel', 'x'], /^Unknown option '--titel'/],
    [['x'], /^Unexpected argument 'x'/],
    [['--title=x', '--country=MX'], /^--date, --date-basis, --relation, .*--source, --sentence are missing$/],
    [toArgs({ today: 'now' }), /^--today: "now" is not a day/],
  ])('%# is not understood', (args, why) => {
    expect(() => readFlags(args, false)).toThrow(why);
  });

  test('it ends with 2 and says why', () => {
    expect(run('/nowhere')).toEqual({
      status: 2,
      stdout: [],
      stderr: ['--root: "/nowhere" has no folder content/', 'npm run new:event -- --help tells how to call it.'],
    });
  });

  test('the help fits a terminal', () => {
    const { status, stdout, stderr } = runTool('new-event.ts', { args: ['--help'] });
    expect([status, stderr, stdout.filter((line) => line.length > 80)]).toEqual([0, [], []]);
  });
});
