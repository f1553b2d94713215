import type { Language } from '../site.ts';
import type { TimelineWords } from './en/timeline.ts';

const LOADERS: Record<Language, () => Promise<{ timeline: TimelineWords }>> = {
  en: () => import('./en/timeline.ts'),
};

/** Loads the words of a timeline in the language of the page, and only those; English for a language we don't have. */
export async function loadTimelineWords(language: string): Promise<TimelineWords> {
  const load = Object.entries(LOADERS).find(([known]) => known === language)?.[1] ?? LOADERS.en;
  return (await load()).timeline;
}

export type { TimelineWords };
