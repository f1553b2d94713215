import { readContentFiles } from '../src/schema/files.ts';
import { toIsoDay } from '../src/dates/calendar.ts';
import { InputEnded, listen, type Author } from './new-event/author.ts';
import { fillEvent } from './new-event/event-fields.ts';
import { toFileText } from './new-event/file-text.ts';
import { fill, type Form } from './new-event/fill.ts';
import { HELP, readFlags, UsageError, type Flags } from './new-event/flags.ts';
import { eventId } from './new-event/ids.ts';
import { idProblems, takenIds, toKnownRecord, type Draft, type KnownRecord } from './new-event/known-record.ts';
import { gatherSentences } from './new-event/sentences.ts';
import { nameField } from './new-event/source-fields.ts';
import { gatherSources } from './new-event/sources.ts';
import { newIssues, writeAll, type NewFile } from './new-event/write.ts';

/*
 * npm run new:event [-- flags]: asks for an event and its sources, checks every answer, and writes their files. Exit
 * code 0 when they are written, 1 when something is wrong or the author stops, 2 when it is called wrongly.
 */

type Speaker = Pick<Form, 'author' | 'report'>;

async function nameEvent(speaker: Speaker, record: KnownRecord, event: Draft, given: string | undefined) {
  const made = eventId(String(event['title']), String(event['date']), takenIds(record, 'events'));
  // Where a date was refused, the name made from it is not to blame.
  if (!speaker.author && given === undefined) return made;
  const problemsOf = (draft: Draft) => idProblems(record, 'events', draft['id']);
  const form: Form = { ...speaker, draft: {}, problemsOf };
  await fill(form, nameField(made), given);
  return String(form.draft['id']);
}

/** Gathers everything and returns the files, the event last. */
async function gather(flags: Flags, record: KnownRecord, speaker: Speaker): Promise<NewFile[]> {
  const facts = await fillEvent(speaker, record, flags.facts);
  const evidence = await gatherSources(record, speaker, flags.sources, flags.today);
  // If a source was refused, the numbers of the sentences may mean others now.
  const numbered = evidence.citations.length === flags.sources.length || flags.sources.length === 0;
  const lines =
    speaker.author || numbered ? await gatherSentences(speaker, facts, evidence, numbered ? flags.sentences : []) : [];
  const id = await nameEvent(speaker, record, facts, flags.id);
  const day = toIsoDay(flags.today);
  const event = { ...facts, sources: evidence.citations, recordChanged: day, sourcesChecked: day };
  // An interval lasted unless it says otherwise.
  const { dateKind, ...plain } = event as Draft;
  return [
    ...evidence.created.map((source) => ({
      path: `content/sources/${source.id}.md`,
      text: toFileText('sources', source.data),
    })),
    {
      path: `content/events/${id}.md`,
      text: toFileText('events', dateKind === 'span' ? plain : event, lines),
    },
  ];
}

const print = (files: readonly NewFile[]) => {
  for (const { path, text } of files) process.stdout.write(`==> ${path} <==\n${text}\n`);
};

function refuse(problems: readonly string[]): number {
  for (const problem of problems) console.error(problem);
  console.error('Nothing was written.');
  return 1;
}

async function run(flags: Flags, author: Author | undefined): Promise<number> {
  const files = await readContentFiles(flags.root).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    throw new UsageError(`--root: "${flags.root}" has no folder content/`);
  });
  const record = toKnownRecord(files, flags.today);
  const problems: string[] = [];
  const added = await gather(flags, record, { author, report: (problem) => problems.push(problem) });
  if (problems.length > 0) return refuse(problems);
  const issues = newIssues(record, added, flags.today);
  if (issues.length > 0) {
    // An hour of answers is not thrown away: the author can copy them.
    if (author) print(added);
    return refuse(issues);
  }
  if (flags.dryRun) print(added);
  else {
    writeAll(flags.root, added);
    for (const { path } of added) console.log(`wrote ${path}`);
  }
  return 0;
}

async function main(args: string[]): Promise<number> {
  let author: Author | undefined;
  try {
    const flags = readFlags(args, Boolean(process.stdin.isTTY));
    if (flags.help) {
      console.log(HELP);
      return 0;
    }
    if (flags.asks) author = listen();
    return await run(flags, author);
  } catch (error) {
    if (error instanceof InputEnded) return refuse(['Stopped.']);
    if (error instanceof Error && 'syscall' in error) return refuse([error.message]);
    if (!(error instanceof UsageError)) throw error;
    console.error(`${error.message}\nnpm run new:event -- --help tells how to call it.`);
    return 2;
  } finally {
    author?.close();
  }
}

process.exitCode = await main(process.argv.slice(2));
