import { z } from 'astro/zod';
import { ACTOR_TYPES, STAGES } from '../vocabulary.ts';
import { countryCode, edtfText, inBothLanguages, plainText, recordId } from './fields.ts';

const proceeding = z.strictObject({
  stage: z.enum(STAGES),
  date: edtfText,
  /** The court, ministry or force that acted. */
  office: plainText(120),
  source: recordId,
  /** The plea, the sentence, the denial: one line. */
  note: plainText(200).optional(),
});

/** A person, agency or group that events name. */
export const actorSchema = z.strictObject({
  /** The one spelling that events use. */
  name: plainText(80),
  type: z.enum(ACTOR_TYPES),
  aliases: z.array(plainText(80)).default([]),
  country: countryCode.optional(),
  /** Who or what it is in these events. */
  note: inBothLanguages(200),
  /** What the law has said, oldest first. */
  proceedings: z.array(proceeding).default([]),
});

/** An actor as its author wrote it. */
export type ActorRecord = z.infer<typeof actorSchema>;
/** One step of a case. */
export type Proceeding = ActorRecord['proceedings'][number];
