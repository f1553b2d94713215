import { z } from 'astro/zod';
import { REGIONS } from '../vocabulary.ts';
import { countryCode, plainText, recordId } from './fields.ts';

const inBothLanguages = (most: number) => z.strictObject({ en: plainText(most), es: plainText(most) });

/** A country with a page and a timeline of its own. */
export const countrySchema = z.strictObject({
  /** ISO 3166-1 alpha-2; the file is named after it, in lower case. */
  code: countryCode,
  /** The last part of its address, the same in every language. */
  slug: recordId,
  name: inBothLanguages(60),
  region: z.enum(REGIONS),
  /** One sentence that tells a reader what this timeline is about. */
  lede: inBothLanguages(280),
  /** A few sentences more, drawn from its events. */
  introduction: inBothLanguages(1600),
});

/** A country as its author wrote it. */
export type CountryRecord = z.infer<typeof countrySchema>;
