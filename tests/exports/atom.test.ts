import { DOMParser } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { toAtom, type FeedEntry, type FeedHead } from '../../src/exports/atom.ts';

const HOSTILE = `"Quotes" & 'more' <script>alert(1)</script> &amp; ]]> 3 < 4 😀 señal`;

const head: FeedHead = {
  title: 'Hemisphere Record: Mexico',
  language: 'en',
  page: 'https://example.org/record/countries/mexico/',
  self: 'https://example.org/record/countries/mexico/feed.xml',
  edition: '2026-11-23',
  licence: 'CC BY 4.0',
};
function entry(id: string, changed: string, facts: Partial<FeedEntry> = {}): FeedEntry {
  const url = `https://example.org/record/events/${id}/`;
  return { id, changed, title: `Title of ${id}`, when: '8 January 2016', summary: 'What happened.', url, ...facts };
}
const entries = [entry('old', '2026-01-31'), entry('new', '2026-11-23'), entry('also-new', '2026-11-23')];

/** The feed as a feed reader has it. */
function read(list: FeedEntry[], change: Partial<FeedHead> = {}): Element {
  const document = new DOMParser().parseFromString(toAtom(list, { ...head, ...change }), 'text/xml');
  return document.querySelector('feed') as unknown as Element;
}
const texts = (root: Element, selector: string) => [...root.querySelectorAll(selector)].map((each) => each.textContent);
/** What a reader shows of a text of the type "html". */
function shown(root: Element, selector: string): string {
  const element = root.querySelector(selector);
  expect(element?.getAttribute('type')).toBe('html');
  const page = new DOMParser().parseFromString(`<p>${element?.textContent ?? ''}</p>`, 'text/html');
  return page.querySelector('p')?.textContent ?? '';
}

describe('entries', () => {
  test('come with the last changed first, those of one day in one order always', () => {
    const ids = ['new', 'also-new', 'old'].map((id) => `tag:example.org,2026:events/${id}`);
    expect(texts(read(entries), 'entry > id')).toEqual(ids);
    expect(texts(read([...entries].reverse()), 'entry > id')).toEqual(ids);
  });

  test('keep their ids when the address of the site changes its scheme or its path', () => {
    const moved = { page: 'http://example.org/es/', self: 'http://example.org/es/feed.xml' };
    expect(texts(read(entries, moved), 'entry > id')).toEqual(texts(read(entries), 'entry > id'));
  });

  test('have the date of the event in their title, and the day the record changed as their own', () => {
    const feed = read([entry('old', '2026-01-31')]);
    expect(texts(feed, 'entry > title')).toEqual(['8 January 2016: Title of old']);
    expect(texts(feed, 'entry > updated')).toEqual(['2026-01-31T00:00:00.000Z']);
    expect(texts(feed, 'entry > published')).toEqual(['2026-01-31T00:00:00.000Z']);
  });

  test('lead to their page', () => {
    expect(read(entries).querySelector('entry > link')?.getAttribute('href')).toBe(
      'https://example.org/record/events/new/',
    );
  });

  test('are not sorted in place', () => {
    const list = [...entries];
    toAtom(list, head);
    expect(list).toEqual(entries);
  });

  test('show titles and summaries as they are written, whatever is in them', () => {
    const feed = read([entry('odd', '2026-11-23', { title: HOSTILE, when: 'about <1981>', summary: HOSTILE })]);
    expect(shown(feed, 'entry > title')).toBe(`about <1981>: ${HOSTILE}`);
    expect(shown(feed, 'entry > summary')).toBe(HOSTILE);
  });

  test('bring no markup of their own into the feed', () => {
    const feed = read([entry('odd', '2026-11-23', { title: HOSTILE, summary: `${HOSTILE}</summary><id>x</id>` })]);
    expect(texts(feed, 'entry > id')).toEqual(['tag:example.org,2026:events/odd']);
    expect(texts(feed, 'script')).toEqual([]);
  });
});

describe('the feed', () => {
  test('says what it is, when it changed, who made it and under which licence', () => {
    const feed = read(entries);
    expect(texts(feed, 'feed > id')).toEqual([head.page]);
    expect(texts(feed, 'feed > title')).toEqual(['Hemisphere Record: Mexico']);
    expect(texts(feed, 'feed > updated')).toEqual(['2026-11-23T00:00:00.000Z']);
    expect(texts(feed, 'feed > author > name')).toEqual(['Hemisphere Record']);
    expect(texts(feed, 'feed > rights')).toEqual(['CC BY 4.0']);
  });

  test('names its page and itself', () => {
    const links = [...read(entries).querySelectorAll('feed > link')];
    expect(links.map((link) => [link.getAttribute('rel'), link.getAttribute('href')])).toEqual([
      ['alternate', head.page],
      ['self', head.self],
    ]);
  });

  test('may have a title with signs that XML needs', () => {
    expect(texts(read([], { title: 'Arms & <money>' }), 'feed > title')).toEqual(['Arms & <money>']);
  });

  test('may have no entries', () => {
    expect(texts(read([]), 'entry')).toEqual([]);
  });
});
