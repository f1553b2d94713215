import type { Locator, Page } from '@playwright/test';
import { markOf, nextFrames, readPainting } from './chart.ts';
import { expect, openLive, test } from './site.ts';

const EVENT = { id: '2009-honduras-coup', title: 'Honduran army ousts President Zelaya' };

const entryOf = (page: Page, title: string) => page.locator('.entry').filter({ hasText: title }).first();
const lit = (page: Page) => page.locator('.entry.lit');
const ring = (page: Page) => page.locator('circle.lit');

/** Moves the pointer over the middle of something, wherever on the screen that is. */
async function pointAt(page: Page, target: Locator): Promise<{ x: number; y: number }> {
  await target.scrollIntoViewIfNeeded();
  const box = await target.boundingBox();
  if (!box) throw new Error('nothing to point at');
  const place = { x: box.x + Math.min(box.width / 2, 60), y: box.y + box.height / 2 };
  await page.mouse.move(place.x, place.y);
  return place;
}

/** Expects the ring around the mark of an event, and nowhere else. */
async function expectRingAround(page: Page, title: string): Promise<void> {
  await expect(ring(page)).toHaveAttribute('visibility', 'visible');
  const place = await markOf(page, title).getAttribute('transform');
  expect(await ring(page).getAttribute('transform')).toBe(place);
}

/** Where the cursor over all years stands while each year of the list is read, from its top to its end. Percent. */
async function followTheList(page: Page): Promise<number[]> {
  const places: number[] = [];
  for (const year of await page.locator('.in-year').filter({ visible: true }).all()) {
    await year
      .getByRole('article')
      .first()
      .evaluate((entry) => {
        const { top } = entry.getBoundingClientRect();
        scrollBy(0, top - innerHeight * 0.3 + 4);
      });
    await nextFrames(page);
    places.push(Number.parseFloat((await page.locator('rect.cursor').getAttribute('x')) ?? 'NaN'));
  }
  return places;
}

