import type { Page } from '@playwright/test';
import { chartOf, markOf } from './chart.ts';
import { expect, openLive, test } from './site.ts';
import { middleOf } from './touch.ts';

/*
 * "What happened in Panama in 1989?", asked on the home page in every way there is. Each answer is the page of the
 * invasion.
 */

const TITLE = 'US invades Panama';
const ANSWER = /\/events\/1989-us-invades-panama\/$/;

const filters = (page: Page) => page.locator('summary').filter({ hasText: 'Filters' });
const panama = (page: Page) => page.getByRole('group', { name: 'Country' }).getByRole('checkbox', { name: /^Panama/ });
const from = (page: Page) => page.getByRole('spinbutton', { name: 'From year' });
const to = (page: Page) => page.getByRole('spinbutton', { name: 'To year' });
const goOn = (page: Page) => page.locator('.card').getByRole('link', { name: 'Read the event' });

async function expectAnswer(page: Page): Promise<void> {
  await expect(page).toHaveURL(ANSWER);
  await expect(page.getByRole('heading', { level: 1, name: TITLE })).toBeVisible();
}

/** Presses Tab until something has focus: nobody knows how many stops there are before it. */
async function tabTo(page: Page, isThere: () => Promise<boolean>): Promise<void> {
  for (let stop = 0; stop < 120; stop += 1) {
    await page.keyboard.press('Tab');
    if (await isThere()) return;
  }
  throw new Error('Tab does not lead there');
}

const focused = (page: Page, selector: string) => () =>
  page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector);
const focusedName = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');

test.describe('what happened in Panama in 1989', () => {
  test('by mouse: Filters, Panama, from 1989 to 1989, its mark, its card', async ({ page }) => {
    await openLive(page, '');
    await filters(page).click();
    await panama(page).click();
    await from(page).click();
    await page.keyboard.type('1989');
    await to(page).click();
    await page.keyboard.type('1989');
    await expect(page).toHaveURL(/country=PA&time=1989$/);
    await markOf(page, TITLE).click();
    await goOn(page).click();
    await expectAnswer(page);
  });

  test('by mouse in the list: Filters, Panama, 1989, its title', async ({ page }) => {
    await openLive(page, '');
    await filters(page).click();
    await panama(page).click();
    await from(page).fill('1989');
    await to(page).fill('1989');
    const list = page.locator('.chronicle');
    await expect(list.getByRole('heading', { level: 3 }).filter({ visible: true })).toHaveText(['1989']);
    await list.getByRole('link', { name: TITLE }).click();
    await expectAnswer(page);
  });

  test('by mouse, without a filter: a drag over 1989 in all years, the mark in the lane of Panama', async ({
    page,
  }) => {
    await openLive(page, '');
    await expect(page.locator('svg.heads .head-name').filter({ hasText: /^Panama$/ })).toBeVisible();
    const [first = NaN, last = NaN] = (await page.locator('.ends span').allTextContents()).map(Number);
    const { x, y, width } = await middleOf(page.getByRole('img', { name: 'Events per year' }));
    const at = (year: number) => x - width / 2 + (width * (year - first)) / (last + 1 - first);
    await page.mouse.move(at(1988.9), y);
    await page.mouse.down();
    await page.mouse.move(at(1990.1), y, { steps: 4 });
    await page.mouse.up();
    await expect(page).toHaveURL(/time=198[89]-\d\d-\d\d\.\.1990-\d\d-\d\d/);
    await markOf(page, TITLE).click();
    await goOn(page).click();
    await expectAnswer(page);
  });

  test('by keyboard alone: Tab to Filters, to Panama and the years, arrows in the chart, Enter twice', async ({
    page,
  }) => {
    await openLive(page, '');
    await tabTo(page, focused(page, '.filters summary'));
    await page.keyboard.press('Enter');
    await tabTo(page, focused(page, 'input[name=country][value=PA]'));
    await page.keyboard.press('Space');
    await expect(panama(page)).toBeChecked();
    await tabTo(page, focused(page, 'input[name=from]'));
    await page.keyboard.type('1989');
    await page.keyboard.press('Tab');
    await page.keyboard.type('1989');
    await expect(page).toHaveURL(/country=PA&time=1989$/);
    await tabTo(page, focused(page, 'a.mark'));
    await page.keyboard.press('Home');
    const marks = await chartOf(page).getByRole('link').count();
    for (let step = 1; step < marks && !(await focusedName(page)).startsWith(TITLE); step += 1) {
      await page.keyboard.press('ArrowRight');
    }
    expect(await focusedName(page)).toContain(TITLE);
    await page.keyboard.press('Enter');
    await expect(page.locator('.card')).toBeVisible();
    await tabTo(page, focused(page, '.card .go'));
    await page.keyboard.press('Enter');
    await expectAnswer(page);
  });

  test('by keyboard in the list: the same filters, then Tab to its title', async ({ page }) => {
    await openLive(page, '');
    await tabTo(page, focused(page, '.filters summary'));
    await page.keyboard.press('Enter');
    await tabTo(page, focused(page, 'input[name=country][value=PA]'));
    await page.keyboard.press('Space');
    await tabTo(page, focused(page, 'input[name=from]'));
    await page.keyboard.type('1989');
    await page.keyboard.press('Tab');
    await page.keyboard.type('1989');
    await expect(page).toHaveURL(/country=PA&time=1989$/);
    await tabTo(page, focused(page, '.entry h4 a[href*="us-invades-panama"]'));
    await page.keyboard.press('Enter');
    await expectAnswer(page);
  });
});

test.describe('what happened in Panama in 1989, with a finger', () => {
  for (const [device, viewport] of Object.entries({
    phone: { width: 360, height: 800 },
    tablet: { width: 820, height: 1180 },
  })) {
    test.describe(`on a ${device}`, () => {
      test.use({ hasTouch: true, viewport });

      test('by touch: Filters, Panama, the years, its title in the list', async ({ page }) => {
        await openLive(page, '');
        await filters(page).tap();
        await panama(page).tap();
        await from(page).tap();
        await page.keyboard.type('1989');
        await to(page).tap();
        await page.keyboard.type('1989');
        await expect(page).toHaveURL(/country=PA&time=1989$/);
        await page.locator('.chronicle').getByRole('link', { name: TITLE }).tap();
        await expectAnswer(page);
      });
    });
  }

  test.describe('in the chart of a tablet', () => {
    test.use({ hasTouch: true, viewport: { width: 820, height: 1180 } });

    test('by touch: Filters, Panama, the years, its mark, its card', async ({ page }) => {
      await openLive(page, '');
      await filters(page).tap();
      await panama(page).tap();
      await from(page).tap();
      await page.keyboard.type('1989');
      await to(page).tap();
      await page.keyboard.type('1989');
      await expect(page).toHaveURL(/country=PA&time=1989$/);
      await markOf(page, TITLE).tap();
      await goOn(page).tap();
      await expectAnswer(page);
    });
  });
});
