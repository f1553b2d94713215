import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { edit, EVENT, SOURCE, VALID } from '../schema/valid.ts';
import { bytesOf, makeFolder, runTool } from './folder.ts';

const NEW_SOURCE = {
  url: 'https://courier.example/boat',
  publisher: 'The Courier',
  title: 'Patrol boat "Tern" handed over: navy',
  published: '2016-03-09',
  language: 'en',
  kind: 'news',
  origin: 'press',
  supports: 'The ceremony, and what the boat is for.',
};
/** The page of the small record, with the address as another reader may copy it. */
const KNOWN_SOURCE = { url: 'http://www.gazette.example/tunnel/', supports: 'The tunnel of January.' };

const NEW_EVENT = {
  title: 'Navy receives a patrol boat',
  date: '2016-03-08',
  'date-basis': 'The Courier of 9 March says "yesterday".',
  country: ['MX'],
  relation: 'cooperation',
  category: 'aid',
  status: 'reported',
  actor: ['Navy', 'Border police'],
  place: 'Ensenada',
  source: [JSON.stringify(NEW_SOURCE), JSON.stringify(KNOWN_SOURCE)],
  sentence: [
    'The navy received a patrol boat at a ceremony in the port of Ensenada, which officers of both sides attended. [1]',
    'It is to watch the coast near the border between the two cities by night, with a crew of twelve. [1]',
    'In January police had found a tunnel under that border. [1][2]',
  ],
};

const toArgs = (flags: Readonly<Record<string, string | readonly string[]>>) =>
  Object.entries({ today: '2026-11-23', ...NEW_EVENT, ...flags }).flatMap(([name, value]) =>
    [value].flat().map((one) => `--${name}=${one}`),
  );

const run = (folder: string, flags: Readonly<Record<string, string | readonly string[]>> = {}, ...more: string[]) =>
  runTool('new-event.ts', { args: [...toArgs({ root: folder, ...flags }), ...more] });

/** The files of a folder that were not there before. */
const added = (folder: string, before: object) =>
  Object.keys(bytesOf(folder))
    .filter((path) => !Object.hasOwn(before, path))
    .toSorted();

const EVENT_FILE = 'content/events/2016-navy-receives-patrol-boat.md';
const SOURCE_FILE = 'content/sources/courier-2016-patrol-boat-tern-handed.md';

