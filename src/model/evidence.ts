import type { EventRecord } from '../schema/event.ts';
import type { Sentence } from '../schema/sentences.ts';
import type { SourceRecord } from '../schema/source.ts';

/** A source with the name of its record. */
export type Source = SourceRecord & { id: string };

/** One row of the evidence table of an event. */
export interface Note {
  /** The number readers see, from 1, in the order the text first needs it. */
  number: number;
  source: Source;
  locator: string | undefined;
  supports: string;
}

/** A sentence with the numbers of its notes. */
export interface NotedSentence {
  text: string;
  notes: number[];
}

/** The text of an event with its evidence. */
export interface Evidence {
  paragraphs: NotedSentence[][];
  notes: Note[];
}

/**
 * Numbers the evidence of a text: a source gets its number where the text first needs it.
 * @throws {RangeError} for a source that is not there; the content check has refused that before.
 */
export function toEvidence(
  paragraphs: readonly Sentence[][],
  citations: EventRecord['sources'],
  sourceOf: (id: string) => Source | undefined,
): Evidence {
  const order = [...new Set(paragraphs.flat().flatMap(({ refs }) => refs))];
  const notes = order.map((id, place): Note => {
    const source = sourceOf(id);
    const citation = citations.find((each) => each.source === id);
    if (!source || !citation) throw new RangeError(`no source "${id}"`);
    return { number: place + 1, source, locator: citation.locator, supports: citation.supports };
  });
  return {
    notes,
    paragraphs: paragraphs.map((sentences) =>
      sentences.map(({ text, refs }) => ({
        text,
        notes: refs.map((ref) => order.indexOf(ref) + 1).sort((a, b) => a - b),
      })),
    ),
  };
}

/** How many accounts some sources give: a copy counts with what it copies, pages of one publisher count once. */
export function countAccounts(sources: readonly Pick<SourceRecord, 'publisher'>[]): number {
  return new Set(sources.map(({ publisher }) => publisher)).size;
}

/** A sentence that rests on a source: its place in the text, from 1, and whether nothing else carries it. */
export interface RestingSentence {
  text: string;
  place: number;
  alone: boolean;
}

/** The sentences of a text that rest on a source. */
export function sentencesOn(sourceId: string, { paragraphs, notes }: Evidence): RestingSentence[] {
  const number = notes.find(({ source }) => source.id === sourceId)?.number;
  if (number === undefined) return [];
  return paragraphs
    .flat()
    .map(({ text, notes: carrying }, place) => ({ text, place: place + 1, alone: carrying.length === 1, carrying }))
    .filter(({ carrying }) => carrying.includes(number))
    .map(({ text, place, alone }) => ({ text, place, alone }));
}
