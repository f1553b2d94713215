import { describe, expect, test } from 'vitest';
import { check, edit, EVENT, SOURCE, type Files } from './valid.ts';

/** What was changed in the valid record, the change, and every line an author then reads. */
type Broken = [rule: string, changes: Files, ...messages: string[]];

/** The valid event with one thing replaced. */
const event = (from: string, to: string) => edit(EVENT, from, to);
const dated = (date: string) => event('date: "2016-01-08"', `date: ${date}`);

test('the record that the others are broken from has no problem', () => {
  expect(check()).toEqual([]);
});

describe('a broken date is refused:', () => {
  const FORMS = 'write "2016", "2016-01", "2016-01-08", "2016~", "2016/2018" or "2016-01-08/.."';
  const QUOTES = 'is not text; write the date in quotes, like "2016-01-08"';
  const REACH = 'the record runs from 1960 to 2027; check the year';
  test.each<Broken>([
    [
      'an impossible day',
      dated('"2016-01-32"'),
      `${EVENT}:3, date: "2016-01-32" is not a date in our profile; ${FORMS}`,
    ],
    [
      '30 February',
      dated('"2016-02-30"'),
      `${EVENT}:3, date: "2016-02-30" is no day of the calendar; check the month: it has fewer days`,
    ],
    [
      'an interval the wrong way round',
      dated('"2016-05/2016-03"'),
      `${EVENT}:3, date: "2016-05/2016-03" ends before it starts; put the earlier date first`,
    ],
    [
      'the day after today',
      dated('"2026-11-24"'),
      `${EVENT}:3, date: lies in the future; the record tells what happened; check the date`,
    ],
    ['a year long after today', dated('"2036"'), `${EVENT}:3, date: is outside the record; ${REACH}`],
    ['a year before the record', dated('"1959"'), `${EVENT}:3, date: is outside the record; ${REACH}`],
    ['an interval from before the record', dated('"195X/2016"'), `${EVENT}:3, date: is outside the record; ${REACH}`],
    ['a slip in the century', dated('"0070"'), `${EVENT}:3, date: is outside the record; ${REACH}`],
    ['a day without quotes', dated('2016-01-08'), `${EVENT}:3, date: ${QUOTES}`],
    ['30 February without quotes', dated('2016-02-30'), `${EVENT}:3, date: ${QUOTES}`],
    ['a year without quotes', dated('2016'), `${EVENT}:3, date: ${QUOTES}`],
    ['no text at all', dated(''), `${EVENT}:3, date: ${QUOTES}`],
    [
      'no date',
      event('date: "2016-01-08"\n', ''),
      `${EVENT}, date: is missing; add it; content/README.md tells what it holds`,
    ],
    [
      '"within" for a single date',
      event('dateKind: span', 'dateKind: within'),
      `${EVENT}:4, dateKind: is "within" for a single date; write the interval it lies in, or leave dateKind out`,
    ],
    [
      'a month for the day of the last change',
      event('recordChanged: "2016-02-01"', 'recordChanged: "2016-02"'),
      `${EVENT}:19, recordChanged: is not a day; write it like "2026-11-23"`,
    ],
    [
      'sources looked at tomorrow',
      event('sourcesChecked: "2016-02-01"', 'sourcesChecked: "2026-11-24"'),
      `${EVENT}:20, sourcesChecked: lies in the future; write the day of the work`,
    ],
    [
      'known to the public in the future',
      event('links: []', 'known: { date: "2027-01-05", how: "book", source: gazette }'),
      `${EVENT}:18, known.date: lies in the future; the record tells what happened; check the date`,
    ],
    [
      'a source published in the future',
      edit(SOURCE, 'published: "2016-01-09"', 'published: "2026-12"'),
      `${SOURCE}:4, published: lies in the future; check the date on the page`,
    ],
  ])('%s', (_rule, changes, ...messages) => {
    expect(check(changes)).toEqual(messages);
  });
});

