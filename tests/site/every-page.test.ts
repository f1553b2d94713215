import { at, expect, findAxeProblems, PAGES, test } from './site.ts';

for (const [kind, path] of Object.entries(PAGES)) {
  test.describe(`the ${kind} page`, () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      test(`has nothing that axe objects to, ${colorScheme}`, async ({ page }) => {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        await page.goto(at(path));
        await page.waitForLoadState('networkidle');
        // Closed details hide their content from axe.
        await page.evaluate(() => document.querySelectorAll('details').forEach((each) => (each.open = true)));
        expect(await findAxeProblems(page)).toEqual([]);
      });
    }

    test('needs no sideways scrolling at 320 pixels', async ({ page }) => {
      await page.setViewportSize({ width: 320, height: 640 });
      await page.goto(at(path));
      await page.waitForLoadState('networkidle');
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(overflow).toBeLessThanOrEqual(0);
    });

    test('keeps its text whole with the text spacing of WCAG 1.4.12', async ({ page }) => {
      await page.setViewportSize({ width: 320, height: 640 });
      await page.goto(at(path));
      await page.waitForLoadState('networkidle');
      // Set by script: the page's policy allows no style from elsewhere.
      await page.evaluate(() => {
        for (const element of document.querySelectorAll<HTMLElement>('body *')) {
          element.style.lineHeight = '1.5';
          element.style.letterSpacing = '0.12em';
          element.style.wordSpacing = '0.16em';
        }
      });
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(overflow).toBeLessThanOrEqual(0);
    });

    test('has one main heading, a name, a description and a language', async ({ page }) => {
      await page.goto(at(path));
      await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
      expect(await page.title()).toContain('Hemisphere Record');
      await expect(page.locator('meta[name=description]')).toHaveAttribute('content', /.{20,}/);
      await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    });

    test('can be skipped into by keyboard', async ({ page }) => {
      await page.goto(at(path));
      await page.keyboard.press('Tab');
      const skip = page.getByRole('link', { name: 'Skip to the content' });
      await expect(skip).toBeFocused();
      await expect(skip).toBeInViewport();
      await page.keyboard.press('Enter');
      await expect(page.locator('main')).toBeFocused();
    });
  });
}

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  for (const [kind, path] of Object.entries(PAGES)) {
    test(`the ${kind} page has its heading, its text and its ways on`, async ({ page }) => {
      await page.goto(at(path));
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible();
      expect((await page.locator('main').innerText()).length).toBeGreaterThan(60);
    });
  }

  test('a country has its whole chronicle and its drawing, and no filter that would do nothing', async ({ page }) => {
    await page.goto(at(PAGES.country));
    const entries = page.locator('.chronicle').getByRole('article');
    await expect(entries).not.toHaveCount(0);
    const marks = page.getByRole('group', { name: 'Timeline: Honduras' }).getByRole('link');
    await expect(marks.first()).toBeVisible();
    await expect(page.getByRole('form', { name: 'Filters' })).toBeHidden();
    await expect(page.getByText('The filters need script.')).toBeVisible();
  });

  test('a mark leads to the page of its event', async ({ page }) => {
    await page.goto(at(PAGES.country));
    await page.getByRole('link', { name: /^Honduran army ousts President Zelaya\. 28 June 2009/ }).click();
    await expect(page).toHaveURL(/\/events\/2009-honduras-coup\/$/);
  });
});
