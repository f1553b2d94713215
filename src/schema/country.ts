import { z } from 'astro/zod';
import { REGIONS } from '../vocabulary.ts';
import { countryCode, inBothLanguages, recordId } from './fields.ts';

/** A country that events name. One with a lede and an introduction has a page and a timeline of its own. */
export const countrySchema = z
  .strictObject({
    /** ISO 3166-1 alpha-2; the file is named after it, in lower case. */
    code: countryCode,
    /** The last part of its address, the same in every language. */
    slug: recordId,
    name: inBothLanguages(60),
    region: z.enum(REGIONS),
    /** One sentence that tells a reader what this timeline is about. */
    lede: inBothLanguages(280).optional(),
    /** What its events tell, in 150 to 250 words; every sentence ends with the events it is drawn from: `[^event-id]`. */
    introduction: inBothLanguages(4000).optional(),
  })
  .refine(({ lede, introduction }) => (lede === undefined) === (introduction === undefined), {
    path: ['introduction'],
    error: 'goes with a lede; write both, or neither for a country without a page',
  });

/** A country as its author wrote it. */
export type CountryRecord = z.infer<typeof countrySchema>;
