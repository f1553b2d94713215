import type { DateLocale } from '../dates/words.ts';
import type { Language } from '../site.ts';

/** The locale each language writes its dates in. English dates are day first, as in the texts. */
export const DATE_LOCALE: Record<Language, DateLocale> = { en: 'en-GB' };
