import { fromMarkdown } from 'mdast-util-from-markdown';

/** A sentence of a body and the sources that carry it. */
export interface Sentence {
  text: string;
  /** Ids of sources, in the order written. */
  refs: string[];
}

/** What is wrong with a body, and on which of its lines (from 1). */
export interface BodyProblem {
  line: number;
  problem: string;
  mend: string;
}

/** A body taken apart: paragraphs of sentences, and what is wrong with it. */
export interface EvidencedBody {
  paragraphs: Sentence[][];
  problems: BodyProblem[];
}

const REFS = /(?:\[\^[^\]\s]*\])+/g;
const FULL_STOP = /[.!?…]["'”’)]*$/;
// After these a capital letter does not begin a sentence.
const ABBREVIATION = /(?:\b(?:v|vs|No|Nos|St|Jr|Sr|Gen|Col|Lt|Dr|Mr|Mrs|Ms|Inc|Art|p|pp)\.|\b[A-Z]\.)\s*$/;

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** Sentences of plain text, by the rules of Unicode (UAX 29) and a list of abbreviations. */
export function splitSentences(text: string): string[] {
  const sentences: string[] = [];
  let open = '';
  for (const { segment } of segmenter.segment(text)) {
    open += segment;
    if (ABBREVIATION.test(open)) continue;
    sentences.push(open.trim());
    open = '';
  }
  if (open.trim()) sentences.push(open.trim());
  return sentences.filter(Boolean);
}

const shorten = (text: string) => (text.length > 48 ? `${text.slice(0, 47).trimEnd()}…` : text);

/** Takes one paragraph apart. Text before a group of references must be exactly one sentence. */
function readParagraph(source: string, say: (offset: number, problem: string, mend: string) => void): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  for (const group of source.matchAll(REFS)) {
    const text = source.slice(start, group.index).replaceAll(/\s+/g, ' ').trim();
    const parts = splitSentences(text);
    for (const part of parts.slice(0, -1)) {
      say(start, `the sentence "${shorten(part)}" has no evidence`, 'end it with [^source-id], or cut it');
    }
    if (text === '') say(group.index, 'a reference stands alone', 'put it right after the full stop it belongs to');
    else if (!FULL_STOP.test(text)) {
      say(group.index, `a reference stands inside the sentence "${shorten(text)}"`, 'put it after the full stop');
    }
    const refs = [...group[0].matchAll(/\[\^([^\]\s]*)\]/g)].map((found) => found[1] ?? '');
    sentences.push({ text, refs });
    start = group.index + group[0].length;
  }
  for (const part of splitSentences(source.slice(start).replaceAll(/\s+/g, ' '))) {
    say(start, `the sentence "${shorten(part)}" has no evidence`, 'end it with [^source-id], or cut it');
  }
  return sentences;
}

/**
 * Takes the body of an event apart into sentences with their evidence. Bodies are plain text in paragraphs: whatever
 * Markdown can do besides is refused, so that nothing in them can ever become markup.
 */
export function parseEvidencedBody(body: string): EvidencedBody {
  const paragraphs: Sentence[][] = [];
  const problems: BodyProblem[] = [];
  const lineAt = (offset: number) => body.slice(0, offset).split('\n').length;
  for (const node of fromMarkdown(body).children) {
    const begin = node.position?.start.offset ?? 0;
    const source = body.slice(begin, node.position?.end.offset);
    const foreign = node.type === 'paragraph' ? node.children.find(({ type }) => type !== 'text') : node;
    if (foreign) {
      const what = foreign.type === 'html' ? 'HTML' : `Markdown of the kind "${foreign.type}"`;
      problems.push({ line: lineAt(begin), problem: `has ${what}`, mend: 'write plain sentences in paragraphs' });
      continue;
    }
    paragraphs.push(
      readParagraph(source, (offset, problem, mend) => {
        const skipped = source.slice(offset).search(/\S/);
        problems.push({ line: lineAt(begin + offset + Math.max(skipped, 0)), problem, mend });
      }),
    );
  }
  return { paragraphs, problems };
}

/** How many words of prose a body has, references not counted. */
export const countWords = (body: string): number => body.replaceAll(REFS, '').split(/\s+/).filter(Boolean).length;
