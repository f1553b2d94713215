import { z } from 'astro/zod';
import { countryCode, plainText } from './fields.ts';

/** How far the research went where a country has no events. */
export const LOOKS = ['nothing-found', 'not-looked'] as const;

/** What was looked for in a country, for the grid that tells "nothing found" from "not looked at yet". */
export const coverageSchema = z.strictObject({
  country: countryCode,
  spans: z
    .array(
      z.strictObject({
        from: z.int().min(1960),
        to: z.int().min(1960),
        look: z.enum(LOOKS),
        /** What was looked for, or what waits. */
        note: plainText(300).optional(),
      }),
    )
    .min(1, 'is empty; say at least one span of years'),
});

/** The coverage of a country as its author wrote it. */
export type CoverageRecord = z.infer<typeof coverageSchema>;
