import { describe, expect, test } from 'vitest';
import { check, COUNTRY, DOCUMENT, edit, EVENT, SOURCE, VALID, type Files } from './valid.ts';

/** What was changed in the valid record, the change, and every line an author then reads. */
type Broken = [rule: string, changes: Files, ...messages: string[]];

const event = (from: string, to: string) => edit(EVENT, from, to);
const linked = (to: string) => event('links: []', `links: [{ type: see-also, event: ${to} }]`);
const SOURCES = 'sources:\n  - source: gazette\n    supports: "The find and its length."\n';

describe('what leads nowhere is refused:', () => {
  test.each<Broken>([
    [
      'an unknown country',
      event('[MX]', '[MX, GT]'),
      `${EVENT}:6, countries[1]: no country has the code GT; add content/countries/gt.md, or mend the code`,
    ],
    [
      'a country in small letters',
      event('[MX]', '[mx]'),
      `${EVENT}:6, countries[0]: is not an ISO 3166-1 code; write two capital letters, like MX`,
    ],
    ['no country', event('[MX]', '[]'), `${EVENT}:6, countries: names no country; add at least one ISO code`],
    ['a country twice', event('[MX]', '[MX, MX]'), `${EVENT}:6, countries[1]: "MX" stands twice; keep one`],
    [
      'no list of sources',
      event(SOURCES, ''),
      `${EVENT}, sources: is missing; add it; content/README.md tells what it holds`,
    ],
    [
      'an empty list of sources',
      event(SOURCES, 'sources: []\n'),
      `${EVENT}:11, sources: is empty; an event needs at least one source`,
    ],
    [
      'a source that is not there',
      {
        [EVENT]: VALID[EVENT].replace('documents:', '  - source: gazete\n    supports: "x"\ndocuments:').replace(
          '[^gazette]',
          '[^gazette][^gazete]',
        ),
      },
      `${EVENT}:14, sources[1].source: no source is called "gazete"; did you mean "gazette"?`,
    ],
    [
      'a source like no other that is not there',
      {
        [EVENT]: VALID[EVENT].replace('documents:', '  - source: wikipedia\n    supports: "x"\ndocuments:').replace(
          '[^gazette]',
          '[^wikipedia]',
        ),
      },
      `${EVENT}:14, sources[1].source: no source is called "wikipedia"; add content/sources/wikipedia.md`,
    ],
    [
      'another date from a source of no sentence',
      event('links: []', 'dateAccounts: [{ date: "2016-01-07", source: article, note: "The day before." }]'),
      `${EVENT}:18, dateAccounts[0].source: "article" is not among the event's sources; add it there, with what it supports`,
    ],
    [
      'a page that is no document',
      {
        [EVENT]: VALID[EVENT].replace(
          '  - document: article',
          '  - document: gazette\n    locator: "x"\n    says: "x"\n  - document: article',
        ),
      },
      `${EVENT}:15, documents[0].document: no document is called "gazette"; name a source of the kind "document"`,
    ],
    [
      'a link to an event that is not there',
      linked('2016-tunel-found'),
      `${EVENT}:18, links[0].event: no event is called "2016-tunel-found"; did you mean "2016-tunnel-found"?`,
    ],
    [
      'a link to an event like no other',
      linked('1999-ship-sunk'),
      `${EVENT}:18, links[0].event: no event is called "1999-ship-sunk"; mend the id`,
    ],
    [
      'a link to itself',
      linked('2016-tunnel-found'),
      `${EVENT}:18, links[0].event: links the event to itself; remove it`,
    ],
    [
      'an orphan source',
      { 'content/sources/lonely.md': VALID[SOURCE].replace('/tunnel', '/other') },
      'content/sources/lonely.md, file: no event or era cites it; cite it, or remove the file',
    ],
    [
      'text in a source that is no document',
      { [SOURCE]: `${VALID[SOURCE]}\nSome text.\n` },
      `${SOURCE}, file: has a body; only documents have one; move the text to description`,
    ],
    [
      'a document without claims',
      { [DOCUMENT]: VALID[DOCUMENT].replace(/claims:[^]*?---/, '---') },
      `${DOCUMENT}, claims: is missing; list everything in it that can be dated`,
    ],
    [
      'claims of a page that is no document',
      {
        [SOURCE]: VALID[SOURCE].replace(
          'origin: press',
          'origin: press\nclaims: [{ locator: "x", claim: "x", theme: "x" }]',
        ),
      },
      `${SOURCE}:10, claims: belongs to documents only; remove it`,
    ],
    [
      'a claim that leads nowhere',
      edit(DOCUMENT, '    events: [2016-tunnel-found]\n    finding: corroborated\n', ''),
      `${DOCUMENT}:10, claims[0]: leads nowhere; give either its events or a theme`,
    ],
    [
      'a claim that leads two ways',
      edit(DOCUMENT, '    finding:', '    theme: "A forecast"\n    finding:'),
      `${DOCUMENT}:10, claims[0]: has events and a theme; keep one of them`,
    ],
    [
      'a claim that nobody looked into',
      edit(DOCUMENT, '    finding: corroborated\n', ''),
      `${DOCUMENT}:10, claims[0].finding: goes with events; say what the record makes of the claim`,
    ],
    [
      'a claim to an event that is not there',
      edit(DOCUMENT, '[2016-tunnel-found]', '[2016-tunnel-fuond]'),
      `${DOCUMENT}:12, claims[0].events[0]: no event is called "2016-tunnel-fuond"; did you mean "2016-tunnel-found"?`,
    ],
    [
      'a claim to an event that does not name the document',
      event('documents:\n  - document: article\n    locator: "paragraph 2"\n    says: "A tunnel was found."\n', ''),
      `${DOCUMENT}:12, claims[0].events[0]: "2016-tunnel-found" does not name this document; add it to the event's documents`,
    ],
  ])('%s', (_rule, changes, ...messages) => {
    expect(check(changes)).toEqual(messages);
  });
});

describe('a mistake is told once, where it stands:', () => {
  test.each<Broken>([
    [
      'what cites a source with a mistake is not told of it',
      edit(SOURCE, 'kind: news', 'kind: nws'),
      `${SOURCE}:8, kind: "nws" is none of our words; did you mean "news"?`,
    ],
    [
      'what names a document with a mistake is not told of it',
      edit(DOCUMENT, 'kind: document', 'kind: documnt'),
      `${DOCUMENT}:7, kind: "documnt" is none of our words; did you mean "document"?`,
    ],
    [
      'what happened in a country with a mistake is not told of it',
      edit(COUNTRY, 'slug: mexico', 'slug: Mexico'),
      `${COUNTRY}:3, slug: is not an id; use lower case letters, digits and single hyphens`,
    ],
    [
      'what an unreadable event cites is no orphan',
      { [EVENT]: 'Tunnel found.\n' },
      `${EVENT}:1, file: has no front matter; begin with a line ---, the fields, and a line ---`,
    ],
    [
      'what links to an event with a mistake is not told of it',
      {
        ...event('relation: cooperation', 'relation: coperation'),
        'content/events/2019-ship-sunk.md': VALID[EVENT].replace('Tunnel found', 'Ship sunk')
          .replace('2016-01-08', '2019')
          .replace('links: []', 'links: [{ type: see-also, event: 2016-tunnel-found }]'),
      },
      `${EVENT}:7, relation: "coperation" is none of our words; did you mean "cooperation"?`,
    ],
  ])('%s', (_rule, changes, ...messages) => {
    expect(check(changes)).toEqual(messages);
  });
});
