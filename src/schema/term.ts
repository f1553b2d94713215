import { z } from 'astro/zod';
import { inBothLanguages, plainText, recordId } from './fields.ts';

/** A word that readers may not know. */
export const termSchema = z.strictObject({
  term: inBothLanguages(60),
  /** Other forms under which texts have it, in English: the first of them in a text is linked. */
  forms: z.array(plainText(60)).default([]),
  definition: inBothLanguages(400),
  /** Events that show what it means. */
  events: z.array(recordId).min(1, 'is empty; name an event that shows it'),
});

/** A term as its author wrote it. */
export type TermRecord = z.infer<typeof termSchema>;
