import { describe, expect, test } from 'vitest';
import { check, COUNTRY, edit, EVENT, VALID, type Files } from './valid.ts';

const ACTOR = 'content/actors/border-police.md';
const TERM = 'content/glossary/tunnel.md';
const THEME = 'content/themes/borders.md';
const AGREEMENT = 'content/agreements/works.md';
const COVERAGE = 'content/coverage/mx.md';
const REDIRECT = 'content/redirects/2016-old-name.md';
const SECOND = 'content/events/2017-tunnel-closed.md';

const actor = (change = '') => `---
name: "Border police"
type: agency
aliases: ["The border force"]
note: { en: "Police at the border.", es: "Policía de la frontera." }
proceedings:
  - { stage: charged, date: "2016-02", office: "A court", source: gazette }
${change}---
`;
const term = (id: string) => `---
term: { en: "Tunnel", es: "Túnel" }
definition: { en: "A way under ground.", es: "Un camino bajo tierra." }
events: [${id}]
---
`;
const words = (count: number) => Array.from({ length: count }, () => 'word').join(' ');
const text = (count: number, ref = '2016-tunnel-found') => `"${words(count)}.[^${ref}]"`;
const theme = (en = text(150), es = text(150), document = 'article') => `---
title: { en: "Borders", es: "Fronteras" }
documents: [{ document: ${document}, locator: "paragraph 1", says: "It speaks of borders." }]
text:
  en: ${en}
  es: ${es}
---
`;
const second: Files = {
  [SECOND]: VALID[EVENT].replace('Tunnel found under the border', 'Shop yard is sealed for good')
    .replace('"2016-01-08"', '"2017-01-08"')
    .replace('links: []', 'links: [{ type: ends, event: 2016-tunnel-found }]')
    .replace(/documents:[\s\S]*?links/, 'links'),
};
const agreement = (...ids: string[]) => `---
name: { en: "The works", es: "Las obras" }
events: [${ids.join(', ')}]
---
`;
const coverage = (from: number, to: number, country = 'MX') => `---
country: ${country}
spans: [{ from: ${from}, to: ${to}, look: not-looked }]
---
`;
const country = (en = text(200), es = text(200)) =>
  edit(
    COUNTRY,
    'region: "North America"',
    `region: "North America"\nlede: { en: "What happened.", es: "Lo que pasó." }\nintroduction:\n  en: ${en}\n  es: ${es}`,
  );

test('what is right has no problem', () => {
  const right = {
    ...second,
    ...country(),
    [ACTOR]: actor(),
    [TERM]: term('2016-tunnel-found'),
    [THEME]: theme(),
    [AGREEMENT]: agreement('2016-tunnel-found', '2017-tunnel-closed'),
    [COVERAGE]: coverage(1969, 2015),
    [REDIRECT]: '---\nto: 2016-tunnel-found\n---\n',
  };
  expect(check(right)).toEqual([]);
});

