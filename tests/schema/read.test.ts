import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readRecord, type RawRecord } from '../../src/schema/read.ts';
import { SCHEMAS } from '../../src/schema/records.ts';
import { check, edit, EVENT, VALID, type Files } from './valid.ts';

const PATH = 'content/events/2016-tunnel-found.md';

function read(text: string): RawRecord {
  const raw = readRecord({ path: PATH, bytes: new TextEncoder().encode(text) });
  if (Array.isArray(raw)) throw new TypeError(raw.map(({ problem }) => problem).join());
  return raw;
}

describe('a file is taken apart', () => {
  test('into its place, its fields and its body', () => {
    expect(read('---\ntitle: "A"\n---\n\nThe text.\n')).toMatchObject({
      path: PATH,
      collection: 'events',
      id: '2016-tunnel-found',
      data: { title: 'A' },
      body: '\nThe text.\n',
      bodyLine: 4,
    });
  });

  test.each([
    ['line ends of Windows', '---\r\ntitle: "A"\r\n---\r\nThe text.\r\n', 'The text.\r\n'],
    ['a byte order mark', '\ufeff---\ntitle: "A"\n---\nThe text.\n', 'The text.\n'],
    ['no line after the fence', '---\ntitle: "A"\n---', ''],
    ['spaces after the fence', '---\ntitle: "A"\n---  \nThe text.', 'The text.'],
    ['a rule in the body', '---\ntitle: "A"\n---\nOne\n---\nTwo', 'One\n---\nTwo'],
  ])('with %s', (_what, text, body) => {
    expect(read(text)).toMatchObject({ data: { title: 'A' }, body });
  });

  test('words that other readers of YAML take for something else stay text', () => {
    const { data } = read('---\na: no\nb: NO\nc: on\nd: 12:30\n---\n');
    expect(data).toEqual({ a: 'no', b: 'NO', c: 'on', d: '12:30' });
  });

  test('a date without quotes is no text, so that the check can ask for the quotes', () => {
    expect(read('---\nday: 2016-01-08\nyear: 2016\n---\n').data).toEqual({ day: expect.any(Date), year: 2016 });
  });
});

test.each<[PropertyKey[], number | undefined]>([
  [['title'], 2],
  [['sources'], 4],
  [['sources', 0], 4],
  [['sources', 1, 'supports'], 6],
  [['sources', 1, 'locator'], 5],
  [['sources', 7, 'locator'], 4],
  [['missing'], undefined],
  [['title', 'deeper'], 2],
  [[], undefined],
])('the line of %j is %s, or that of the nearest thing around it', (path, line) => {
  const { lineOf } = read('---\ntitle: "A"\nsources:\n  - source: a\n  - source: b\n    supports: "x"\n---\n');
  expect(lineOf(path)).toBe(line);
});

describe('a file that can not be read is refused:', () => {
  const QUOTES = 'put text with a colon, a quote or a # in double quotes';
  test.each<[string, Files, ...string[]]>([
    [
      'text after a closed quote',
      edit(EVENT, '"Tunnel found', '"Tunnel: "found'),
      `${EVENT}:2, file: has broken YAML (Unexpected scalar at node end); ${QUOTES}`,
    ],
    [
      'a colon in bare text',
      edit(EVENT, '"The gazette gives the day."', 'The gazette: the day'),
      `${EVENT}:5, file: has broken YAML (Nested mappings are not allowed in compact mappings); ${QUOTES}`,
    ],
    [
      'a key given twice',
      edit(EVENT, 'status: reported', 'status: reported\nstatus: alleged'),
      `${EVENT}:10, file: has broken YAML (Map keys must be unique); ${QUOTES}`,
    ],
    [
      'a star before bare text',
      edit(EVENT, '"Tunnel found under the border"', '*Tunnel'),
      `${EVENT}:2, file: has a YAML alias (*Tunnel); put text that begins with * in double quotes`,
    ],
    [
      'text that repeats itself',
      edit(EVENT, 'links: []', 'a: &a [x]\nlinks: [*a, *a]'),
      `${EVENT}:19, file: has a YAML alias (*a); put text that begins with * in double quotes`,
      `${EVENT}:19, file: has a YAML alias (*a); put text that begins with * in double quotes`,
    ],
    [
      'no front matter',
      { [EVENT]: 'Tunnel found.\n' },
      `${EVENT}:1, file: has no front matter; begin with a line ---, the fields, and a line ---`,
    ],
    [
      'front matter without an end',
      { [EVENT]: '---\ntitle: "A"\n' },
      `${EVENT}:1, file: has no front matter; begin with a line ---, the fields, and a line ---`,
    ],
    [
      'nothing',
      { [EVENT]: '' },
      `${EVENT}:1, file: has no front matter; begin with a line ---, the fields, and a line ---`,
    ],
    [
      'another encoding',
      { [EVENT]: Buffer.from(VALID[EVENT].replace('Police', 'Policía'), 'latin1') },
      `${EVENT}, file: is not UTF-8; save it as UTF-8 without a byte order mark`,
    ],
    [
      'a nested folder',
      { 'content/events/2016/2016-ship-sunk.md': VALID[EVENT] },
      'content/events/2016/2016-ship-sunk.md, file: lies in a folder of a collection; put it directly into the collection',
    ],
    [
      'no folder',
      { 'content/2016-ship-sunk.md': VALID[EVENT] },
      'content/2016-ship-sunk.md, file: lies in no collection; put it into one, like content/events',
    ],
    ...['people', 'constructor'].map((name): [string, Files, string] => [
      `the unknown collection ${name}`,
      { [`content/${name}/el-chapo.md`]: VALID[EVENT] },
      `content/${name}/el-chapo.md, file: content/${name} is no collection; move it to one of ${Object.keys(SCHEMAS).join(', ')}`,
    ]),
    ...['tunnel-again', '2017', '2017-Tunnel-again'].map((id): [string, Files, string] => [
      `an event called ${id}`,
      { [`content/events/${id}.md`]: VALID[EVENT].replace('Tunnel found', 'Ship sunk').replace('2016-01-08', '2017') },
      `content/events/${id}.md, file: "${id}" is no name for an event; call the file by its year and a few words: 2016-el-chapo-recaptured.md`,
    ]),
  ])('%s', (_rule, changes, ...messages) => {
    expect(check(changes)).toEqual(messages);
  });

  test('whatever a file holds, it is read or refused', () => {
    const yaml = fc.string({ unit: fc.constantFrom('a', ':', ' ', '\n', '-', '"', '*', '&', '[', '{', '!', '#') });
    fc.assert(
      fc.property(
        fc.oneof(
          fc.uint8Array(),
          yaml.map((text) => Buffer.from(`---\n${text}\n---\n`)),
        ),
        (bytes) => {
          const issues = check({ [EVENT]: bytes });
          expect(issues.length).toBeGreaterThan(0);
          expect(issues.every((issue) => issue.startsWith(EVENT))).toBe(true);
        },
      ),
    );
  });
});