describe('with flags', { timeout: 60_000 }, () => {
  test('it writes an event and the source that is new, and the check finds nothing in them', () => {
    const folder = makeFolder(VALID);
    const before = runTool('check-content.ts', { args: [folder] });
    expect(run(folder)).toEqual({ status: 0, stdout: [`wrote ${SOURCE_FILE}`, `wrote ${EVENT_FILE}`], stderr: [] });
    expect(runTool('check-content.ts', { args: [folder] }).stderr).toEqual(before.stderr);
    expect(added(folder, VALID)).toEqual([EVENT_FILE, SOURCE_FILE]);
    expect(readFileSync(join(folder, SOURCE_FILE), 'utf8')).toMatchInlineSnapshot(`
      "---
      title: "Patrol boat \\"Tern\\" handed over: navy"
      publisher: "The Courier"
      published: "2016-03-09"
      url: "https://courier.example/boat"
      accessed: "2026-11"
      language: en
      kind: news
      origin: press
      ---
      "
    `);
    expect(readFileSync(join(folder, EVENT_FILE), 'utf8')).toMatchInlineSnapshot(`
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
      place: "Ensenada"
      sources:
        - source: courier-2016-patrol-boat-tern-handed
          supports: "The ceremony, and what the boat is for."
        - source: gazette
          supports: "The tunnel of January."
      recordChanged: "2026-11-23"
      sourcesChecked: "2026-11-23"
      ---

      The navy received a patrol boat at a ceremony in the port of Ensenada, which officers of both sides attended.[^courier-2016-patrol-boat-tern-handed]
      It is to watch the coast near the border between the two cities by night, with a crew of twelve.[^courier-2016-patrol-boat-tern-handed]
      In January police had found a tunnel under that border.[^courier-2016-patrol-boat-tern-handed][^gazette]
      "
    `);
  });

  test('a dry run prints the files and writes none', () => {
    const folder = makeFolder(VALID);
    const before = bytesOf(folder);
    const { status, stdout, stderr } = run(folder, {}, '--dry-run');
    expect([status, stderr]).toEqual([0, []]);
    expect(stdout.filter((line) => line.startsWith('==>'))).toEqual([
      `==> ${SOURCE_FILE} <==`,
      `==> ${EVENT_FILE} <==`,
    ]);
    expect(bytesOf(folder)).toEqual(before);
  });

  test.each([
    ['the same title, years later', { title: 'Tunnel Found under the Border', date: '2019' }, 'is the same as in'],
    [
      'nearly the same title, a day later',
      { title: 'Tunel found under the border', date: '2016-01-09' },
      'tells nearly',
    ],
    [
      'nearly the same title, a day before',
      { title: 'Tunel found under the border', date: '2016-01-07' },
      'tells nearly',
    ],
  ])('%s is refused', (_, flags, problem) => {
    const folder = makeFolder(VALID);
    const before = bytesOf(folder);
    const { status, stderr } = run(folder, flags);
    expect([status, stderr.length, stderr[1]]).toEqual([1, 2, 'Nothing was written.']);
    expect(stderr[0]).toMatch(/^content\/events\/201\d-tun.*, title: /);
    expect(stderr[0]).toContain(problem);
    expect(stderr[0]).toContain(EVENT);
    expect(bytesOf(folder)).toEqual(before);
  });

  test('all wrong flags are told at once', () => {
    const folder = makeFolder(VALID);
    const before = bytesOf(folder);
    const bad = {
      date: '2016-02-30',
      country: ['MX', 'Brazil'],
      relation: 'coperation',
      status: 'alleged',
      source: [JSON.stringify({ ...NEW_SOURCE, kind: 'nws', titel: 'x' }), 'gazette', '{"source":"gazete"}'],
    };
    const { status, stderr } = run(folder, bad);
    expect(status).toBe(1);
    expect(stderr.join('\n')).toMatchInlineSnapshot(`
      "--date: "2016-02-30" is no day of the calendar; check the month: it has fewer days
      --country 2: is not an ISO 3166-1 code; write two capital letters, like MX
      --relation: "coperation" is none of our words; did you mean "cooperation"?
      --status-note: is missing; an alleged or disputed event must say who alleges and who denies
      --source 1, kind: "nws" is none of our words; did you mean "news"?
      --source 1, titel: is not a key we know; did you mean "title"?
      --source 2, is not JSON; write it like {"url":"https://…","publisher":"…","supports":"…"}
      --source 3, no source is called "gazete"; did you mean "gazette"?
      --source 3, supports: is missing; add it; content/README.md tells what it holds
      Nothing was written."
    `);
    expect(bytesOf(folder)).toEqual(before);
  });

  test('what holds between records is told file by file', () => {
    const flags = { date: '2027-01-01', country: ['MX', 'PE'], sentence: ['Short. [1]'] };
    const { status, stderr } = run(makeFolder(VALID), flags);
    const file = 'content/events/2027-navy-receives-patrol-boat.md';
    expect([status, ...stderr]).toEqual([
      1,
      `${file}:3, date: lies in the future; the record tells what happened; check the date`,
      `${file}:5, countries[1]: no country has the code PE; add content/countries/pe.md, or mend the code`,
      `${file}:16, sources[1]: no sentence rests on "gazette"; end a sentence with [^gazette], or remove the source`,
      `${file}:21, body: has 1 words; tell the event in at least 40`,
      'Nothing was written.',
    ]);
  });

  test('ids stay unique where titles begin alike, and months apart those are two events', () => {
    const folder = makeFolder(VALID);
    const title = 'Navy receives a patrol boat of the kind called';
    const again = JSON.stringify({ ...NEW_SOURCE, url: 'https://courier.example/another-boat' });
    const first = run(folder, { title: `${title} Tern` }).stdout;
    const source = [again, NEW_EVENT.source[1] ?? ''];
    const second = run(folder, { title: `${title} Terns`, date: '2016-09', source }).stdout;
    const eventFile = 'content/events/2016-navy-receives-patrol-boat-kind.md';
    expect(first).toEqual([`wrote ${SOURCE_FILE}`, `wrote ${eventFile}`]);
    expect(second).toEqual([...first].map((line) => line.replace('.md', '-2.md')));
  });

  test('a name that is taken is refused, one of our own is used', () => {
    const folder = makeFolder(VALID);
    expect(run(folder, { id: '2016-tunnel-found' }).stderr).toEqual([
      '--id: "2016-tunnel-found" is taken; choose another name; names are for ever',
      'Nothing was written.',
    ]);
    expect(run(folder, { id: '2016-new-boat' }).stdout).toContain('wrote content/events/2016-new-boat.md');
  });

  test('problems that the record has already do not stand in the way, but what can not be read can not be cited', () => {
    const folder = makeFolder({ ...VALID, ...edit(EVENT, 'category: seizure', 'category: siezure') });
    expect(run(folder).status).toBe(0);
    const broken = makeFolder({ ...VALID, ...edit(SOURCE, 'kind: news', 'kind: nws') });
    const { status, stderr } = run(broken, {
      source: [NEW_EVENT.source[0] ?? '', '{"source":"gazette","supports":"x"}'],
    });
    expect([status, stderr[0]]).toEqual([1, '--source 2, no source is called "gazette"; give its address instead']);
  });
});
