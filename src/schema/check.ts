import { checkActors } from './check-actor.ts';
import { checkAgreement, checkCountry, checkTheme } from './check-drawn.ts';
import { checkEra } from './check-era.ts';
import { checkCoverage, checkRedirect, checkTerm } from './check-names.ts';
import { checkSource } from './check-source.ts';
import { checkEvent, toKnown } from './integrity.ts';
import { compareIssues, type Issue } from './issue.ts';
import { readRecord, type ContentFile, type RawRecord } from './read.ts';
import { isCollection, keysOf, noRecords, SCHEMAS, type CheckedRecord, type Records } from './records.ts';
import { findTwins } from './twins.ts';
import { explainZodError, fieldName } from './zod-issues.ts';

/** What came of checking the record: every problem there is, and every record that could be read. */
export interface CheckResult {
  issues: Issue[];
  records: Records;
}

function checkOne(raw: RawRecord, records: Records): Issue[] {
  const { path: file, collection, data } = raw;
  if (!isCollection(collection)) {
    return [
      {
        file,
        field: 'file',
        problem: `content/${collection} is no collection`,
        mend: `move it to one of ${Object.keys(SCHEMAS).join(', ')}`,
      },
    ];
  }
  const result = SCHEMAS[collection].safeParse(data);
  if (!result.success) {
    return explainZodError(result.error, data, keysOf(collection)).map(({ path, problem, mend }) => ({
      file,
      line: raw.lineOf(path),
      field: fieldName(path) || 'file',
      problem,
      mend,
    }));
  }
  (records[collection] as CheckedRecord<unknown>[]).push({ ...raw, checked: result.data });
  return [];
}

/**
 * Checks the whole record and stops at nothing: files, then schemas, then what holds between records.
 * @param today UTC milliseconds; nothing may have happened after it.
 */
export function checkContent(files: readonly ContentFile[], today: number): CheckResult {
  const records = noRecords();
  const issues: Issue[] = [];
  const unread = new Set<string>();
  for (const file of files) {
    const raw = readRecord(file);
    const found = Array.isArray(raw) ? raw : checkOne(raw, records);
    if (found.length > 0) unread.add(file.path);
    issues.push(...found);
  }
  const known = toKnown(records, unread, today);
  // While a record that may cite a source can't be read, no source is called an orphan.
  const cited = [...unread].some((path) => /^content\/(events|eras)\//.test(path))
    ? undefined
    : new Set(
        [...records.events, ...records.eras].flatMap(({ checked }) => checked.sources.map(({ source }) => source)),
      );
  issues.push(
    ...records.events.flatMap((entry) => checkEvent(entry, known)),
    ...records.sources.flatMap((entry) => checkSource(entry, known, cited)),
    ...records.eras.flatMap((entry) => checkEra(entry, known)),
    ...records.countries.flatMap((entry) => checkCountry(entry, known)),
    ...checkActors(records, known),
    ...records.themes.flatMap((entry) => checkTheme(entry, known)),
    ...records.agreements.flatMap((entry) => checkAgreement(entry, known)),
    ...records.glossary.flatMap((entry) => checkTerm(entry, known)),
    ...records.coverage.flatMap((entry) => checkCoverage(entry, known)),
    ...records.redirects.flatMap((entry) => checkRedirect(entry, known)),
    ...findTwins(records),
  );
  return { issues: issues.sort(compareIssues), records };
}
