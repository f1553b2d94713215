import type { Address, Use } from './addresses.ts';
import { ownCopy } from './archive.ts';
import { OUTCOMES, type Checked, type Outcome, type State } from './state.ts';

/** An address of the report. */
export interface Entry extends Omit<Checked, 'archived'> {
  uses: Pick<Use, 'source' | 'field' | 'citedBy'>[];
  /** Dead, and every source of it tells its readers so. */
  known?: true;
  /** An archived copy of what is dead, and where it is from. */
  copy?: { address: string; from: 'record' | 'service'; line?: string };
}

/** What a run found. */
export interface Report {
  generatedAt: string;
  counts: Record<'addresses' | 'unchecked' | 'dead-known' | Outcome, number>;
  unchecked: string[];
  entries: Entry[];
}

function copyOf(address: Address, { outcome, archived }: Checked, state: State): Entry['copy'] {
  if (outcome !== 'dead') return undefined;
  const own = ownCopy(address, state);
  if (own !== undefined) return { address: own, from: 'record' };
  if (!archived) return undefined;
  // A link in a text has no field for a copy.
  const isUrl = address.uses.some(({ field }) => field === 'url');
  return { address: archived, from: 'service', ...(isUrl && { line: `archiveUrl: ${JSON.stringify(archived)}` }) };
}

function toEntry(address: Address, checked: Checked, state: State): Entry {
  const { archived: _, ...rest } = checked;
  const copy = copyOf(address, checked, state);
  // A copy that is dead helps nobody, whatever the source says of the page.
  const known = checked.outcome === 'dead' && address.uses.every((use) => use.saysGone && use.field === 'url');
  return {
    ...rest,
    uses: address.uses.map(({ source, field, citedBy }) => ({ source, field, citedBy })),
    ...(known && { known: true }),
    ...(copy && { copy }),
  };
}

/** Puts together what is known of some addresses. */
export function makeReport(addresses: readonly Address[], state: State, now: number): Report {
  const entries = addresses.flatMap((address) => {
    const checked = state.get(address.address);
    return checked ? [toEntry(address, checked, state)] : [];
  });
  const unchecked = addresses.map(({ address }) => address).filter((address) => !state.get(address));
  const count = (outcome: Outcome) => entries.filter((entry) => entry.outcome === outcome && !entry.known).length;
  return {
    generatedAt: new Date(now).toISOString(),
    counts: {
      addresses: addresses.length,
      unchecked: unchecked.length,
      'dead-known': entries.filter(({ known }) => known).length,
      ...(Object.fromEntries(OUTCOMES.map((outcome) => [outcome, count(outcome)])) as Record<Outcome, number>),
    },
    unchecked,
    entries,
  };
}

const TITLES: Record<Exclude<Outcome, 'ok'>, string> = {
  dead: 'Dead',
  invalid: 'Not to be asked',
  redirect: 'Redirects that lead nowhere',
  moved: 'Moved permanently',
  server: 'Server errors',
  timeout: 'Timeouts',
  network: 'No connection',
  refused: 'Refused (a reader may still be let in)',
};

/** An address between angle brackets, so that nothing in it is Markdown. */
const link = (address: string): string =>
  URL.canParse(address) ? `<${new URL(address).href}>` : `\`${address.replaceAll(/[`\s]/g, '')}\``;

const isFrontPage = (address: string): boolean => new URL(address).pathname === '/';

function movedLines({ address, final, moved }: Entry): string[] {
  if (final === undefined) return [];
  // Where pages are lost, many sites lead to their front page, with a straight face.
  const lost = isFrontPage(final) && !isFrontPage(address) ? ' (its front page: perhaps the page is gone)' : '';
  const permanently = moved === undefined ? [] : [`  - now at ${link(moved)}${moved === final ? lost : ''}`];
  return moved === final ? permanently : [...permanently, `  - ends at ${link(final)}${lost}`];
}

function copyLines({ outcome, uses, copy }: Entry): string[] {
  if (copy?.line !== undefined) return [`  - add to the source: \`${copy.line}\``];
  if (copy !== undefined)
    return [`  - archived copy${copy.from === 'record' ? ' of the record' : ''}: ${link(copy.address)}`];
  const isCopy = uses.every(({ field }) => field === 'archiveUrl');
  return outcome === 'dead' && !isCopy ? ['  - no archived copy known'] : [];
}

function entryLines(entry: Entry): string[] {
  const what = [entry.status, entry.note].filter(Boolean).join(', ');
  return [
    `- ${link(entry.address)}: ${what}, checked ${entry.checkedAt.slice(0, 16).replace('T', ' ')} UTC`,
    ...entry.uses.map(({ source, field, citedBy }) => {
      const cited = citedBy.map((id) => `\`${id}\``).join(', ');
      return `  - \`${source}\` (${field}), cited by ${cited || 'nothing'}`;
    }),
    ...movedLines(entry),
    ...copyLines(entry),
  ];
}

const section = (title: string, lines: string[]): string[] =>
  lines.length === 0 ? [] : ['', `## ${title}`, '', ...lines];

/** The report for people, in Markdown. */
export function toMarkdown({ generatedAt, counts, unchecked, entries }: Report): string {
  const linesOf = (wanted: Outcome, known = false) =>
    entries.filter((entry) => entry.outcome === wanted && (entry.known ?? false) === known).flatMap(entryLines);
  const { addresses, unchecked: left, 'dead-known': known, ...outcomes } = counts;
  const rows = Object.entries(outcomes).map(([name, count]) => `| ${name} | ${count} |`);
  const [dead = [], ...others] = OUTCOMES.filter((outcome) => outcome !== 'ok').map((outcome) =>
    section(TITLES[outcome], linesOf(outcome)),
  );
  const lines = [
    '# Links of the record',
    '',
    `${addresses} addresses, ${left} of them not checked yet. Written ${generatedAt.slice(0, 16).replace('T', ' ')} UTC.`,
    '',
    ...['| Outcome | Addresses |', '| --- | ---: |', ...rows, `| dead, and the record says so | ${known} |`],
    ...dead,
    ...others.flat(),
    ...section('Dead, and the record says so', linesOf('dead', true)),
    ...section(
      'Not checked yet',
      unchecked.map((address) => `- ${link(address)}`),
    ),
  ];
  return `${lines.join('\n')}\n`;
}
