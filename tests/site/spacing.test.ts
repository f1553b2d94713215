import type { Page } from '@playwright/test';
import { chartOf, markOf, placesOf } from './chart.ts';
import { expect, openLive, test } from './site.ts';

const NOTE = 'Even spacing: every event has the same room, so that years are not equally wide.';
/** Written on one day, known to the public two years later. */
const CABLE = { id: '2008-us-cable-on-zelaya', title: "US ambassador's cable", happened: '2008', known: '2010' };

async function choose(page: Page, label: string, option: RegExp): Promise<void> {
  const filters = page.locator('details').filter({ has: page.locator('summary').filter({ hasText: 'Filters' }) });
  if ((await filters.getAttribute('open')) === null) await filters.locator('summary').click();
  const select = page.getByRole('combobox', { name: label });
  const value = await select.locator('option').filter({ hasText: option }).getAttribute('value');
  await select.selectOption(value);
}

/** The year of the list with the most entries. */
const crowdedYear = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const years = [...document.querySelectorAll('.in-year')];
    const fullest = years.sort((a, b) => b.querySelectorAll('.entry').length - a.querySelectorAll('.entry').length)[0];
    return fullest?.querySelector('h3')?.textContent ?? '';
  });

const entryOf = (page: Page, title: string) => page.locator('.entry').filter({ hasText: title });
const yearOf = (page: Page, title: string) =>
  page
    .locator('.in-year')
    .filter({ has: entryOf(page, title) })
    .getByRole('heading', { level: 3 });

test.describe('even spacing', () => {
  test('gives the events of a crowded year more room, and says that years differ', async ({ page }) => {
    await openLive(page, 'countries/mexico/');
    await expect(page.getByText(NOTE)).toBeHidden();
    const inYear = new RegExp(await crowdedYear(page));
    const spread = async () => {
      const places = await placesOf(page, inYear);
      return Math.max(...places) - Math.min(...places);
    };
    const before = await spread();
    await choose(page, 'Across the chart', /Even spacing/);
    await expect(page).toHaveURL(/\?scale=even$/);
    await expect(page.getByText(NOTE)).toBeVisible();
    await expect.poll(spread).toBeGreaterThan(before * 1.3);
    await choose(page, 'Across the chart', /True to time/);
    await expect(page).not.toHaveURL(/scale=/);
    await expect(page.getByText(NOTE)).toBeHidden();
    await expect.poll(spread).toBeCloseTo(before, 0);
  });

  test('keeps the events in the order of time', async ({ page }) => {
    await openLive(page, 'countries/honduras/?scale=even');
    const order = async () => {
      const marks = await chartOf(page).getByRole('link').all();
      const ids = await Promise.all(marks.map((mark) => mark.getAttribute('data-id')));
      const places = await placesOf(page, /\d{4}/);
      return new Map(ids.map((id, place) => [id, places[place] ?? NaN]));
    };
    const places = await order();
    const listed = await page.locator('.entry').evaluateAll((all) => all.map((entry) => entry.getAttribute('data-id')));
    // The list has the newest first. What is known only to the month or year is not of one day.
    const known = listed.flatMap((id) => places.get(id) ?? []);
    expect(known.length).toBeGreaterThan(4);
    expect(known.at(0)).toBeGreaterThan(known.at(-1) ?? NaN);
  });

  test('is zoomed by the same buttons, and the address restores both', async ({ page }) => {
    await openLive(page, 'countries/mexico/?scale=even');
    const before = await placesOf(page, /\d{4}/);
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await expect(page).toHaveURL(/scale=even&time=\d{4}-\d\d-\d\d/);
    const zoomed = page.url();
    const after = await placesOf(page, /\d{4}/);
    expect(after).not.toEqual(before);
    await page.getByRole('button', { name: 'Earlier' }).click();
    await expect(page).not.toHaveURL(zoomed);
    await openLive(page, `countries/mexico/${new URL(zoomed).search}`);
    await expect(page.getByText(NOTE)).toBeVisible();
    await expect(page.getByRole('combobox', { name: 'Across the chart', includeHidden: true })).toHaveValue('even');
    expect(page.url()).toBe(zoomed);
    await page.getByRole('button', { name: 'Show all years' }).click();
    await expect(page).toHaveURL(/\?scale=even$/);
    await expect.poll(() => placesOf(page, /\d{4}/)).toEqual(before);
  });

  test('is a step in the history', async ({ page }) => {
    await openLive(page, 'countries/honduras/');
    await choose(page, 'Across the chart', /Even spacing/);
    await expect(page.getByText(NOTE)).toBeVisible();
    await page.goBack();
    await expect(page.getByText(NOTE)).toBeHidden();
    await expect(page.getByRole('combobox', { name: 'Across the chart' })).toHaveValue('time');
  });
});

