import { createInterface } from 'node:readline/promises';

/** Whoever answers the questions, at a terminal or through a pipe. */
export interface Author {
  /** Tells something, broken into lines that fit a terminal. */
  say(text: string): void;
  /**
   * Asks and waits for a line, without the spaces around it.
   * @throws {InputEnded} when there is no more.
   */
  ask(question: string): Promise<string>;
  /** Stops listening, so that the program can end. */
  close(): void;
}

/** Ctrl-C, Ctrl-D, or a pipe without another line. */
export class InputEnded extends Error {
  override name = 'InputEnded';
}

const WIDTH = 79;

function wrapLine(line: string): string {
  const indent = /^ */.exec(line)?.[0] ?? '';
  const lines: string[] = [];
  for (const word of line.trim().split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= WIDTH) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(indent + word);
  }
  return lines.join('\n');
}

/** Breaks every line at its spaces so that it fits a terminal of 80 columns. A long word, an address, stays whole. */
export const wrap = (text: string): string =>
  text
    .split('\n')
    .map((line) => (line.length > WIDTH ? wrapLine(line) : line))
    .join('\n');

/** Sets short texts in as many columns as fit a terminal. */
export function columns(texts: readonly string[]): string {
  const width = Math.max(...texts.map((text) => text.length)) + 2;
  const perLine = Math.max(1, Math.floor((WIDTH - 2) / width));
  const lines: string[] = [];
  for (let first = 0; first < texts.length; first += perLine) {
    const cells = texts.slice(first, first + perLine).map((text) => text.padEnd(width));
    lines.push(`  ${cells.join('').trimEnd()}`);
  }
  return lines.join('\n');
}

/** Listens on standard input and asks on standard error: what a dry run prints may go into a file. */
export function listen(): Author {
  const { stdin: input, stderr: output } = process;
  const terminal = Boolean(input.isTTY && output.isTTY);
  const reader = createInterface({ input, output, terminal });
  // `reader.question` loses the lines that a pipe or a paste brings before they are asked for; the iterator keeps them.
  const answers = reader[Symbol.asyncIterator]();
  // A pipe is closed long before its last line is asked for.
  let closed = false;
  reader.once('close', () => (closed = true));
  return {
    say: (text) => void output.write(`${wrap(text)}\n`),
    async ask(question) {
      const lines = wrap(question).split('\n');
      output.write(['', ...lines.slice(0, -1)].join('\n') + '\n');
      const prompt = `${lines.at(-1) ?? ''} `;
      // At a terminal readline draws it again at every key.
      if (terminal && !closed) {
        reader.setPrompt(prompt);
        reader.prompt();
      } else output.write(prompt);
      const { value, done } = await answers.next();
      if (!terminal || done) output.write('\n');
      if (done) throw new InputEnded();
      return value.trim();
    },
    close: () => reader.close(),
  };
}