describe('is refused:', () => {
  test.each<[rule: string, changes: Files, ...messages: string[]]>([
    [
      'an actor that no event names',
      { [ACTOR]: actor().replace('"Border police"', '"Border polise"') },
      `${ACTOR}:2, name: no event names "Border polise"; did you mean "Border police"?`,
    ],
    [
      'a stage with a source that is not there',
      { [ACTOR]: actor().replace('source: gazette', 'source: gazete') },
      `${ACTOR}:7, proceedings[0].source: no source is called "gazete"; did you mean "gazette"?`,
    ],
    [
      'stages that are out of order',
      { [ACTOR]: actor('  - { stage: arrested, date: "2016-01-05", office: "Police", source: gazette }\n') },
      `${ACTOR}:8, proceedings[1].date: comes before the stage above it; put the stages in the order of time`,
    ],
    [
      'a stage in the future',
      { [ACTOR]: actor('  - { stage: released, date: "2027", office: "A court", source: gazette }\n') },
      `${ACTOR}:8, proceedings[1].date: lies in the future; check the date`,
    ],
    [
      'an actor by another name',
      { ...edit(EVENT, '"Border police"', '"Border police", "The border force"'), [ACTOR]: actor() },
      `${EVENT}:10, actors[1]: "The border force" is another name of "Border police"; write "Border police"`,
    ],
    [
      'a name that two actors have',
      {
        ...edit(EVENT, '"Border police"', '"Border police", "Customs"'),
        [ACTOR]: actor(),
        'content/actors/customs.md': actor().replace('"Border police"', '"Customs"'),
      },
      `content/actors/customs.md, file: "The border force" is also a name of ${ACTOR}; leave it to one of them`,
    ],
    [
      'a word without its event',
      { [TERM]: term('2016-tunel-found') },
      `${TERM}:4, events[0]: no event is called "2016-tunel-found"; did you mean "2016-tunnel-found"?`,
    ],
    [
      'a theme of no document',
      { [THEME]: theme(text(150), text(150), 'gazette') },
      `${THEME}:3, documents[0].document: no document is called "gazette"; mend the id`,
    ],
    [
      'a theme that is too short',
      { [THEME]: theme(text(100)) },
      `${THEME}:5, text.en: has 100 words; write at least 120`,
    ],
    [
      'a theme whose texts rest on different events',
      { ...second, [THEME]: theme(text(150), text(150, '2017-tunnel-closed')) },
      `${THEME}:6, text.es: rests on other events than the English text; use the same`,
    ],
    [
      'an introduction without evidence',
      country(`"${words(200)}."`, text(200)),
      `${COUNTRY}:8, introduction.en: the sentence "word word word word word word word word word wo…" has no evidence; end it with [^event-id], or cut it`,
      `${COUNTRY}:9, introduction.es: rests on other events than the English text; use the same`,
    ],
    [
      'an introduction that is too long',
      country(text(251)),
      `${COUNTRY}:8, introduction.en: has 251 words; cut it to 250`,
    ],
    [
      'an introduction without a lede',
      edit(COUNTRY, 'region: "North America"', `region: "North America"\nintroduction: { en: "x", es: "x" }`),
      `${COUNTRY}:6, introduction: goes with a lede; write both, or neither for a country without a page`,
    ],
    [
      'an agreement whose events are not tied',
      {
        [SECOND]: second[SECOND]?.toString().replace('links: [{ type: ends, event: 2016-tunnel-found }]\n', '') ?? '',
        [AGREEMENT]: agreement('2016-tunnel-found', '2017-tunnel-closed'),
      },
      `${AGREEMENT}:3, events[0]: "2016-tunnel-found" has no link to any other of them; tie it with a typed link, or leave it out`,
      `${AGREEMENT}:3, events[1]: "2017-tunnel-closed" has no link to any other of them; tie it with a typed link, or leave it out`,
    ],
    [
      'an agreement that runs backwards',
      { ...second, [AGREEMENT]: agreement('2017-tunnel-closed', '2016-tunnel-found') },
      `${AGREEMENT}:3, events[1]: "2016-tunnel-found" is earlier than the one above it; put them in the order of time`,
    ],
    [
      'coverage that runs backwards',
      { [COVERAGE]: coverage(2010, 2000) },
      `${COVERAGE}:3, spans[0].to: ends before it starts; put the earlier year first`,
    ],
    [
      'coverage of a country that is not there',
      { [COVERAGE]: coverage(1969, 2000, 'GT') },
      `${COVERAGE}:2, country: no country has the code GT; add content/countries/gt.md`,
    ],
    [
      'an old name that is a name still',
      { 'content/redirects/2016-tunnel-found.md': '---\nto: 2016-tunnel-found\n---\n' },
      'content/redirects/2016-tunnel-found.md, file: is the name of an event; remove the redirect, or rename the event',
    ],
    [
      'an old name that leads nowhere',
      { [REDIRECT]: '---\nto: 2016-nothing-of-it\n---\n' },
      `${REDIRECT}:2, to: no event is called "2016-nothing-of-it"; mend the id`,
    ],
  ])('%s', (_rule, changes, ...messages) => {
    expect(check(changes)).toEqual(messages);
  });
});
