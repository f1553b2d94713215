import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainText } from '../../src/schema/fields.ts';
import { readRecord } from '../../src/schema/read.ts';
import { toFileText } from '../../tools/new-event/file-text.ts';
import { eventId, sourceId } from '../../tools/new-event/ids.ts';
import { idProblems, toKnownRecord } from '../../tools/new-event/known-record.ts';
import { writeAll } from '../../tools/new-event/write.ts';
import { EVENT, TODAY, VALID } from '../schema/valid.ts';
import { bytesOf, makeFolder } from './folder.ts';

/** Text that the schema takes, of characters that mean something to YAML, Markdown or a terminal. */
const allowed = fc
  .oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom(...`"'\\:#-*&!|>%@\`{}[],? \u2028\u00a0\u061céñ🚤nu`) }),
  )
  .filter((text) => plainText(300).safeParse(text).success);
const id = fc.stringMatching(/^[a-z0-9]{1,4}(-[a-z0-9]{1,4}){0,2}$/);

/** What a program reads of a file. */
function readBack(text: string): unknown {
  const raw = readRecord({ path: 'content/events/x.md', bytes: Buffer.from(text) });
  return Array.isArray(raw) ? raw : [raw.data, raw.body];
}

test('whatever the schema allows is read back as it was written', () => {
  fc.assert(
    fc.property(allowed, fc.array(allowed), id, (text, actors, source) => {
      const data = { title: text, countries: ['NO', 'MX'], ...(actors.length > 0 && { actors }) };
      const event = { ...data, sources: [{ source, supports: text }] };
      expect(readBack(toFileText('events', event, ['One.[^a]', 'Two.[^b]']))).toEqual([
        event,
        '\nOne.[^a]\nTwo.[^b]\n',
      ]);
    }),
  );
});

test.each(['2016', '2016-01-08', 'null', 'true', '1e3', '0x1f', 'no'])('a source called %s stays text', (source) => {
  expect(readBack(toFileText('events', { sources: [{ source, supports: 'x' }] }))).toEqual([
    { sources: [{ source, supports: 'x' }] },
    '',
  ]);
});

test.each([
  ['US grand juries indict Noriega', '1988-02-04', '1988-us-grand-juries-indict-noriega'],
  ["Mexico's prosecutors clear Cienfuegos", '../2021', '2021-mexico-prosecutors-clear-cienfuegos'],
  ['Él Ñandú: 50% of “it”', '197X', '1970-el-nandu-50-it'],
  ['墨西哥', '1974-05-XX/..', '1974-new-event'],
  ['The Coup', '2009-06-28', '2009-coup-event'],
])('%j of %s is called %s', (title, date, name) => {
  expect(eventId(title, date, new Set())).toBe(name);
  expect(eventId(title, date, new Set([name, `${name}-2`]))).toBe(`${name}-3`);
});

test.each([
  [
    { publisher: 'UPI', published: '2008-11-02', title: 'Morales wants DEA out of Bolivia' },
    'upi-2008-morales-wants-dea-out',
  ],
  [{ publisher: 'The Courier', description: 'A report' }, 'courier-report'],
  [{ publisher: '新华社', url: 'https://www.xinhua.example/1', title: '墨西哥' }, 'xinhua'],
  [{}, 'page'],
])('a source like %j is called %s', (source, name) => {
  expect(sourceId(source, new Set())).toBe(name);
});

test('whatever a title says, its id is an id, and not long', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (title) => {
      const made = eventId(title, '2016', new Set());
      expect(made).toMatch(/^2016(-[a-z0-9]+){2,}$/);
      expect(made.length).toBeLessThanOrEqual(60);
    }),
  );
});

test.each([
  ['2016-patrol-boat', []],
  ['2016-tunnel-found', ['"2016-tunnel-found" is taken']],
  ['../../2016-patrol-boat', ['is not an id']],
  ['2016-Patrol-Boat', ['is not an id']],
  ['patrol-boat', ['"patrol-boat" is no name for an event']],
  [5, ['is not text']],
])('the name %j: %j', (name, problems) => {
  const files = Object.entries(VALID).map(([path, text]) => ({ path, bytes: Buffer.from(text) }));
  const found = idProblems(toKnownRecord(files, TODAY), 'events', name);
  expect(found.map(({ problem }) => problem)).toEqual(problems);
});

test('when one file can not be written none is, and a file that is there stays', () => {
  const folder = makeFolder(VALID);
  const before = bytesOf(folder);
  const files = ['content/sources/new.md', EVENT].map((path) => ({ path, text: 'new' }));
  expect(() => writeAll(folder, files)).toThrow('EEXIST');
  expect(bytesOf(folder)).toEqual(before);
});
