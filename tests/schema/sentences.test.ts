import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countWords, parseEvidencedBody, splitSentences } from '../../src/schema/sentences.ts';
import { check, edit, EVENT, VALID, type Files } from './valid.ts';

const problemsOf = (body: string) => parseEvidencedBody(body).problems.map(({ problem }) => problem);

describe('sentences', () => {
  test.each<[string, string[]]>([
    ['One. Two! Three?', ['One.', 'Two!', 'Three?']],
    ['He said “no.” She left.', ['He said “no.”', 'She left.']],
    ['In U.S. v. Noriega the court ruled. He appealed.', ['In U.S. v. Noriega the court ruled.', 'He appealed.']],
    ['Gen. Noriega met Dr. Roberts. They spoke.', ['Gen. Noriega met Dr. Roberts.', 'They spoke.']],
    ['About 3.5 tons were seized. It was 2016.', ['About 3.5 tons were seized.', 'It was 2016.']],
    ['No full stop', ['No full stop']],
    ['  ', []],
    ['', []],
  ])('%j', (text, sentences) => {
    expect(splitSentences(text)).toEqual(sentences);
  });

  test('lose none of their words', () => {
    const words = fc.array(fc.constantFrom('Gen.', 'U.S.', 'seized', 'No.', '3.5', 'tons.', 'Then!', '“Why?”', 'he'));
    fc.assert(
      fc.property(words, (text) => {
        expect(splitSentences(text.join(' ')).join(' ')).toBe(text.join(' '));
      }),
    );
  });
});

describe('a body with its evidence', () => {
  test('is paragraphs of sentences, each with its references in the order written', () => {
    const body = 'One\nline.[^a][^b] Two.[^b]\n\nThree.[^c]\n';
    expect(parseEvidencedBody(body)).toEqual({
      paragraphs: [
        [
          { text: 'One line.', refs: ['a', 'b'] },
          { text: 'Two.', refs: ['b'] },
        ],
        [{ text: 'Three.', refs: ['c'] }],
      ],
      problems: [],
    });
  });

  test('may be empty', () => {
    expect(parseEvidencedBody('\n \n')).toEqual({ paragraphs: [], problems: [] });
  });

  test.each<[string, string[]]>([
    ['One. Two.[^a]', ['the sentence "One." has no evidence']],
    ['One.[^a] Two.', ['the sentence "Two." has no evidence']],
    ['One. Two.', ['the sentence "One." has no evidence', 'the sentence "Two." has no evidence']],
    ['One[^a] and two.[^b]', ['a reference stands inside the sentence "One"']],
    ['One[^a].', ['a reference stands inside the sentence "One"', 'the sentence "." has no evidence']],
    ['[^a] One.[^a]', ['a reference stands alone']],
    ['One.[^a] [^b]', ['a reference stands alone']],
    ['One *two*.[^a]', ['has Markdown of the kind "emphasis"']],
    ['- One.[^a]', ['has Markdown of the kind "list"']],
    ['> One.[^a]', ['has Markdown of the kind "blockquote"']],
    ['    One.[^a]', ['has Markdown of the kind "code"']],
    ['One `two`.[^a]', ['has Markdown of the kind "inlineCode"']],
    ['One [two](https://x.example).[^a]', ['has Markdown of the kind "link"']],
    ['One ![two](x.png).[^a]', ['has Markdown of the kind "image"']],
    ['One <https://x.example>.[^a]', ['has Markdown of the kind "link"']],
    ['[a]: https://x.example', ['has Markdown of the kind "definition"']],
    ['One.[^a]\n\n---', ['has Markdown of the kind "thematicBreak"']],
    ['<!-- One -->', ['has HTML']],
    ['One<br>two.[^a]', ['has HTML']],
  ])('%j is refused', (body, problems) => {
    expect(problemsOf(body)).toEqual(problems);
  });

  test('a problem stands on the line of its sentence', () => {
    const { problems } = parseEvidencedBody('One.[^a]\nTwo.\nThree.[^a]\n\nFour.[^a]\nFive.\n');
    expect(problems.map(({ line, problem }) => [line, problem])).toEqual([
      [2, 'the sentence "Two." has no evidence'],
      [6, 'the sentence "Five." has no evidence'],
    ]);
  });

  test('whatever is written, it is read', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom('[', '^', ']', 'a', '.', ' ', '\n', '<') })),
        (body) => {
          const lines = body.split('\n').length;
          expect(parseEvidencedBody(body).problems.every(({ line }) => line >= 1 && line <= lines)).toBe(true);
        },
      ),
    );
  });
});

test.each([
  ['One two three.[^a][^b] Four.[^c]', 4],
  ['[^a]', 0],
  [' \n', 0],
])('%j has %i words', (body, words) => {
  expect(countWords(body)).toBe(words);
});

describe('a broken body is refused:', () => {
  const START = '\nPolice found';
  const body = (from: string, to: string) => edit(EVENT, from, to);
  const EVIDENCE = 'end it with [^source-id], or cut it';
  const PLAIN = 'write plain sentences in paragraphs';
  test.each<[string, Files, ...string[]]>([
    [
      'a sentence without evidence',
      body('empty shop.[^gazette]', 'empty shop.'),
      `${EVENT}:24, body: the sentence "It was six hundred metres long, had rails, lamp…" has no evidence; ${EVIDENCE}`,
    ],
    [
      'a reference inside a sentence',
      body('had rails,', 'had rails[^gazette],'),
      `${EVENT}:24, body: a reference stands inside the sentence "It was six hundred metres long, had rails"; put it after the full stop`,
    ],
    [
      'a reference that is not among the sources',
      body('months.[^gazette]', 'months.[^gazete]'),
      `${EVENT}:22, body: [^gazete] is not among the event's sources; did you mean "gazette"?`,
    ],
    [
      'a source that no sentence uses',
      body('documents:', '  - source: article\n    supports: "The same."\ndocuments:'),
      `${EVENT}:14, sources[1]: no sentence rests on "article"; end a sentence with [^article], or remove the source`,
    ],
    [
      'no text',
      { [EVENT]: VALID[EVENT].replace(/\nPolice[^]*/, '') },
      `${EVENT}:12, sources[0]: no sentence rests on "gazette"; end a sentence with [^gazette], or remove the source`,
      `${EVENT}:22, body: is empty; tell the event in 40 to 120 words`,
    ],
    [
      'too few words',
      body(
        '\nBoth governments said that their officers had worked together on the case for several months.[^gazette]\n',
        '',
      ),
      `${EVENT}:22, body: has 38 words; tell the event in at least 40`,
    ],
    [
      'too many words',
      body(START, `\nVery${' very'.repeat(80)} late police found`),
      `${EVENT}:22, body: has 135 words; cut it to 120`,
    ],
    ['HTML', body('had rails', 'had <b>rails</b>'), `${EVENT}:23, body: has HTML; ${PLAIN}`],
    ['a script', body(START, `\n<script>alert(1)</script>\n${START}`), `${EVENT}:23, body: has HTML; ${PLAIN}`],
    [
      'a heading',
      body(START, `\n## Find\n${START}`),
      `${EVENT}:23, body: has Markdown of the kind "heading"; ${PLAIN}`,
    ],
  ])('%s', (_rule, changes, ...messages) => {
    expect(check(changes)).toEqual(messages);
  });
});
