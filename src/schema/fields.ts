import { z } from 'astro/zod';
import { EdtfError, parseEdtf } from '../dates/edtf.ts';

/*
 * Messages have two halves, "what is wrong; what to write instead": `zod-issues.ts` takes them apart again.
 */

const NOT_TEXT = 'is not text; write it in double quotes';

// Characters that no reader sees and that break files made from the record (tabs, line breaks, bidirectional marks).
// eslint-disable-next-line no-control-regex -- finding control characters is the purpose
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffd]/;

/**
 * A line of plain text: no control characters, no HTML, nothing that a spreadsheet would run.
 * @param most longest text allowed, in characters.
 */
export function plainText(most: number) {
  return (
    z
      .string({ error: NOT_TEXT })
      .min(1, 'is empty; leave the key out, or fill it')
      .max(most, `is longer than ${most} characters; shorten it`)
      .refine((text) => text === text.trim(), 'begins or ends with a space; remove it')
      .refine((text) => !CONTROL.test(text), 'has a control or invisible character; type the text again')
      .refine((text) => !/<[a-z!/]/i.test(text), 'has HTML; write plain text')
      // A cell that begins so is run as a formula by spreadsheets (OWASP, CSV injection).
      .refine((text) => !/^[=+\-@]/.test(text), 'begins like a spreadsheet formula; begin with a letter or a digit')
  );
}

/** An EDTF date in our profile, as text. */
export const edtfText = z
  .string({ error: 'is not text; write the date in quotes, like "2016-01-08"' })
  .check((context) => {
    try {
      parseEdtf(context.value);
    } catch (error) {
      if (!(error instanceof EdtfError)) throw error;
      context.issues.push({ code: 'custom', input: context.value, message: `${error.message}; ${error.hint}` });
    }
  });

/** A whole day, `2026-11-23`. */
export const dayText = edtfText.regex(/^\d{4}-\d\d-\d\d$/, 'is not a day; write it like "2026-11-23"');

/** An address of the web that a reader may open. */
export const webAddress = z
  .string({ error: NOT_TEXT })
  .refine((text) => /^https?:\/\/\S+$/.test(text), 'is not a web address; begin with https:// or http://')
  .refine((text) => URL.canParse(text), 'is not a valid address; copy it again from the page');

/** The name of another record: its file name without `.md`. */
export const recordId = z
  .string({ error: NOT_TEXT })
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'is not an id; use lower case letters, digits and single hyphens');

/** An ISO 3166-1 alpha-2 code. */
export const countryCode = z
  .string({ error: 'is not text; write the code in quotes if YAML reads it as something else ("NO")' })
  .regex(/^[A-Z]{2}$/, 'is not an ISO 3166-1 code; write two capital letters, like MX');

/** A BCP 47 language tag, short. */
export const languageTag = z
  .string({ error: 'is not text; write the language in quotes if YAML reads it as something else ("no")' })
  .regex(/^[a-z]{2,3}(?:-[A-Z][A-Za-z0-9]+)?$/, 'is not a language tag; write it like en, es or pt-BR');

/** A text in each language of the site. */
export const inBothLanguages = (most: number) => z.strictObject({ en: plainText(most), es: plainText(most) });
