import { describe, expect, test } from 'vitest';
import { countAccounts, sentencesOn, toEvidence, type Source } from '../../src/model/evidence.ts';
import type { Sentence } from '../../src/schema/sentences.ts';
import { sourceSchema } from '../../src/schema/source.ts';

function source(id: string, publisher: string): Source {
  const page = {
    title: `Page ${id}`,
    publisher,
    url: `https://example.org/${id}`,
    accessed: '2026-11-23',
    language: 'en',
    kind: 'news',
    origin: 'press',
  };
  return { ...sourceSchema.parse(page), id };
}

const sources = [source('court', 'A court'), source('paper', 'A paper'), source('copy', 'A paper')];
const sourceOf = (id: string) => sources.find((each) => each.id === id);
const citations = [
  { source: 'court', locator: 'p. 3', supports: 'the verdict' },
  { source: 'paper', supports: 'the reaction' },
  { source: 'copy', supports: 'nothing yet' },
];
const said = (text: string, ...refs: string[]): Sentence => ({ text, refs });

describe('the numbers of the notes', () => {
  const text = [[said('One.', 'paper')], [said('Two.', 'court', 'paper'), said('Three.', 'court')]];
  const { notes, paragraphs } = toEvidence(text, citations, sourceOf);

  test('a source gets its number where the text first needs it', () => {
    expect(notes.map(({ number, source: { id } }) => [number, id])).toEqual([
      [1, 'paper'],
      [2, 'court'],
    ]);
  });

  test('a sentence has the numbers of its sources, in order', () => {
    expect(paragraphs).toEqual([
      [{ text: 'One.', notes: [1] }],
      [
        { text: 'Two.', notes: [1, 2] },
        { text: 'Three.', notes: [2] },
      ],
    ]);
  });

  test('a note says where in the source, if the record does, and what it carries', () => {
    expect(notes.map(({ locator, supports }) => [locator, supports])).toEqual([
      [undefined, 'the reaction'],
      ['p. 3', 'the verdict'],
    ]);
  });

  test('a text without sentences has no notes', () => {
    expect(toEvidence([], citations, sourceOf)).toEqual({ notes: [], paragraphs: [] });
  });

  test.each([
    ['that no record describes', () => toEvidence([[said('One.', 'court')]], citations, () => undefined)],
    ['that the event does not cite', () => toEvidence([[said('One.', 'court')]], [], sourceOf)],
  ])('a source %s stops the build', (_what, build) => {
    expect(build).toThrow(new RangeError('no source "court"'));
  });
});

test.each([
  ['none', [], 0],
  ['each publisher is one account', ['court', 'paper'], 2],
  ['pages of one publisher are one account', ['paper', 'copy'], 1],
])('accounts: %s', (_rule, ids, accounts) => {
  expect(countAccounts(ids.flatMap((id) => sourceOf(id) ?? []))).toBe(accounts);
});

describe('the sentences that rest on a source', () => {
  const text = [[said('One.', 'paper'), said('Two.', 'court', 'paper')], [said('Three.', 'court')]];
  const evidence = toEvidence(text, citations, sourceOf);

  test('they keep their place in the text, across paragraphs, and say whether anything else carries them', () => {
    expect(sentencesOn('court', evidence)).toEqual([
      { text: 'Two.', place: 2, alone: false },
      { text: 'Three.', place: 3, alone: true },
    ]);
  });

  test('nothing rests on a source that no sentence names', () => {
    expect(sentencesOn('copy', evidence)).toEqual([]);
  });
});
