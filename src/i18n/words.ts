import type { Language } from '../site.ts';
import { record as recordEn, type RecordWords } from './en/record.ts';
import { site as siteEn, type SiteWords } from './en/site.ts';
import { timeline as timelineEn, type TimelineWords } from './en/timeline.ts';

/** Everything the interface says in a language. Only for the build: the browser loads what it needs. */
export interface Words {
  site: SiteWords;
  record: RecordWords;
  timeline: TimelineWords;
}

const WORDS: Record<Language, Words> = { en: { site: siteEn, record: recordEn, timeline: timelineEn } };

/** The words of a language. */
export const wordsOf = (language: Language): Words => WORDS[language];
