import AxeBuilder from '@axe-core/playwright';
import { expect, test as base, type Page } from '@playwright/test';

/** One page of each kind. */
export const PAGES = {
  home: '',
  countries: 'countries/',
  country: 'countries/honduras/',
  event: 'events/2024-reports-on-2006-campaign/',
  sources: 'sources/',
  source: 'sources/propublica-answer-to-lopez-obrador/',
  document: 'sources/actual-news-cartels-conflict/',
  actors: 'actors/',
  actor: 'actors/juan-orlando-hernandez/',
  topics: 'topics/',
  topic: 'topics/extradition/',
  agreements: 'agreements/',
  themes: 'themes/',
  glossary: 'glossary/',
  quality: 'quality/',
  corrections: 'corrections/',
  changes: 'changes/',
  method: 'method/',
  about: 'about/',
  'not found': 'no-such-page/',
} as const;

/** Where a page of the built site is. */
export const at = (path: string) => new URL(path, process.env['SITE_ADDRESS']).href;

/** A test that fails when its page says something on the console or breaks its own security policy. */
export const test = base.extend<{ problems: string[] }>({
  problems: [
    async ({ page }, use) => {
      const problems: string[] = [];
      page.on('pageerror', (error) => problems.push(error.message));
      page.on('console', (message) => {
        // The browser itself reports the 404 of a page that is meant to be one.
        const expected = message.text().includes('404') && message.location().url.includes('no-such-');
        if (['error', 'warning'].includes(message.type()) && !expected) problems.push(message.text());
      });
      await use(problems);
      expect(problems).toEqual([]);
    },
    { auto: true },
  ],
});

/** Waits until the timeline of a page is live. */
export async function openLive(page: Page, path: string): Promise<void> {
  await page.goto(at(path));
  await expect(page.locator('event-timeline')).toHaveAttribute('data-live');
}

/** Runs axe on a page with all the rules of WCAG 2.2 AA and its best practices. */
export async function findAxeProblems(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
}

export { expect };
