import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import packageJson from '../package.json' with { type: 'json' };
import { readAddresses, type Address } from './check-links/addresses.ts';
import { findCopy, needsCopy } from './check-links/archive.ts';
import { checkAddress } from './check-links/fetch-one.ts';
import { HELP, readOptions, UsageError, type Options } from './check-links/options.ts';
import { showProgress } from './check-links/progress.ts';
import { eachInGroups, Gate, hostOf } from './check-links/queue.ts';
import { makeReport, toMarkdown, type Report } from './check-links/report.ts';
import type { Net } from './check-links/request.ts';
import { State } from './check-links/state.ts';

/*
 * npm run check:links [-- options]: asks the web whether the sources of the record are still there. What the options are
 * stands in `check-links/options.ts`.
 */

const INTERRUPTED = 130;

function makeNet(options: Options, signal: AbortSignal): Net {
  const { atOnce, pause, contact } = options;
  const about = ['checks the links of a record', contact].filter(Boolean).join('; ');
  return {
    ...options,
    gate: new Gate({ atOnce, pause, signal }),
    agent: `${packageJson.name}/${packageJson.version} (${about})`,
    signal,
  };
}

async function chooseAddresses({ root, only }: Options): Promise<Address[]> {
  const { addresses, sources, unread } = await readAddresses(root);
  for (const path of unread) console.error(`${path} can't be read and is left out`);
  const unknown = only.find((id) => !sources.has(id));
  if (unknown !== undefined) throw new UsageError(`there is no source "${unknown}"`);
  if (only.length === 0) return addresses;
  return addresses.filter(({ uses }) => uses.some(({ source }) => only.includes(source)));
}

/** Addresses that can't be asked need no host; they are told of at once. */
const groupOf = ({ address }: Address): string => (URL.canParse(address) ? hostOf(address) : '');

async function checkAll(addresses: Address[], state: State, { fresh }: Options, net: Net): Promise<void> {
  const due = addresses.filter(({ address }) => !state.isFresh(address, fresh, Date.now()));
  const progress = showProgress(due.length, process.stderr);
  try {
    await eachInGroups(due, groupOf, async ({ address }) => {
      const found = await checkAddress(address, net);
      state.add({ ...found, checkedAt: new Date().toISOString() });
      progress.step();
    });
  } finally {
    progress.end();
  }
  const answered = due.some(({ address }) => state.get(address)?.status !== undefined);
  if (due.length > 1 && !answered) console.error('No host answered. Is this machine online? Then: --fresh 0');
}

async function findCopies(addresses: Address[], state: State, service: string, net: Net): Promise<void> {
  for (const item of addresses.filter((address) => needsCopy(address, state))) {
    const checked = state.get(item.address);
    const day = item.uses.find(({ copyFrom }) => copyFrom !== undefined)?.copyFrom;
    const archived = await findCopy(service, item.address, day, net);
    if (archived === undefined) console.error(`The archive can't be asked for ${item.address}; run this again later`);
    else if (checked) state.add({ ...checked, archived });
  }
}

function writeReport(report: Report, folder: string): void {
  writeFileSync(join(folder, 'report.json'), `${JSON.stringify(report, undefined, 2)}\n`);
  writeFileSync(join(folder, 'report.md'), toMarkdown(report));
  const { addresses, unchecked, dead, moved } = report.counts;
  console.log(`${addresses} addresses, ${dead} dead, ${moved} moved, ${unchecked} not checked yet`);
  console.log(`${join(folder, 'report.md')} tells more`);
}

/** An abort is how Ctrl-C ends the work: what is there is reported all the same. */
async function untilInterrupted(work: () => Promise<void>, signal: AbortSignal): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!signal.aborted) throw error;
    console.error('Interrupted. The next run goes on from here.');
  }
}

async function run(options: Options): Promise<number> {
  const interruption = new AbortController();
  const { signal } = interruption;
  // Once: a second Ctrl-C ends the program as usual.
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => interruption.abort());
  const net = makeNet(options, signal);
  const addresses = await chooseAddresses(options);
  const state = new State(options.state);
  await untilInterrupted(async () => {
    await checkAll(addresses, state, options, net);
    if (options.archive !== undefined) await findCopies(addresses, state, options.archive, net);
  }, signal);
  const report = makeReport(addresses, state, Date.now());
  writeReport(report, dirname(options.state));
  if (signal.aborted) return INTERRUPTED;
  return report.counts.dead + report.counts.invalid > 0 ? 1 : 0;
}

try {
  const options = readOptions(process.argv.slice(2));
  if (options) process.exitCode = await run(options);
  else process.stdout.write(HELP);
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(`${error.message}\n--help tells the options`);
  process.exitCode = 2;
}
