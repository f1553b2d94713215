import { parseArgs } from 'node:util';
import { dayText } from '../../src/schema/fields.ts';

/** What the tool was called with can't be meant. */
export class UsageError extends Error {
  override name = 'UsageError';
}

/** What `--help` prints. */
export const HELP = `npm run new:event -- [flags]

Writes a new event into content/events, and into content/sources the sources it
needs. At a terminal it asks for what the flags leave out, checks each answer
and asks again. Nothing is written before everything is right.

  --title TEXT        what happened: a neutral headline
  --date EDTF         1989-12-20, 1989-12, 1987~, 1989-12-20/1990-01-03, ...
  --date-kind WORD    span (an interval: it lasted) or within (some day in it)
  --date-basis TEXT   which source gives the date, and how exactly
  --country CODE      a country that takes part; once for each
  --relation WORD     cooperation, friction, unilateral, context
  --category WORD     agreement, aid, arrest, ...
  --status WORD       established, reported, alleged, disputed
  --status-note TEXT  who alleges, who denies; needed for the last two
  --actor NAME        who takes part; once for each
  --place TEXT        where
  --source JSON       a source; once for each, in the order of their numbers:
                      {"url", "publisher", "title", "published", "language",
                      "kind", "origin", "via", "supports"}; of a page that the
                      record has, {"url", "supports"} or {"source", "supports"}
  --sentence TEXT     a sentence and the numbers of its sources: "Text. [1][2]"
  --id NAME           the name of the event's file, if not made from its title

  --dry-run           print the files instead of writing them
  --root FOLDER       the folder that content/ lies in (this one)
  --today YYYY-MM-DD  the day of the work (today)
  --ask               ask although standard input is no terminal
  --help              print this

Figures, documents, links and other dates are added to the file by hand;
content/README.md tells how. Exit code 0: written; 1: refused, or stopped;
2: called wrongly.

Examples
  npm run new:event
  npm run new:event -- --title "Tunnel found under the border" --date 2016-01-08
  npm run new:event -- --dry-run --title "Tunnel found under the border" \\
    --date 2016-01-08 --date-basis "The Gazette gives the day." \\
    --country MX --country US --relation cooperation --category seizure \\
    --status reported --actor "Border police" --place "Tijuana" \\
    --source '{"url":"https://gazette.example/tunnel","publisher":"The Gazette",
      "title":"Tunnel found","published":"2016-01-09","language":"en",
      "kind":"news","origin":"press","supports":"The find and its length."}' \\
    --sentence "Police found a tunnel under the border. [1]" ...`;

const text = { type: 'string' } as const;
const texts = { type: 'string', multiple: true } as const;
const yes = { type: 'boolean', default: false } as const;

const OPTIONS = {
  title: text,
  date: text,
  'date-kind': text,
  'date-basis': text,
  country: texts,
  relation: text,
  category: text,
  status: text,
  'status-note': text,
  actor: texts,
  place: text,
  source: texts,
  sentence: texts,
  id: text,
  root: text,
  today: text,
  'dry-run': yes,
  ask: yes,
  help: { ...yes, short: 'h' },
} as const;

const NEEDED = [
  'title',
  'date',
  'date-basis',
  'country',
  'relation',
  'category',
  'status',
  'source',
  'sentence',
] as const;

/** What the tool was called with. */
export interface Flags {
  /** Facts of the event, by their field; what was not given is not there. */
  facts: Record<string, unknown>;
  sources: string[];
  sentences: string[];
  id: string | undefined;
  root: string;
  /** UTC milliseconds. */
  today: number;
  asks: boolean;
  dryRun: boolean;
  help: boolean;
}

function parse(args: string[]) {
  try {
    return parseArgs({ args, options: OPTIONS }).values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function readDay(day: string | undefined): number {
  if (day === undefined) return Date.now();
  if (!dayText.safeParse(day).success) throw new UsageError(`--today: "${day}" is not a day; write it like 2026-11-23`);
  return Date.parse(day);
}

/**
 * Reads the command line.
 * @param terminal whether there is somebody to ask.
 * @throws {UsageError} for a flag that is not known, and for a missing one where nobody can be asked.
 */
export function readFlags(args: string[], terminal: boolean): Flags {
  const values = parse(args);
  const missing = NEEDED.filter((name) => values[name] === undefined).map((name) => `--${name}`);
  const asks = values.ask || (terminal && missing.length > 0);
  if (missing.length > 0 && !asks && !values.help) {
    throw new UsageError(`${missing.join(', ')} ${missing.length > 1 ? 'are' : 'is'} missing`);
  }
  const { title, date, relation, category, status, place } = values;
  const facts = {
    ...{ title, date, relation, category, status, place },
    dateKind: values['date-kind'],
    dateBasis: values['date-basis'],
    statusNote: values['status-note'],
    countries: values.country,
    actors: values.actor,
  };
  return {
    facts: Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)),
    sources: values.source ?? [],
    sentences: values.sentence ?? [],
    id: values.id,
    root: values.root ?? process.cwd(),
    today: readDay(values.today),
    asks,
    dryRun: values['dry-run'],
    help: values.help,
  };
}
