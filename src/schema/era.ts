import { z } from 'astro/zod';
import { countryCode, edtfText, plainText, recordId } from './fields.ts';

/** What kinds of era there are. */
export const ERA_KINDS = ['term', 'programme', 'law', 'emergency'] as const;

/** A stretch of time behind the events: a term of office, a programme, a law in force, an emergency. */
export const eraSchema = z.strictObject({
  /** Its name, in both languages. */
  label: z.strictObject({ en: plainText(60), es: plainText(60) }),
  /** A shorter name, for where the full one has no room. */
  short: plainText(18).optional(),
  kind: z.enum(ERA_KINDS),
  /** From when to when, EDTF interval; `..` as its end while it goes on. */
  date: edtfText.refine((text) => text.includes('/'), 'is no interval; write "start/end" or "start/.."'),
  /** The country it belongs to first, then those it covers too. */
  countries: z.array(countryCode).min(1, 'names no country; add at least one ISO code'),
  /** Rule beside the formal office: drawn in a row of its own. */
  deFacto: z.literal(true).optional(),
  /** What a reader should know of its dates. */
  note: plainText(600).optional(),
  sources: z
    .array(z.strictObject({ source: recordId, supports: plainText(500) }))
    .min(1, 'is empty; an era needs at least one source'),
});

/** An era as its author wrote it. */
export type EraRecord = z.infer<typeof eraSchema>;
