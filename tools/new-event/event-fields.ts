import { timeline } from '../../src/i18n/en/timeline.ts';
import { CATEGORIES, RELATIONS, STATUSES } from '../../src/vocabulary.ts';
import { suggest } from '../../src/schema/suggest.ts';
import { fill, type Choice, type Field, type Form } from './fill.ts';
import { eventProblems, schemaProblems, type Draft, type KnownRecord } from './known-record.ts';

const DATE = `When did it happen? As exactly as the sources say, never more exactly (EDTF):
  1989-12-20              a day, 1989-12 a month, 1989 a year, 197X a decade
  1987~                   about 1987; 2026? if the source is doubted
  1989-12-20/1990-01-03   from one day to another, or on some day between them
  2008/                   from 2008, end not known; 2022-03/.. still going on
Date`;

const FIELDS: readonly Field[] = [
  {
    key: 'title',
    name: '--title',
    ask: 'What happened? A neutral headline in sentence case, without a full stop, at most 80 characters.\nTitle',
  },
  { key: 'date', name: '--date', ask: DATE },
  {
    key: 'dateKind',
    name: '--date-kind',
    ask: 'What does the interval mean?\nNumber',
    choices: [
      { value: 'span', meaning: 'it lasted from one to the other' },
      { value: 'within', meaning: 'it happened on some day in there' },
    ],
    preset: 'span',
  },
  {
    key: 'dateBasis',
    name: '--date-basis',
    ask: 'Which source gives the date, how exactly, and what did you infer? At most 600 characters.\nBasis of the date',
  },
  {
    key: 'countries',
    name: '--country',
    ask: 'Which countries take part? Codes, names or numbers, with commas.\nCountries',
    between: /\s*[,;]\s*|\s+(?=\w{1,2}(?:[\s,;]|$))/,
  },
  {
    key: 'relation',
    name: '--relation',
    ask: 'How did the United States and the others stand to each other?\nRelation',
    choices: RELATIONS.map((value) => ({ value, meaning: timeline.relationMeaning[value] })),
  },
  {
    key: 'category',
    name: '--category',
    ask: 'What kind of event was it?\nCategory',
    choices: CATEGORIES.map((value) => ({ value })),
  },
  {
    key: 'status',
    name: '--status',
    ask: 'How sure is the event of the title?\nStatus',
    choices: STATUSES.map((value) => ({ value, meaning: timeline.statusMeaning[value] })),
  },
  {
    key: 'statusNote',
    name: '--status-note',
    ask: 'Who alleges, who denies, where do sources conflict? At most 600 characters.\nNote',
  },
  {
    key: 'actors',
    name: '--actor',
    ask: 'Who takes part: people, agencies, groups? With semicolons; Enter for none. Each by the spelling the record has.\nActors',
    between: /\s*;\s*/,
  },
  { key: 'place', name: '--place', ask: 'Where? At most 120 characters; Enter to leave it out.\nPlace' },
];

/** Whether a field is worth a question, after what was answered. */
function isAsked(key: string, draft: Draft): boolean {
  if (key === 'dateKind') return String(draft['date']).includes('/');
  if (key === 'statusNote') return draft['status'] === 'alleged' || draft['status'] === 'disputed';
  return true;
}

/** What the record calls countries and actors. */
function choicesOf(key: string, { records }: KnownRecord): readonly Choice[] | undefined {
  if (key !== 'countries') return undefined;
  return records.countries.map(({ checked }) => ({ value: checked.code, meaning: checked.name.en }));
}

/** A new name may be right, and still be the misspelling of one that is there: told, not refused. */
function noteNewNames(draft: Draft, { records }: KnownRecord, say: (text: string) => void): void {
  const names = [...new Set(records.events.flatMap(({ checked }) => checked.actors))];
  const written = Array.isArray(draft['actors']) ? draft['actors'].map(String) : [];
  for (const name of written.filter((one) => !names.includes(one))) {
    const advice = suggest(name, names);
    if (advice !== undefined) say(`"${name}" is new to the record; ${advice} Then mend it in the file.`);
  }
}

/**
 * Gathers the facts of an event, from flags and from its author.
 * @param given what the flags say, by field.
 */
export async function fillEvent(
  { author, report }: Pick<Form, 'author' | 'report'>,
  record: KnownRecord,
  given: Readonly<Draft>,
): Promise<Draft> {
  const form: Form = {
    draft: {},
    author,
    report,
    // Without anybody to ask again, what holds between records is told when all is there, file by file.
    problemsOf: (draft, key) => (author ? eventProblems(record, draft, key) : schemaProblems('events', draft, key)),
  };
  for (const plain of FIELDS) {
    const { key } = plain;
    const choices = plain.choices ?? choicesOf(key, record);
    const field = choices ? { ...plain, choices } : plain;
    if (given[key] !== undefined || isAsked(key, form.draft)) await fill(form, field, given[key]);
    // Now that the days and the countries are known, the title may turn out to tell what another event tells.
    if (key === 'countries' && author && FIELDS[0]) await fill(form, FIELDS[0], form.draft['title']);
    if (key === 'actors' && author) noteNewNames(form.draft, record, author.say);
  }
  return form.draft;
}
