import { z } from 'astro/zod';
import { CATEGORIES, LINK_TYPES, RELATIONS, STATUSES } from '../vocabulary.ts';
import { countryCode, dayText, edtfText, plainText, recordId } from './fields.ts';

const figure = z.strictObject({
  /** The number itself, without thousands separators. */
  value: z.number({ error: 'is not a number; write it without quotes and separators' }),
  /** What is counted, in words. */
  unit: plainText(60),
  /** Who counted, or what the number leaves out. */
  note: plainText(200).optional(),
});

const citation = z.strictObject({
  /** Which source: the name of a file in `content/sources`. */
  source: recordId,
  /** Where in it: a page, a section, a paragraph. */
  locator: plainText(200).optional(),
  /** What of the event it carries, in our own words. */
  supports: plainText(500),
});

/** What an author writes about an event; the Markdown body is its English text. */
export const eventSchema = z
  .strictObject({
    /** What happened, as a neutral headline in sentence case. */
    title: plainText(80),
    /** When it happened: EDTF in quotes, as exact as the sources allow. */
    date: edtfText,
    /** What an interval means: it lasted (`span`), or some day in there (`within`). */
    dateKind: z.enum(['span', 'within']).default('span'),
    /** Which source gives the date, at which precision, and what was inferred. */
    dateBasis: plainText(600),
    /** Other dates that sources give. */
    dateAccounts: z.array(z.strictObject({ date: edtfText, source: recordId, note: plainText(300) })).default([]),
    /** When and how the public came to know, where that is another day. */
    known: z.strictObject({ date: edtfText, how: plainText(200), source: recordId }).optional(),
    /** ISO codes of every country that takes part. */
    countries: z.array(countryCode).min(1, 'names no country; add at least one ISO code'),
    /** How the United States and the others stood to each other. */
    relation: z.enum(RELATIONS),
    category: z.enum(CATEGORIES),
    /** How sure it is. */
    status: z.enum(STATUSES),
    /** Who alleges, who denies, where sources conflict. */
    statusNote: plainText(600).optional(),
    /** People, agencies and groups that take part, each by its one spelling. */
    actors: z.array(plainText(80)).default([]),
    place: plainText(120).optional(),
    figures: z.array(figure).default([]),
    /** The pages this event rests on. */
    sources: z.array(citation).min(1, 'is empty; an event needs at least one source'),
    /** Which of the five documents tells of it, where, and what it says there. */
    documents: z
      .array(z.strictObject({ document: recordId, locator: plainText(200), says: plainText(600) }))
      .default([]),
    /** Where a document and the better record disagree: what each says. */
    correction: plainText(900).optional(),
    /** Typed ties to other events. */
    links: z.array(z.strictObject({ type: z.enum(LINK_TYPES), event: recordId })).default([]),
    /** The day this record last changed. */
    recordChanged: dayText,
    /** The day its sources were last looked at. */
    sourcesChecked: dayText,
  })
  .refine((event) => (event.status !== 'alleged' && event.status !== 'disputed') || event.statusNote !== undefined, {
    path: ['statusNote'],
    error: 'is missing; an alleged or disputed event must say who alleges and who denies',
    // Reported together with the other problems of the record, not after them.
    when: ({ value }) => typeof value === 'object' && value !== null,
  });

/** An event as its author wrote it. */
export type EventRecord = z.infer<typeof eventSchema>;
