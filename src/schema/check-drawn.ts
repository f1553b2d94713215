import { compareTimes, toEventTime } from '../dates/time.ts';
import type { AgreementRecord } from './agreement.ts';
import type { CountryRecord } from './country.ts';
import type { EventRecord } from './event.ts';
import { mayBe, orElse, sayer, type Known } from './integrity.ts';
import type { Issue } from './issue.ts';
import type { CheckedRecord } from './records.ts';
import { countWords, parseEvidencedBody } from './sentences.ts';
import { suggest } from './suggest.ts';
import type { ThemeRecord } from './theme.ts';

/** How many words the text of a theme may have. */
const THEME_WORDS = { least: 120, most: 220 } as const;

/** How many words the introduction of a country may have. */
export const INTRODUCTION_WORDS = { least: 150, most: 250 } as const;

const LANGUAGES = ['en', 'es'] as const;

/** A text drawn from events: how long it may be, and whether an event may stand behind it. */
interface Drawn {
  field: string;
  words: { least: number; most: number };
  /** What is wrong with drawing on this event; nothing if it is right. */
  refuse?: (event: CheckedRecord<EventRecord>) => string | undefined;
}

/** Checks a text of both languages: every sentence ends with the events it is drawn from, the same in both. */
function checkDrawn(
  entry: Pick<CheckedRecord<unknown>, 'path' | 'lineOf'>,
  text: { en: string; es: string },
  { field, words, refuse }: Drawn,
  known: Known,
): Issue[] {
  const issues: Issue[] = [];
  const say = sayer(entry, issues);
  const drawn = LANGUAGES.map((language) => {
    const path = [field, language];
    const { paragraphs, problems } = parseEvidencedBody(text[language]);
    for (const { problem, mend } of problems) say(path, problem, mend.replace('source-id', 'event-id'));
    const count = countWords(text[language]);
    if (count < words.least) say(path, `has ${count} words`, `write at least ${words.least}`);
    if (count > words.most) say(path, `has ${count} words`, `cut it to ${words.most}`);
    const refs = paragraphs.flat().flatMap((sentence) => sentence.refs);
    for (const id of new Set(refs)) {
      const event = known.events.get(id);
      const refused = event && refuse?.(event);
      if (refused !== undefined) say(path, refused, 'draw on other events');
      if (event || mayBe(known, 'events', id)) continue;
      say(path, `no event is called "${id}"`, orElse(suggest(id, [...known.events.keys()]), 'mend the id'));
    }
    return refs.join();
  });
  if (drawn[0] !== drawn[1]) say([field, 'es'], 'rests on other events than the English text', 'use the same');
  return issues;
}

/** Everything about one country that its schema can't see: every sentence of its introduction rests on its events. */
export function checkCountry(entry: CheckedRecord<CountryRecord>, known: Known): Issue[] {
  const { introduction, code } = entry.checked;
  if (!introduction) return [];
  const refuse = ({ id, checked }: CheckedRecord<EventRecord>) =>
    checked.countries.includes(code) ? undefined : `"${id}" does not name ${code}`;
  return checkDrawn(entry, introduction, { field: 'introduction', words: INTRODUCTION_WORDS, refuse }, known);
}

/** Everything about one theme that its schema can't see. */
export function checkTheme(entry: CheckedRecord<ThemeRecord>, known: Known): Issue[] {
  const issues = checkDrawn(entry, entry.checked.text, { field: 'text', words: THEME_WORDS }, known);
  entry.checked.documents.forEach(({ document }, n) => {
    if (known.sources.get(document)?.checked.kind === 'document' || mayBe(known, 'sources', document)) return;
    sayer(entry, issues)(['documents', n, 'document'], `no document is called "${document}"`, 'mend the id');
  });
  return issues;
}

/** Everything about the life of one agreement that its schema can't see: its events hang together, in the order of time. */
export function checkAgreement(entry: CheckedRecord<AgreementRecord>, known: Known): Issue[] {
  const issues: Issue[] = [];
  const say = sayer(entry, issues);
  const events = entry.checked.events.map((id) => known.events.get(id));
  entry.checked.events.forEach((id, n) => {
    const event = events[n];
    if (!event) {
      if (mayBe(known, 'events', id)) return;
      say(['events', n], `no event is called "${id}"`, orElse(suggest(id, [...known.events.keys()]), 'mend the id'));
      return;
    }
    const before = events[n - 1];
    if (before && compareTimes(toEventTime(before.checked.date), toEventTime(event.checked.date)) > 0) {
      say(['events', n], `"${id}" is earlier than the one above it`, 'put them in the order of time');
    }
    const tied = events.some(
      (other) =>
        other !== undefined &&
        other !== event &&
        (event.checked.links.some((link) => link.event === other.id) ||
          other.checked.links.some((link) => link.event === id)),
    );
    if (!tied)
      say(['events', n], `"${id}" has no link to any other of them`, 'tie it with a typed link, or leave it out');
  });
  return issues;
}
