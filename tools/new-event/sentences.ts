import { plainText } from '../../src/schema/fields.ts';
import { BODY_WORDS } from '../../src/schema/integrity.ts';
import { countWords, parseEvidencedBody } from '../../src/schema/sentences.ts';
import { explainZodError } from '../../src/schema/zod-issues.ts';
import type { Form } from './fill.ts';
import { bodyProblems, type Draft } from './known-record.ts';
import type { Evidence } from './sources.ts';

// Nothing in a body may run as a formula or hide from the eye either; no sentence is as long.
const sentenceText = plainText(1000);

/** A sentence as it was typed, and the numbers behind it. */
interface Typed {
  text: string;
  numbers: number[];
}

/** Takes the numbers off the end: `"He was arrested. [1][2]"`. */
function takeApart(typed: string): Typed {
  const refs = /(?:\s*\[\d+\])+\s*$/.exec(typed)?.[0] ?? '';
  const numbers = [...refs.matchAll(/\d+/g)].map(([digits]) => Number(digits));
  return { text: refs === '' ? typed : typed.slice(0, -refs.length), numbers: [...new Set(numbers)] };
}

const idsOf = ({ citations }: Evidence) => citations.map(({ source }) => String(source));

function numberProblems(numbers: readonly number[], most: number): string[] {
  if (numbers.length === 0) return ['has no source; end it with the numbers of its sources, like [1][2]'];
  return numbers
    .filter((number) => number < 1 || number > most)
    .map((number) => `there is no source ${number}; write numbers from 1 to ${most}`);
}

/** The line of a sentence, and what is wrong with it behind the lines that are there. */
function toLine({ text, numbers }: Typed, evidence: Evidence, lines: readonly string[]) {
  const ids = idsOf(evidence);
  const line = text + numbers.map((number) => `[^${ids[number - 1] ?? ''}]`).join('');
  const { error } = sentenceText.safeParse(text);
  const problems = [
    ...(error ? explainZodError(error, text, []) : []).map(({ problem, mend }) => `${problem}; ${mend}`),
    ...numberProblems(numbers, ids.length),
  ];
  // Only now the whole body: what a formula or a missing reference does to it is told already.
  if (problems.length === 0) {
    const body = [...lines, line].join('\n');
    problems.push(...parseEvidencedBody(body).problems.map(({ problem, mend }) => `${problem}; ${mend}`));
    const words = countWords(body);
    if (words > BODY_WORDS.most) problems.push(`the text then has ${words} words; cut it to ${BODY_WORDS.most}`);
  }
  return { line, problems };
}

async function askSentence(
  author: NonNullable<Form['author']>,
  evidence: Evidence,
  lines: readonly string[],
): Promise<string | undefined> {
  const number = lines.length + 1;
  const words = countWords(lines.join('\n'));
  const typed = takeApart(
    await author.ask(`(${words} of ${BODY_WORDS.least} to ${BODY_WORDS.most} words)\nSentence ${number}:`),
  );
  if (typed.text === '') return undefined;
  if (typed.numbers.length === 0) {
    const answer = await author.ask('Numbers of the sources that carry it, like 1 2:');
    typed.numbers = [...new Set([...answer.matchAll(/\d+/g)].map(([digits]) => Number(digits)))];
  }
  const { line, problems } = toLine(typed, evidence, lines);
  for (const problem of problems) author.say(`! sentence ${number}: ${problem}`);
  // The same question again.
  return problems.length > 0 ? askSentence(author, evidence, lines) : line;
}

/** Asks until the text is long enough and every source carries a sentence. */
async function askBody(
  author: NonNullable<Form['author']>,
  draft: Draft,
  evidence: Evidence,
  first: readonly string[],
): Promise<string[]> {
  const list = idsOf(evidence).map((id, n) => `  [${n + 1}] ${id}`);
  author.say(
    `\nNow the text, a sentence at a time, in your own words and the past tense. End each with the numbers of its sources, like [1][2]. Enter when it is done.\n${list.join('\n')}`,
  );
  const lines = [...first];
  for (;;) {
    const line = await askSentence(author, evidence, lines);
    if (line !== undefined) {
      lines.push(line);
      continue;
    }
    const problems = bodyProblems(evidence.record, { ...draft, sources: evidence.citations }, lines);
    if (problems.length === 0) return lines;
    for (const { problem, mend } of problems) author.say(`! the text: ${problem}; ${mend}`);
  }
}

/** Gathers the body of an event, a sentence a line: those of the flags first, then, while it lacks something, the author's. */
export async function gatherSentences(
  { author, report }: Pick<Form, 'author' | 'report'>,
  draft: Draft,
  evidence: Evidence,
  given: readonly string[],
): Promise<string[]> {
  const lines: string[] = [];
  let refused = false;
  given.forEach((text, n) => {
    const { line, problems } = toLine(takeApart(text), evidence, lines);
    for (const problem of problems) {
      if (author) author.say(`! --sentence ${n + 1}: ${problem}`);
      else report(`--sentence ${n + 1}: ${problem}`);
    }
    if (problems.length === 0) lines.push(line);
    else refused = true;
  });
  if (!author) return lines;
  const whole = lines.length > 0 && !refused;
  const missing = bodyProblems(evidence.record, { ...draft, sources: evidence.citations }, lines).length > 0;
  return whole && !missing ? lines : askBody(author, draft, evidence, lines);
}
