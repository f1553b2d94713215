import { z } from 'astro/zod';
import { inBothLanguages, plainText, recordId } from './fields.ts';

/** Something the documents speak of without a date, with what the events show of it. */
export const themeSchema = z.strictObject({
  title: inBothLanguages(60),
  /** Where the documents speak of it. */
  documents: z
    .array(z.strictObject({ document: recordId, locator: plainText(200), says: plainText(600) }))
    .min(1, 'is empty; name the document that speaks of it'),
  /** What the events show; every sentence ends with the events it is drawn from: `[^event-id]`. */
  text: inBothLanguages(4000),
});

/** A theme as its author wrote it. */
export type ThemeRecord = z.infer<typeof themeSchema>;
