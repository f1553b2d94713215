import type { Page } from '@playwright/test';
import { chartOf } from './chart.ts';
import { expect, findAxeProblems, openLive, test } from './site.ts';

const COUNTRY = 'countries/honduras/';
const ORDER = ['Cooperation', 'Friction', 'Unilateral acts', 'Context'];

const panel = (page: Page) => page.locator('summary').filter({ hasText: /^Lanes$/ });
/** The names of the lanes as they are drawn, from top to bottom. */
const heads = (page: Page) => page.locator('svg.heads .head-name');
const shown = (page: Page, lane: string) =>
  page.getByRole('group', { name: 'Which lanes, in which order' }).getByRole('checkbox', { name: lane, exact: true });
const folded = (page: Page, lane: string) =>
  page.getByRole('group', { name: /^Fold/ }).getByRole('checkbox', { name: lane, exact: true });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const height = async (page: Page) => Number(await page.locator('svg.marks').getAttribute('height'));

async function openPanel(page: Page, path: string): Promise<void> {
  await openLive(page, path);
  await panel(page).click();
}

test.describe('the lanes', () => {
  test('can be hidden and shown again, one by one', async ({ page }) => {
    await openPanel(page, COUNTRY);
    await expect(heads(page)).toHaveText(ORDER);
    await shown(page, 'Friction').uncheck();
    await expect(heads(page)).toHaveText(ORDER.filter((name) => name !== 'Friction'));
    await expect(page).toHaveURL(/\?hide=friction$/);
    await expect(chartOf(page).getByRole('link', { name: /Friction, / })).toHaveCount(0);
    // The list is not narrowed by what the chart leaves out.
    await expect(page.locator('.chronicle').getByText('Friction', { exact: true }).first()).toBeVisible();
    await shown(page, 'Friction').check();
    await expect(heads(page)).toHaveText(ORDER);
    await expect(page).toHaveURL(/\/honduras\/$/);
  });

  test('can all be hidden, and come back', async ({ page }) => {
    await openPanel(page, COUNTRY);
    for (const lane of ORDER) await shown(page, lane).uncheck();
    await expect(heads(page)).toHaveCount(0);
    await expect(chartOf(page).getByRole('link')).toHaveCount(0);
    await shown(page, 'Context').check();
    await expect(heads(page)).toHaveText(['Context']);
    await expect(chartOf(page).getByRole('link', { name: /Context, / })).not.toHaveCount(0);
  });

  test('can be pinned to the top, in the order of pinning', async ({ page }) => {
    await openPanel(page, COUNTRY);
    await button(page, 'Pin Context to the top').click();
    await expect(heads(page)).toHaveText(['Context', 'Cooperation', 'Friction', 'Unilateral acts']);
    await expect(button(page, 'Pin Context to the top')).toHaveAttribute('aria-pressed', 'true');
    await button(page, 'Pin Friction to the top').click();
    await expect(heads(page)).toHaveText(['Context', 'Friction', 'Cooperation', 'Unilateral acts']);
    await expect(page).toHaveURL(/\?pin=context~friction$/);
    await button(page, 'Pin Context to the top').click();
    await expect(heads(page)).toHaveText(['Friction', 'Cooperation', 'Unilateral acts', 'Context']);
  });

  test('can be moved up and down', async ({ page }) => {
    await openPanel(page, COUNTRY);
    await button(page, 'Move Unilateral acts up').click();
    await expect(heads(page)).toHaveText(['Cooperation', 'Unilateral acts', 'Friction', 'Context']);
    await button(page, 'Move Cooperation down').click();
    await expect(heads(page)).toHaveText(['Unilateral acts', 'Cooperation', 'Friction', 'Context']);
    await expect(page).toHaveURL(/\?lanes=unilateral~cooperation~friction~context$/);
    // The panel lists them in the order of the chart.
    const listed = page.getByRole('group', { name: 'Which lanes, in which order' }).getByRole('listitem');
    await expect(listed.first()).toContainText('Unilateral acts');
  });

  test('can be folded into one row each', async ({ page }) => {
    await openPanel(page, COUNTRY);
    const before = await height(page);
    await folded(page, 'Cooperation').check();
    await expect(page).toHaveURL(/\?fold=cooperation$/);
    await expect.poll(() => height(page)).toBeLessThan(before);
    await expect(heads(page)).toHaveText(ORDER);
    await folded(page, 'Cooperation').uncheck();
    await expect.poll(() => height(page)).toBe(before);
  });

  test('of a region become one, which has the events of all of them', async ({ page }) => {
    await openPanel(page, '');
    const before = await heads(page).allTextContents();
    await folded(page, 'Central America').check();
    await expect(page).toHaveURL(/\?fold=central-america$/);
    await expect(heads(page).filter({ hasText: /^Central America$/ })).toHaveCount(1);
    await expect(heads(page).filter({ hasText: 'Honduras' })).toHaveCount(0);
    const after = await heads(page).allTextContents();
    expect(after.length).toBeLessThan(before.length);
    expect(after).toContain('Mexico');
    await page.goBack();
    await expect(heads(page)).toHaveText(before);
    await expect(folded(page, 'Central America')).not.toBeChecked();
  });

  test('can be arranged by keyboard alone, and focus stays where it was', async ({ page }) => {
    await openLive(page, COUNTRY);
    await panel(page).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await expect(shown(page, 'Cooperation')).toBeFocused();
    await page.keyboard.press('Space');
    await expect(heads(page)).toHaveText(['Friction', 'Unilateral acts', 'Context']);
    await expect(shown(page, 'Cooperation')).toBeFocused();
    await page.keyboard.press('Space');
    await page.keyboard.press('Tab');
    await expect(button(page, 'Pin Cooperation to the top')).toBeFocused();
    for (const key of ['Tab', 'Tab']) await page.keyboard.press(key);
    await expect(button(page, 'Move Cooperation down')).toBeFocused();
    for (const place of [1, 2, 3]) {
      await page.keyboard.press('Enter');
      await expect(heads(page).nth(place)).toHaveText('Cooperation');
      await expect(button(page, 'Move Cooperation down')).toBeFocused();
    }
    await folded(page, 'Context').focus();
    await page.keyboard.press('Space');
    await expect(page).toHaveURL(/fold=context/);
    await button(page, 'Pin Context to the top').focus();
    await page.keyboard.press('Enter');
    await expect(heads(page).first()).toHaveText('Context');
    await button(page, 'As they were').focus();
    await page.keyboard.press('Enter');
    await expect(heads(page)).toHaveText(ORDER);
  });
});