test.describe('the day that counts', () => {
  test('moves what became known later to its other year, in the list and in the chart', async ({ page }) => {
    await openLive(page, 'countries/honduras/');
    const coup = () => placesOf(page, /^Honduran army ousts/);
    const cable = () => placesOf(page, new RegExp(`^${CABLE.title}`));
    await expect(yearOf(page, CABLE.title)).toHaveText(CABLE.happened);
    expect((await cable())[0]).toBeLessThan((await coup())[0] ?? NaN);
    await choose(page, 'Which day counts', /became known/);
    await expect(page).toHaveURL(/\?clock=known$/);
    await expect(yearOf(page, CABLE.title)).toHaveText(CABLE.known);
    await expect(yearOf(page, CABLE.title)).toBeVisible();
    await expect(entryOf(page, CABLE.title)).toContainText('Known since 10 December 2010');
    expect((await cable())[0]).toBeGreaterThan((await coup())[0] ?? NaN);
    // It stands elsewhere, and says the day it happened as before.
    await expect(markOf(page, CABLE.title)).toHaveAttribute('aria-label', /2008/);
    await choose(page, 'Which day counts', /happened/);
    await expect(yearOf(page, CABLE.title)).toHaveText(CABLE.happened);
  });

  test('goes together with the oldest first', async ({ page }) => {
    await openLive(page, 'countries/honduras/?clock=known&order=oldest');
    const years = await page
      .locator('.chronicle')
      .getByRole('heading', { level: 3 })
      .filter({ visible: true })
      .allTextContents();
    expect(years.length).toBeGreaterThan(3);
    expect(years).toEqual([...years].sort());
    expect(new Set(years).size).toBe(years.length);
    await expect(yearOf(page, CABLE.title)).toHaveText(CABLE.known);
    await choose(page, 'Which day counts', /happened/);
    await expect(page).toHaveURL(/\?order=oldest$/);
    await expect(yearOf(page, CABLE.title)).toHaveText(CABLE.happened);
  });

  test('decides which events a period holds', async ({ page }) => {
    await openLive(page, `countries/honduras/?clock=known&time=${CABLE.known}`);
    await expect(entryOf(page, CABLE.title)).toBeVisible();
    await openLive(page, `countries/honduras/?time=${CABLE.known}`);
    await expect(entryOf(page, CABLE.title)).toBeHidden();
  });
});

test.describe('what was in office and in force', () => {
  const fold = (page: Page) => page.locator('summary').filter({ hasText: 'In office and in force' });
  const bands = (page: Page) => page.getByRole('img', { name: 'In office and in force' });

  test('is folded away and opened, and the address follows', async ({ page }) => {
    await openLive(page, 'countries/honduras/');
    await expect(bands(page)).toBeVisible();
    await fold(page).click();
    await expect(bands(page)).toBeHidden();
    await expect(page).toHaveURL(/\?eras=0$/);
    await fold(page).click();
    await expect(bands(page)).toBeVisible();
    await expect(page).toHaveURL(/\/honduras\/$/);
  });

  test('is folded where a shared address says so', async ({ page }) => {
    await openLive(page, 'countries/honduras/?eras=0');
    await expect(fold(page)).toBeVisible();
    await expect(bands(page)).toBeHidden();
    await expect(page).toHaveURL(/\?eras=0$/);
    await fold(page).press('Enter');
    await expect(bands(page)).toBeVisible();
    await expect(page).not.toHaveURL(/eras=/);
  });

  test('is folded without hiding that the address has something unknown', async ({ page }) => {
    await openLive(page, 'countries/honduras/?eras=0&country=XX');
    await expect(bands(page)).toBeHidden();
    // After a step of its own, so that everything the address sets off is over.
    await page.keyboard.press('Tab');
    await expect(page.getByText('Not known here and left out: country=XX.')).toBeVisible();
  });
});
