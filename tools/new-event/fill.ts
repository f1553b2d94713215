import { suggest } from '../../src/schema/suggest.ts';
import type { FieldProblem } from '../../src/schema/zod-issues.ts';
import { columns, type Author } from './author.ts';

/** A word of a closed list, and what it means or is also called. */
export interface Choice {
  value: string;
  meaning?: string;
}

/** One thing to know. */
export interface Field {
  key: string;
  /** What a problem calls it: a flag, or a field of a source. */
  name: string;
  /** The question. Its last line is the prompt. */
  ask: string;
  choices?: readonly Choice[];
  /** The answer is a list; what stands between its parts when it is typed in one line. */
  between?: RegExp;
  /** What an empty answer means. */
  preset?: string;
}

/** What is known so far, and how the next answer is checked. */
export interface Form {
  draft: Record<string, unknown>;
  author: Author | undefined;
  /** What is wrong with one field of a draft. */
  problemsOf(draft: Record<string, unknown>, key: string): FieldProblem[];
  /** Where problems go when there is nobody to ask again. */
  report(problem: string): void;
}

/** The word of a closed list that was meant: by itself or by its meaning, in any case. */
function toWord(text: string, choices: readonly Choice[]): string {
  const small = text.toLowerCase();
  const isMeant = ({ value, meaning }: Choice) => [value, meaning].some((word) => word?.toLowerCase() === small);
  return choices.find(isMeant)?.value ?? text;
}

/** A problem in one line, under a name that the author knows. */
function describe(name: string, { path, problem, mend }: FieldProblem): string {
  const last = path.at(-1);
  return `${typeof last === 'number' ? `${name} ${last + 1}` : name}: ${problem}; ${mend}`;
}

const toItem = ({ value, meaning }: Choice, n: number) =>
  `${n + 1} ${value}${meaning === undefined ? '' : `: ${meaning}`}`;

/** The question with its choices, or only its last line for one who has read the rest. */
function questionOf({ ask, choices, preset }: Field, again: boolean): string {
  const lines = ask.split('\n');
  const last = lines.pop() ?? '';
  const prompt = preset === undefined ? `${last}:` : `${last} [${preset}]:`;
  if (again) return prompt;
  return [...lines, ...(choices ? [columns(choices.map(toItem))] : []), prompt].join('\n');
}

function readAnswer(text: string, { choices = [], between, preset }: Field): unknown {
  if (text === '') return preset;
  // Numbers are for those who see the list: in a flag they would mean another word one day.
  const pick = (part: string) => (/^\d+$/.test(part) ? choices[Number(part) - 1]?.value : undefined) ?? part;
  return between ? text.split(between).filter(Boolean).map(pick) : pick(text);
}

/** An answer in the words of the schema; what is no text goes to the schema as it is. */
function inOurWords(value: unknown, choices: readonly Choice[]): unknown {
  if (Array.isArray(value)) return value.map((part) => inOurWords(part, choices));
  return typeof value === 'string' ? toWord(value, choices) : value;
}

/** What may have been meant, for words that the schema knows no list of. */
function advise(value: unknown, choices: readonly Choice[]): string | undefined {
  const words = choices.flatMap(({ value: word, meaning }) => (meaning === undefined ? [word] : [word, meaning]));
  const written = [value].flat().find((part) => typeof part === 'string' && !words.includes(part));
  return suggest(String(written ?? ''), words);
}

/** Tells what is wrong with an answer, with a word that may have been meant. */
function tell({ author, report }: Form, { name, choices = [] }: Field, value: unknown, found: FieldProblem): void {
  const advice = found.mend.startsWith('did you mean') ? undefined : advise(value, choices);
  const line = describe(name, advice === undefined ? found : { ...found, mend: `${found.mend}; ${advice}` });
  if (author) author.say(`! ${line}`);
  else report(line);
}

/** Gets one answer into the draft: the one given, or else the author's, asked again until nothing is wrong with it. */
export async function fill(form: Form, field: Field, given?: unknown): Promise<void> {
  const { author, draft } = form;
  let value = given;
  let asked = false;
  for (;;) {
    if (value === undefined && author) {
      value = readAnswer(await author.ask(questionOf(field, asked)), field);
      asked = true;
    }
    value = inOurWords(value, field.choices ?? []);
    const problems = form.problemsOf({ ...draft, [field.key]: value }, field.key);
    if (problems.length === 0 && value !== undefined) draft[field.key] = value;
    for (const found of problems) tell(form, field, value, found);
    if (problems.length === 0 || !author) return;
    value = undefined;
  }
}
