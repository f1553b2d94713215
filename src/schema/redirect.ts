import { z } from 'astro/zod';
import { recordId } from './fields.ts';

/** An old name of an event, kept alive: the file is called by it. */
export const redirectSchema = z.strictObject({
  /** The event's name now. */
  to: recordId,
});

/** A redirect as its author wrote it. */
export type RedirectRecord = z.infer<typeof redirectSchema>;
