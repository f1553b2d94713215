/** Longest id made here. Longer ones are allowed, but nobody likes to cite them. */
const LONGEST = 60;

// Words that tell records apart no better.
const SMALL_WORDS = new Set(
  'a an and as at by for from in into is of on or over s that the to under with de del en y'.split(' '),
);

function wordsOf(text: string, most: number): string[] {
  const words = text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  return words.filter((word) => !SMALL_WORDS.has(word)).slice(0, most);
}

/** The year a date begins with, as ids have it; an unknown digit becomes 0. */
const yearIn = (date: string): string[] =>
  (/\d{4}|\d{3}X|\d\dXX/.exec(date) ?? []).map((year) => year.replaceAll('X', '0'));

function unique(words: readonly string[], taken: ReadonlySet<string>): string {
  let id = words[0] ?? '';
  for (const word of words.slice(1)) if (id.length + 1 + word.length <= LONGEST) id += `-${word}`;
  let free = id.slice(0, LONGEST);
  for (let n = 2; taken.has(free); n += 1) free = `${id.slice(0, LONGEST)}-${n}`;
  return free;
}

/**
 * Makes the id of an event: its year and a few words.
 * @example eventId('US grand juries indict Noriega', '1988-02-04', new Set()) // '1988-us-grand-juries-indict-noriega'
 */
export function eventId(title: string, date: string, taken: ReadonlySet<string>): string {
  const words = wordsOf(title, 5);
  // A name has two words at least, also where the title is one, or has no Latin letter.
  const named = words.length === 0 ? ['new', 'event'] : words.length === 1 ? [...words, 'event'] : words;
  return unique([...yearIn(date), ...named], taken);
}

/**
 * Makes the id of a source: its publisher, its year if known, and a few words.
 * @example sourceId({ publisher: 'UPI', published: '2008-11-02', title: 'Morales wants DEA out', url }, new Set())
 * // 'upi-2008-morales-wants-dea-out'
 */
export function sourceId(source: Readonly<Record<string, unknown>>, taken: ReadonlySet<string>): string {
  const text = (key: string) => (typeof source[key] === 'string' ? source[key] : '');
  const publisher = wordsOf(text('publisher'), 3);
  const site = URL.canParse(text('url')) ? wordsOf(new URL(text('url')).hostname.replace(/^www\./, ''), 1) : [];
  const named = [...(publisher.length > 0 ? publisher : site), ...yearIn(text('published'))];
  const words = [...named, ...wordsOf(text('title') || text('description'), 4)];
  return unique(words.length > 0 ? words : ['page'], taken);
}
