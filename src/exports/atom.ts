import { Feed } from 'feed';

/** What a feed says of one event. Dates are those of our record, not of the event: an entry of 1985 is new when we add it. */
export interface FeedEntry {
  id: string;
  title: string;
  /** The date of the event, in words: it goes into the title. */
  when: string;
  summary: string;
  /** Absolute. */
  url: string;
  /** The day the record last changed, `2026-11-23`. */
  changed: string;
}

/** What a feed says of itself. */
export interface FeedHead {
  title: string;
  language: string;
  /** Absolute. */
  page: string;
  self: string;
  edition: string;
  licence: string;
}

/** Plain text as HTML: a feed's titles and summaries are read as HTML, and ours have no markup. */
const asHtml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const day = (text: string) => new Date(`${text}T00:00:00Z`);

/**
 * An Atom feed (RFC 4287) of entries, the last changed first. Entry ids are tag URIs (RFC 4151): they stay when the
 * address of the site changes its scheme.
 */
export function toAtom(
  entries: readonly FeedEntry[],
  { title, language, page, self, edition, licence }: FeedHead,
): string {
  const host = new URL(page).hostname;
  const feed = new Feed({
    id: page,
    title,
    language,
    link: page,
    feedLinks: { atom: self },
    updated: day(edition),
    copyright: licence,
    author: { name: title.split(/[:,]/)[0] ?? title },
    generator: 'Hemisphere Record',
  });
  const sorted = [...entries].sort((a, b) => b.changed.localeCompare(a.changed) || b.id.localeCompare(a.id));
  for (const entry of sorted) {
    feed.addItem({
      id: `tag:${host},2026:events/${entry.id}`,
      title: asHtml(`${entry.when}: ${entry.title}`),
      link: entry.url,
      description: asHtml(entry.summary),
      published: day(entry.changed),
      date: day(entry.changed),
    });
  }
  return feed.atom1();
}
