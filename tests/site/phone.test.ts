import type { Page } from '@playwright/test';
import { chartOf, markOf, nextFrames } from './chart.ts';
import { expect, openLive, PAGES, test, at } from './site.ts';
import { drag, middleOf, moveFingers, pinch } from './touch.ts';

const COUNTRY = 'countries/honduras/';
const strip = (page: Page) => page.getByRole('img', { name: 'Events per year' });
const cursorAt = async (page: Page) =>
  Number.parseFloat((await page.locator('rect.cursor').getAttribute('x')) ?? 'NaN');

/** Opens everything that can be opened, so that nothing is missed. */
const openAll = (page: Page) =>
  page.evaluate(() => {
    document.querySelectorAll('details').forEach((each) => (each.open = true));
  });

test.describe('on a phone', () => {
  test.use({ hasTouch: true, viewport: { width: 360, height: 800 } });

  test('there are the strip and the list, and no lanes', async ({ page }) => {
    await openLive(page, COUNTRY);
    await expect(strip(page)).toBeVisible();
    await expect(page.locator('.chronicle').getByRole('article').first()).toBeVisible();
    await expect(page.locator('svg.marks')).toBeHidden();
    await expect(page.locator('.plot.live > canvas')).toBeHidden();
    await expect(chartOf(page).getByRole('link')).toHaveCount(0);
  });

  test('nothing arranges lanes that are not there', async ({ page }) => {
    await openLive(page, COUNTRY);
    await expect(page.locator('summary').filter({ hasText: /^Lanes$/ })).toBeHidden();
  });

  test('two fingers on the strip choose less time, the same two more', async ({ page }) => {
    await openLive(page, COUNTRY);
    const middle = await middleOf(strip(page));
    await moveFingers(page, pinch(middle, [30, 50, 70, 90]));
    await expect(page).toHaveURL(/time=\d{4}-\d\d-\d\d/);
    await expect(page.getByRole('status')).toContainText(' of ');
    await moveFingers(page, pinch(await middleOf(strip(page)), [90, 60, 30, 10]));
    await expect(page).not.toHaveURL(/time=/);
  });

  test('a drag over the strip chooses a period', async ({ page }) => {
    await openLive(page, COUNTRY);
    const middle = await middleOf(strip(page));
    const steps = [0.05, 0.1, 0.2, 0.3].map((share) => ({ x: share * middle.width, y: 0 }));
    await moveFingers(page, drag(middle, steps));
    await expect(page).toHaveURL(/time=\d{4}-\d\d-\d\d\.\.\d{4}-\d\d-\d\d/);
    await expect(page.locator('rect.window')).toHaveCount(1);
    const years = (await page.locator('.in-year h3').filter({ visible: true }).allTextContents()).map(Number);
    const [from = NaN, to = NaN] = (new URL(page.url()).searchParams.get('time') ?? '')
      .split('..')
      .map(Number.parseFloat);
    for (const year of years) expect(year >= from - 1 && year <= to + 1).toBe(true);
  });

  test('a swipe up over the strip scrolls the page and chooses nothing', async ({ page }) => {
    await openLive(page, COUNTRY);
    const middle = await middleOf(strip(page));
    const before = await page.evaluate(() => scrollY);
    const steps = [5, 10, 20, 40, 80, 120, 160].map((by) => ({ x: by / 20, y: -by }));
    await moveFingers(page, drag(middle, steps));
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before + 50);
    await expect(page.locator('rect.window')).toHaveCount(0);
    await expect(page).not.toHaveURL(/time=/);
  });

  test('the strip stays in sight over the list, and says where in time one reads', async ({ page }) => {
    await openLive(page, COUNTRY);
    const entries = page.locator('.entry');
    const last = (await entries.count()) - 1;
    const places: number[] = [];
    for (const place of [0, Math.floor(last / 2), last]) {
      await entries
        .nth(place)
        .evaluate((entry) => scrollBy(0, entry.getBoundingClientRect().top - innerHeight * 0.3 + 4));
      await nextFrames(page);
      await expect(strip(page)).toBeInViewport({ ratio: 1 });
      places.push(await cursorAt(page));
    }
    expect(places).toEqual([...places].sort((a, b) => b - a));
    expect(places[0]).toBeGreaterThan(places[2] ?? NaN);
  });

  for (const [kind, path] of Object.entries(PAGES)) {
    test(`everything on the ${kind} page can be hit with a finger`, async ({ page }) => {
      await page.goto(at(path));
      await page.waitForLoadState('networkidle');
      await openAll(page);
      const small = await page.evaluate(() => {
        const controls = 'button, summary, select, input:not([type=checkbox]), label:has(input[type=checkbox]), a';
        /** A link with words beside it is as high as they are: WCAG 2.2, 2.5.8 leaves it out. */
        const isInText = (link: Element) => {
          const block = link.closest('p, li, td, th, dd, dt, figcaption, span');
          return getComputedStyle(link).display === 'inline' && block?.textContent.trim() !== link.textContent.trim();
        };
        return [...document.querySelectorAll(controls)]
          .filter((each) => each.checkVisibility({ visibilityProperty: true }) && !each.closest('.visually-hidden'))
          .filter((each) => !(each.matches('a') && isInText(each)))
          .flatMap((each) => {
            const { width, height } = each.getBoundingClientRect();
            const name = `${each.localName} "${each.textContent.trim().slice(0, 40)}" ${width}x${height}`;
            return width < 24 || height < 24 ? [name] : [];
          });
      });
      expect(small).toEqual([]);
    });
  }

  for (const [kind, path] of Object.entries({ home: '', country: COUNTRY })) {
    test(`nothing scrolls sideways at 320 pixels on the ${kind} page, with everything open`, async ({ page }) => {
      await page.setViewportSize({ width: 320, height: 640 });
      await openLive(page, path);
      await openAll(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    });
  }
});

test.describe('on a tablet with keys', () => {
  test.use({ hasTouch: true, viewport: { width: 1000, height: 1000 } });

  test('Enter opens a mark after a finger moved the chart', async ({ page }) => {
    await openLive(page, `${COUNTRY}?time=2006..2016`);
    const middle = await middleOf(page.locator('svg.marks'));
    const steps = [20, 40, 80].map((x) => ({ x, y: 0 }));
    await moveFingers(page, drag({ x: middle.x - 100, y: middle.y }, steps));
    await expect(page).not.toHaveURL(/time=2006\.\.2016/);
    await markOf(page, 'Honduran army ousts').focus();
    await page.keyboard.press('Enter');
    await expect(page.locator('.card')).toBeVisible();
  });
});

test.describe('with a mouse', () => {
  test('a click on the strip that trembles chooses no period', async ({ page }) => {
    await openLive(page, COUNTRY);
    const { x, y } = await middleOf(strip(page));
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 1, y);
    await page.mouse.up();
    await nextFrames(page);
    await expect(page.locator('rect.window')).toHaveCount(0);
  });
});
