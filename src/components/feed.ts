import type { FullEvent, TheRecord } from '../content.ts';
import { toAtom } from '../exports/atom.ts';
import { makeRoutes } from '../i18n/routes.ts';
import { wordsOf } from '../i18n/words.ts';
import type { Language } from '../site.ts';

/** What makes one feed. */
interface FeedOrder {
  language: Language;
  events: readonly FullEvent[];
  record: Pick<TheRecord, 'edition'>;
  title: string;
  /** Paths from the root of the host. */
  page: string;
  self: string;
  /** What an entry says; the text of the event if left out. */
  summaryOf?: (event: FullEvent) => string;
  site: URL | undefined;
}

const textOf = ({ evidence }: FullEvent) =>
  evidence.paragraphs
    .flat()
    .map(({ text }) => text)
    .join(' ');

/** Answers with an Atom feed of some events. */
export function feedResponse({
  language,
  events,
  record,
  title,
  page,
  self,
  site,
  summaryOf = textOf,
}: FeedOrder): Response {
  const routes = makeRoutes(language, import.meta.env.BASE_URL);
  const absolute = (path: string) => new URL(path, site).href;
  const entries = events.map((event) => ({
    id: event.id,
    title: event.title,
    when: event.when,
    summary: summaryOf(event),
    url: absolute(routes.event(event.id)),
    changed: event.record.recordChanged,
  }));
  const licence = wordsOf(language).site.footer.licence;
  const head = { title, language, page: absolute(page), self: absolute(self), edition: record.edition, licence };
  return new Response(toAtom(entries, head), { headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' } });
}
