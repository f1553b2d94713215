import { toEventTime } from '../dates/time.ts';
import type { EraRecord } from './era.ts';
import { sayer, type Known } from './integrity.ts';
import type { Issue } from './issue.ts';
import type { CheckedRecord } from './records.ts';
import { suggest } from './suggest.ts';

/** Everything about one era that its schema can't see. Its countries need no page: it waits until they have one. */
export function checkEra(entry: CheckedRecord<EraRecord>, known: Known): Issue[] {
  const issues: Issue[] = [];
  const say = sayer(entry, issues);
  const { date, sources } = entry.checked;
  if (toEventTime(date).earliest > known.today) say(['date'], 'lies in the future', 'an era has begun; check the date');
  sources.forEach(({ source }, n) => {
    if (known.sources.has(source) || known.unread.has(`content/sources/${source}.md`)) return;
    const mend = suggest(source, [...known.sources.keys()]) ?? `add content/sources/${source}.md`;
    say(['sources', n, 'source'], `no source is called "${source}"`, mend);
  });
  return issues;
}