test.describe('chart and list in step', () => {
  test('pointing at a mark lights its entry, and pointing elsewhere puts it out', async ({ page }) => {
    await openLive(page, 'countries/honduras/');
    await markOf(page, EVENT.title).locator('.hit').hover();
    await expect(lit(page)).toHaveCount(1);
    await expect(lit(page)).toHaveAttribute('data-id', EVENT.id);
    await expectRingAround(page, EVENT.title);
    await pointAt(page, page.getByRole('heading', { level: 2, name: /Chronicle/i }));
    await expect(lit(page)).toHaveCount(0);
    await expect(ring(page)).toHaveAttribute('visibility', 'hidden');
  });

  test('pointing at an entry puts a ring around its mark', async ({ page }) => {
    await openLive(page, 'countries/honduras/');
    await pointAt(page, entryOf(page, EVENT.title).getByRole('heading'));
    await expectRingAround(page, EVENT.title);
    await expect(lit(page)).toHaveAttribute('data-id', EVENT.id);
  });

  test('an entry that is lit can still be clicked', async ({ page }) => {
    await openLive(page, 'countries/honduras/');
    const { x, y } = await pointAt(page, entryOf(page, EVENT.title).getByRole('heading').getByRole('link'));
    await expect(lit(page)).toHaveAttribute('data-id', EVENT.id);
    await page.mouse.click(x, y);
    await expect(page).toHaveURL(/\/events\/2009-honduras-coup\/$/);
  });

  test('an entry that is lit looks different', async ({ page }) => {
    await openLive(page, 'countries/honduras/');
    const entry = entryOf(page, EVENT.title);
    await entry.scrollIntoViewIfNeeded();
    const before = await entry.screenshot();
    // Lit from the chart, so that nothing else about the entry changes.
    await markOf(page, EVENT.title).evaluate((mark) => (mark as SVGAElement).focus({ preventScroll: true }));
    await expect(lit(page)).toHaveAttribute('data-id', EVENT.id);
    expect(before.equals(await entry.screenshot())).toBe(false);
  });

  test('focus does the same, in both directions', async ({ page }) => {
    await openLive(page, 'countries/honduras/');
    await markOf(page, EVENT.title).focus();
    await expect(lit(page)).toHaveAttribute('data-id', EVENT.id);
    await expectRingAround(page, EVENT.title);
    const other = page.locator('.entry').first();
    const title = await other.getByRole('heading').innerText();
    await other.getByRole('heading').getByRole('link').focus();
    await expect(lit(page)).toHaveCount(1);
    await expectRingAround(page, title);
  });

  for (const [clock, path] of Object.entries({ happened: '', 'became known': '?clock=known' })) {
    test(`down the list the cursor goes back in time, by the day things ${clock}`, async ({ page }) => {
      await openLive(page, `countries/honduras/${path}`);
      await expect(page.locator('rect.cursor')).toHaveCount(0);
      const places = await followTheList(page);
      expect(places.length).toBeGreaterThan(4);
      expect(places).toEqual([...places].sort((a, b) => b - a));
      expect(places.at(0)).toBeGreaterThan(places.at(-1) ?? NaN);
      await page.evaluate(() => scrollTo(0, 0));
      await expect(page.locator('rect.cursor')).toHaveCount(0);
    });
  }

  test('with the oldest first the cursor goes the other way', async ({ page }) => {
    await openLive(page, 'countries/honduras/?order=oldest');
    const places = await followTheList(page);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  test('what Tab comes to in the list is not hidden under the years', async ({ page }) => {
    await openLive(page, 'countries/honduras/');
    const titles = page.locator('.entry').getByRole('heading').getByRole('link');
    await titles.nth(8).focus();
    for (let step = 0; step < 12; step += 1) {
      await page.keyboard.press('Shift+Tab');
      const covered = await page.evaluate(() => {
        const focused = document.activeElement?.getBoundingClientRect();
        const years = document.querySelector('.years')?.getBoundingClientRect();
        return (focused?.bottom ?? 0) <= (years?.bottom ?? 0) && (years?.top ?? 1) <= 0;
      });
      expect(covered).toBe(false);
    }
  });
});

test.describe('an event that is chosen', () => {
  test('by a shared address, has its card open, its mark and its entry lit', async ({ page }) => {
    await openLive(page, `countries/honduras/?event=${EVENT.id}`);
    const card = page.locator('.card');
    await expect(card.getByRole('heading', { name: EVENT.title })).toBeVisible();
    await expectRingAround(page, EVENT.title);
    await expect(lit(page)).toHaveAttribute('data-id', EVENT.id);
    await page.keyboard.press('Escape');
    await expect(card).toBeHidden();
    await expect(page).not.toHaveURL(/event=/);
  });

  test('by a shared address, has its card where a reader sees it', async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 720 });
    await openLive(page, `countries/honduras/?event=${EVENT.id}`);
    await expect(page.locator('.card').getByRole('heading')).toBeInViewport();
  });

  test('is tied to others by arcs as long as it is chosen', async ({ page }) => {
    await openLive(page, 'countries/honduras/');
    const before = await readPainting(page);
    await markOf(page, 'Trump pardons').first().click();
    await expect(page.locator('.card')).toBeVisible();
    await expect(page).toHaveURL(/event=2025-hernandez-pardoned/);
    await expect.poll(() => readPainting(page)).not.toBe(before);
    await page.keyboard.press('Escape');
    await expect(page).not.toHaveURL(/event=/);
    await expect.poll(() => readPainting(page)).toBe(before);
  });

  test('in a cluster, has the list of the cluster for its card', async ({ page }) => {
    await openLive(page, '');
    const cluster = page.getByRole('link', { name: /^\d+ events, \d{4}/ }).first();
    const id = ((await cluster.getAttribute('data-id')) ?? '').replace('cluster-', '');
    await openLive(page, `?event=${id}`);
    await expect(page.locator('.card').locator(`a[href$="/events/${id}/"]`)).toBeVisible();
  });
});
