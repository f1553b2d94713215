import { z } from 'astro/zod';
import { ACCESS, FINDINGS, ORIGINS, SOURCE_KINDS } from '../vocabulary.ts';
import { edtfText, languageTag, plainText, recordId, webAddress } from './fields.ts';

const claim = z
  .strictObject({
    /** Where in the document. */
    locator: plainText(200),
    /** What it says there, in our own words. */
    claim: plainText(400),
    /** The events it became. */
    events: z.array(recordId).min(1, 'is empty; name the event, or write a theme instead').optional(),
    /** What the record makes of it. */
    finding: z.enum(FINDINGS).optional(),
    /** Why the claim is no dated event. */
    theme: plainText(200).optional(),
    /** What the better record says. */
    note: plainText(600).optional(),
  })
  .refine((value) => (value.events === undefined) !== (value.theme === undefined), {
    error: ({ input }) =>
      (input as { theme?: string }).theme === undefined
        ? 'leads nowhere; give either its events or a theme'
        : 'has events and a theme; keep one of them',
  })
  .refine((value) => (value.events === undefined) === (value.finding === undefined), {
    path: ['finding'],
    error: 'goes with events; say what the record makes of the claim',
  });

/** A page or a document that events cite. Fields are named as Wikipedia's citation templates name them. */
export const sourceSchema = z
  .strictObject({
    /** The headline, exactly as it stands on the page. */
    title: plainText(300).optional(),
    /** What the page is, for one whose headline was not seen. */
    description: plainText(300).optional(),
    /** The title in English. */
    transTitle: plainText(300).optional(),
    /** Who stands behind the text. */
    publisher: plainText(120),
    /** The site that carries a copy of it. A copy is not an independent source. */
    via: plainText(120).optional(),
    authors: z.array(plainText(80)).default([]),
    /** When it was published, EDTF. */
    published: edtfText.optional(),
    url: webAddress,
    archiveUrl: webAddress.optional(),
    /** When it was last read. */
    accessed: edtfText,
    language: languageTag,
    pages: plainText(60).optional(),
    kind: z.enum(SOURCE_KINDS),
    /** Whose account it is. */
    origin: z.enum(ORIGINS),
    access: z.enum(ACCESS).optional(),
    /** For a document: when it must have been written, EDTF, meant as "some day in there", and why. */
    written: edtfText.optional(),
    writtenBasis: plainText(900).optional(),
    /** For a document: the name of the file it was read from. */
    file: plainText(80).optional(),
    /** For a document: its parts, in order. */
    sections: z.array(z.strictObject({ heading: plainText(160), paragraphs: z.int().positive() })).default([]),
    /** For a document: everything in it that can be dated, in order. */
    claims: z.array(claim).default([]),
  })
  .refine((source) => source.title !== undefined || source.description !== undefined, {
    path: ['title'],
    error: 'is missing; copy the headline, or write a description of the page',
    when: ({ value }) => typeof value === 'object' && value !== null,
  });

/** A source as its author wrote it. */
export type SourceRecord = z.infer<typeof sourceSchema>;
