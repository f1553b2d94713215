import type { Language } from '../site.ts';
import { site as siteEn, type SiteWords } from './en/site.ts';
import { timeline as timelineEn, type TimelineWords } from './en/timeline.ts';

/** Everything the interface says in a language. Only for the build: the browser loads what it needs. */
export interface Words {
  site: SiteWords;
  timeline: TimelineWords;
}

const WORDS: Record<Language, Words> = { en: { site: siteEn, timeline: timelineEn } };

/** The words of a language. */
export const wordsOf = (language: Language): Words => WORDS[language];