test.describe('an arrangement of lanes', () => {
  /** Pins, moves, hides and folds, and says what stands then. */
  async function arrange(page: Page): Promise<string[]> {
    await button(page, 'Pin Mexico to the top').click();
    await button(page, 'Move Honduras up').click();
    await shown(page, 'Nicaragua').uncheck();
    await folded(page, 'South America').check();
    await expect(page).toHaveURL(/fold=south-america&hide=NI&lanes=.*&pin=MX/);
    await expect(heads(page).first()).toHaveText('Mexico');
    return heads(page).allTextContents();
  }

  test('is the same after the page is loaded again', async ({ page }) => {
    await openPanel(page, '');
    const arranged = await arrange(page);
    await openPanel(page, new URL(page.url()).search);
    await expect(heads(page)).toHaveText(arranged);
    await expect(button(page, 'Pin Mexico to the top')).toHaveAttribute('aria-pressed', 'true');
    await expect(shown(page, 'Nicaragua')).not.toBeChecked();
    await expect(folded(page, 'South America')).toBeChecked();
  });

  test('is taken back step by step, and made again', async ({ page }) => {
    await openPanel(page, '');
    const before = await heads(page).allTextContents();
    const arranged = await arrange(page);
    for (let step = 0; step < 4; step += 1) await page.goBack();
    await expect(heads(page)).toHaveText(before);
    await expect(shown(page, 'Nicaragua')).toBeChecked();
    for (let step = 0; step < 4; step += 1) await page.goForward();
    await expect(heads(page)).toHaveText(arranged);
  });

  test('ends with "As they were", which leaves the filters alone', async ({ page }) => {
    await openPanel(page, '?relation=friction');
    const before = await heads(page).allTextContents();
    await arrange(page);
    await button(page, 'As they were').click();
    await expect(heads(page)).toHaveText(before);
    await expect(page).toHaveURL(/\?relation=friction$/);
  });
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`axe finds nothing, ${colorScheme}`, () => {
    test.use({ colorScheme });

    test('with Lanes and Filters open', async ({ page }) => {
      await openPanel(page, '');
      await page.locator('summary').filter({ hasText: 'Filters' }).click();
      await button(page, 'Pin Mexico to the top').click();
      await expect(heads(page).first()).toHaveText('Mexico');
      expect(await findAxeProblems(page)).toEqual([]);
    });

    test('with the card of an event open', async ({ page }) => {
      await openLive(page, '');
      await chartOf(page).getByRole('link').first().focus();
      await page.keyboard.press('Enter');
      await expect(page.locator('.card')).toBeVisible();
      expect(await findAxeProblems(page)).toEqual([]);
    });
  });
}
