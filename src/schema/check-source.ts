import { toEventTime } from '../dates/time.ts';
import { mayBe, orElse, sayer, type Known } from './integrity.ts';
import type { Issue } from './issue.ts';
import type { CheckedRecord } from './records.ts';
import type { SourceRecord } from './source.ts';
import { suggest } from './suggest.ts';

/**
 * Everything about one source that its schema can't see.
 * @param cited ids of the sources that events and eras cite; `undefined` while one of those can't be read.
 */
export function checkSource(
  entry: CheckedRecord<SourceRecord>,
  known: Known,
  cited: ReadonlySet<string> | undefined,
): Issue[] {
  const issues: Issue[] = [];
  const say = sayer(entry, issues);
  const { checked: source, id } = entry;
  const isDocument = source.kind === 'document';
  if (!isDocument && cited && !cited.has(id)) say([], 'no event or era cites it', 'cite it, or remove the file');
  if (isDocument !== source.claims.length > 0) {
    say(
      ['claims'],
      isDocument ? 'is missing' : 'belongs to documents only',
      isDocument ? 'list everything in it that can be dated' : 'remove it',
    );
  }
  if (!isDocument && entry.body.trim() !== '')
    say([], 'has a body', 'only documents have one; move the text to description');
  if (source.published !== undefined && toEventTime(source.published).earliest > known.today) {
    say(['published'], 'lies in the future', 'check the date on the page');
  }
  source.claims.forEach(({ events = [] }, n) =>
    events.forEach((event, m) => {
      const told = known.events.get(event);
      if (mayBe(known, 'events', event)) return;
      if (!told)
        say(
          ['claims', n, 'events', m],
          `no event is called "${event}"`,
          orElse(suggest(event, [...known.events.keys()]), 'mend the id'),
        );
      else if (!told.checked.documents.some(({ document }) => document === id)) {
        say(['claims', n, 'events', m], `"${event}" does not name this document`, `add it to the event's documents`);
      }
    }),
  );
  return issues;
}
