import { z } from 'astro/zod';
import { inBothLanguages, recordId } from './fields.ts';

/** The life of a treaty or programme: its events from signed to ended, tied to each other by their links. */
export const agreementSchema = z.strictObject({
  name: inBothLanguages(80),
  /** Its events, in the order of time. */
  events: z.array(recordId).min(2, 'has fewer than two; one event is no life'),
});

/** An agreement as its author wrote it. */
export type AgreementRecord = z.infer<typeof agreementSchema>;