describe('a broken field is refused:', () => {
  const NO_KEY = 'is not a key we know';
  const SHAPE = 'see content/README.md for its form';
  const ADDRESS = 'is not a web address; begin with https:// or http://';
  test.each<Broken>([
    [
      'a category misspelt',
      event('category: seizure', 'category: siezure'),
      `${EVENT}:8, category: "siezure" is none of our words; did you mean "seizure"?`,
    ],
    [
      'a relation like none of ours',
      event('relation: cooperation', 'relation: war'),
      `${EVENT}:7, relation: "war" is none of our words; write one of cooperation, friction, unilateral, context`,
    ],
    [
      'a relation that says nothing',
      event('relation: cooperation', 'relation: ""'),
      `${EVENT}:7, relation: "" is none of our words; write one of cooperation, friction, unilateral, context`,
    ],
    ['a key misspelt', event('links: []', 'lnks: []'), `${EVENT}:18, lnks: ${NO_KEY}; did you mean "links"?`],
    [
      'a key like none of ours',
      event('links: []', 'mood: grim'),
      `${EVENT}:18, mood: ${NO_KEY}; remove it; content/README.md lists the keys`,
    ],
    [
      'a key inside a list',
      event('    supports:', '    page: "3"\n    supports:'),
      `${EVENT}:13, sources[0].page: ${NO_KEY}; remove it; content/README.md lists the keys`,
    ],
    [
      'a key that every object has',
      event('links: []', '__proto__: { title: "x" }'),
      `${EVENT}:18, __proto__: ${NO_KEY}; remove it; content/README.md lists the keys`,
    ],
    ['one word for a list', event('["Border police"]', '"Police"'), `${EVENT}:10, actors: is not a list; ${SHAPE}`],
    [
      'a list for the whole',
      { [EVENT]: '---\n- title\n---\n' },
      `${EVENT}, file: is not a set of keys and values; ${SHAPE}`,
    ],
    [
      'a number in words',
      event('links: []', 'figures: [{ value: "1,000", unit: "kg" }]'),
      `${EVENT}:18, figures[0].value: is not a number; write it without quotes and separators`,
    ],
    [
      'HTML in a title',
      event('"Tunnel found', '"<i>Tunnel</i> found'),
      `${EVENT}:2, title: has HTML; write plain text`,
    ],
    [
      'a spreadsheet formula',
      event('"Tunnel found', '"=HYPERLINK(A1)'),
      `${EVENT}:2, title: begins like a spreadsheet formula; begin with a letter or a digit`,
    ],
    ...['\\u0007', '\\n', '\\u200b', '\\u202e', '\\ufffd'].map((character): Broken => [
      `the character ${character}`,
      event('"Tunnel found', `"Tunnel${character} found`),
      `${EVENT}:2, title: has a control or invisible character; type the text again`,
    ]),
    ['a space in front', event('"Tunnel', '" Tunnel'), `${EVENT}:2, title: begins or ends with a space; remove it`],
    [
      'a long title',
      event('"Tunnel', `"${'Long '.repeat(12)}tunnel`),
      `${EVENT}:2, title: is longer than 80 characters; shorten it`,
    ],
    [
      'no words',
      event('"Tunnel found under the border"', '""'),
      `${EVENT}:2, title: is empty; leave the key out, or fill it`,
    ],
    ['a file for an address', edit(SOURCE, 'https://gazette.example', 'file:///etc'), `${SOURCE}:5, url: ${ADDRESS}`],
    [
      'a script for an address',
      edit(SOURCE, 'https://gazette.example/tunnel', 'javascript:alert(1)'),
      `${SOURCE}:5, url: ${ADDRESS}`,
    ],
    [
      'a script behind an address',
      edit(SOURCE, 'https://gazette.example/tunnel', 'javascript:alert(1)//\\nhttps://gazette.example/'),
      `${SOURCE}:5, url: ${ADDRESS}`,
    ],
    [
      'an address with a hole',
      edit(SOURCE, 'https://gazette.example', 'https://[gazette'),
      `${SOURCE}:5, url: is not a valid address; copy it again from the page`,
    ],
    [
      'alleged, but by whom',
      event('status: reported', 'status: alleged'),
      `${EVENT}, statusNote: is missing; an alleged or disputed event must say who alleges and who denies`,
    ],
    [
      'a source without a name',
      edit(SOURCE, 'title: "Tunnel found"\n', ''),
      `${SOURCE}, title: is missing; copy the headline, or write a description of the page`,
    ],
  ])('%s', (_rule, changes, ...messages) => {
    expect(check(changes)).toEqual(messages);
  });
});
