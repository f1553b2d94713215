import { parseArgs } from 'node:util';

/** Where to ask for archived copies: the Internet Archive's availability service. */
export const ARCHIVE_SERVICE = 'https://archive.org/wayback/available';

/** What `--help` prints. */
export const HELP = `Checks every external address of the record. It needs the internet, so it is no part of CI.

npm run check:links -- [options]

  --only <id>           checks these sources alone; give it again, or put commas between ids
  --root <folder>       folder of the project (the one it is run in)
  --state <file>        what was checked already; reports go beside it (link-check/state.jsonl)
  --fresh <days>        skips what was checked less than so long ago; 0 checks everything again (7)
  --at-once <count>     most requests at once, to all hosts together (8)
  --pause <ms>          pause between two requests to the same host (1000)
  --timeout <seconds>   longest wait for an answer (20)
  --retries <count>     how often a failure that may pass is tried again (2)
  --longest-wait <s>    longest wait that a host may ask for with Retry-After (60)
  --contact <text>      put into the User-Agent: where a host can write to
  --archive <address>   service that is asked for copies of what is dead (${ARCHIVE_SERVICE})
  --no-archive          asks no such service
  --help                prints this

Exit code: 0 when nothing is dead, 1 when something is, 2 for wrong options, 130 when interrupted.
`;

/** What a run is told to do. Times are in milliseconds. */
export interface Options {
  root: string;
  state: string;
  only: string[];
  fresh: number;
  atOnce: number;
  pause: number;
  timeout: number;
  retries: number;
  longestWait: number;
  contact: string | undefined;
  /** Without one, no service is asked. */
  archive: string | undefined;
}

/** What was typed makes no sense; the message tells why. */
export class UsageError extends Error {}

const SECOND = 1000;
const DAY = 24 * 60 * 60 * SECOND;
/** What a timer of Node can hold; a longer one would fire at once. */
const LONGEST_TIMER = 2 ** 31 - 1;

const text = (value: string) => ({ type: 'string', default: value }) as const;

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      options: {
        only: { type: 'string', multiple: true, default: [] },
        root: text(process.cwd()),
        state: text('link-check/state.jsonl'),
        fresh: text('7'),
        'at-once': text('8'),
        pause: text('1000'),
        timeout: text('20'),
        retries: text('2'),
        'longest-wait': text('60'),
        contact: { type: 'string' },
        archive: text(ARCHIVE_SERVICE),
        'no-archive': { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    // parseArgs tells of unknown and unfinished options by throwing.
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

type Values = ReturnType<typeof parse>;
type NumberName = 'fresh' | 'at-once' | 'pause' | 'timeout' | 'retries' | 'longest-wait';

function checkAddress(name: string, value: string): string {
  if (URL.canParse(value) && /^https?:$/.test(new URL(value).protocol)) return value;
  throw new UsageError(`--${name} is not a web address: "${value}"`);
}

function checkContact(value: string | undefined): string | undefined {
  // It becomes part of a header, inside brackets.
  if (value === undefined || /^[ -'*-~]+$/.test(value)) return value;
  throw new UsageError('--contact has characters that a User-Agent cannot hold');
}

function numberReader(values: Values) {
  return (name: NumberName, { least = 0, most = LONGEST_TIMER, times = 1, whole = false }): number => {
    const written = values[name];
    const value = written.trim() === '' ? NaN : Number(written) * times;
    if (value >= least && value <= most && (!whole || Number.isInteger(value))) return value;
    throw new UsageError(`--${name} can't be "${written}"`);
  };
}

/** Reads the command line; `undefined` when only help is asked for. Throws a `UsageError`. */
export function readOptions(args: string[]): Options | undefined {
  const values = parse(args);
  if (values.help) return undefined;
  const number = numberReader(values);
  return {
    root: values.root,
    state: values.state,
    only: values.only.flatMap((ids) => ids.split(',')).filter(Boolean),
    fresh: number('fresh', { times: DAY, most: Infinity }),
    atOnce: number('at-once', { least: 1, whole: true }),
    pause: number('pause', { most: 10 * 60 * SECOND }),
    timeout: number('timeout', { times: SECOND, least: 1 }),
    retries: number('retries', { most: 10, whole: true }),
    longestWait: number('longest-wait', { times: SECOND }),
    contact: checkContact(values.contact),
    archive: values['no-archive'] ? undefined : checkAddress('archive', values.archive),
  };
}
