import type { CoverageRecord } from './coverage.ts';
import { mayBe, orElse, sayer, type Known } from './integrity.ts';
import type { Issue } from './issue.ts';
import type { CheckedRecord } from './records.ts';
import type { RedirectRecord } from './redirect.ts';
import { suggest } from './suggest.ts';
import type { TermRecord } from './term.ts';

/** Everything about one term that its schema can't see. */
export function checkTerm(entry: CheckedRecord<TermRecord>, known: Known): Issue[] {
  const issues: Issue[] = [];
  entry.checked.events.forEach((id, n) => {
    if (known.events.has(id) || mayBe(known, 'events', id)) return;
    const mend = orElse(suggest(id, [...known.events.keys()]), 'mend the id');
    sayer(entry, issues)(['events', n], `no event is called "${id}"`, mend);
  });
  return issues;
}

/** Everything about the coverage of one country that its schema can't see. */
export function checkCoverage(entry: CheckedRecord<CoverageRecord>, known: Known): Issue[] {
  const issues: Issue[] = [];
  const say = sayer(entry, issues);
  const { country, spans } = entry.checked;
  if (!known.countries.has(country) && !mayBe(known, 'countries', country.toLowerCase())) {
    say(['country'], `no country has the code ${country}`, `add content/countries/${country.toLowerCase()}.md`);
  }
  spans.forEach(({ from, to }, n) => {
    if (to < from) say(['spans', n, 'to'], 'ends before it starts', 'put the earlier year first');
  });
  return issues;
}

/** Everything about one redirect that its schema can't see. */
export function checkRedirect(entry: CheckedRecord<RedirectRecord>, known: Known): Issue[] {
  const issues: Issue[] = [];
  const say = sayer(entry, issues);
  const { to } = entry.checked;
  if (known.events.has(entry.id)) say([], 'is the name of an event', 'remove the redirect, or rename the event');
  if (!known.events.has(to) && !mayBe(known, 'events', to)) {
    say(['to'], `no event is called "${to}"`, orElse(suggest(to, [...known.events.keys()]), 'mend the id'));
  }
  return issues;
}
