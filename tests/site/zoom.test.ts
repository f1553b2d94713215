import type { Page } from '@playwright/test';
import { expect, openLive, test } from './site.ts';

const PLOT = 'svg.marks';

/** Where the middle of the chart is on the screen. */
async function middleOf(page: Page, selector = PLOT): Promise<{ x: number; y: number; width: number }> {
  await page.locator(selector).scrollIntoViewIfNeeded();
  const box = await page.locator(selector).boundingBox();
  if (!box) throw new Error(`${selector} is not on the page`);
  return { x: box.x + box.width / 2, y: box.y + Math.min(box.height / 2, 120), width: box.width };
}

/** Where the marks stand. */
const marks = (page: Page) =>
  page.locator('a.mark').evaluateAll((all) => all.map((mark) => mark.getAttribute('transform')));

test.describe('zooming', () => {
  test('the wheel with Ctrl zooms at the pointer and the address follows', async ({ page }) => {
    await openLive(page, 'countries/honduras/');
    const { x, y } = await middleOf(page);
    const before = await marks(page);
    await page.mouse.move(x, y);
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -400);
    await page.keyboard.up('Control');
    await expect(page).toHaveURL(/time=\d{4}-\d\d-\d\d\.\.\d{4}-\d\d-\d\d/);
    expect(await marks(page)).not.toEqual(before);
  });

  test('the wheel alone scrolls the page, and the chart says how to zoom, once', async ({ page }) => {
    await openLive(page, 'countries/honduras/');
    const { x, y } = await middleOf(page);
    await page.mouse.move(x, y);
    await page.mouse.wheel(0, 300);
    await expect(page.getByText('To zoom with the wheel, hold Ctrl')).toBeVisible();
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(100);
    await expect(page).not.toHaveURL(/time=/);
  });

  test('after a click into the chart the wheel zooms', async ({ page }) => {
    await openLive(page, 'countries/honduras/');
    const { x, y } = await middleOf(page);
    await page.mouse.click(x - 200, y);
    await page.mouse.wheel(0, -300);
    await expect(page).toHaveURL(/time=/);
  });

  test('a drag moves the time, and is no click', async ({ page }) => {
    await openLive(page, 'countries/honduras/?time=2010..2020');
    const { x, y, width } = await middleOf(page);
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + width / 4, y, { steps: 4 });
    await page.mouse.up();
    await expect(page).toHaveURL(/time=200[78]-/);
    await expect(page.locator('.card')).toBeHidden();
  });

  test('buttons do the same, and "Show all years" goes back', async ({ page }) => {
    await openLive(page, 'countries/honduras/');
    await expect(page.getByRole('button', { name: 'Show all years' })).toBeDisabled();
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await expect(page).toHaveURL(/time=/);
    const zoomed = page.url();
    await page.getByRole('button', { name: 'Earlier' }).click();
    await expect(page).not.toHaveURL(zoomed);
    await page.getByRole('button', { name: 'Show all years' }).click();
    await expect(page).not.toHaveURL(/time=/);
  });

  test('keys do the same, in the chart only', async ({ page }) => {
    await openLive(page, 'countries/honduras/');
    await page.locator('a.mark[tabindex="0"]').focus();
    await page.keyboard.press('+');
    await expect(page).toHaveURL(/time=/);
    await page.keyboard.press('0');
    await expect(page).not.toHaveURL(/time=/);
    await page.keyboard.press('?');
    await expect(page.getByText('Keys in the chart:')).toBeVisible();
    await page.getByText('Filters', { exact: false }).first().click();
    await page.getByRole('spinbutton', { name: 'From year' }).focus();
    await page.keyboard.press('0');
    await expect(page.getByRole('spinbutton', { name: 'From year' })).toHaveValue('0');
  });

  test('focus stays in the chart when the mark that has it is zoomed out of sight', async ({ page }) => {
    await openLive(page, 'countries/honduras/');
    const inChart = () => page.evaluate(() => document.activeElement?.closest('.chart') !== null);
    await page.locator('a.mark[tabindex="0"]').focus();
    await page.keyboard.press('Home');
    const id = await page.evaluate(() => document.activeElement?.getAttribute('data-id'));
    const mark = page.locator(`a.mark[data-id="${id}"]`);
    for (let step = 0; step < 12 && (await mark.count()) > 0; step += 1) {
      const before = page.url();
      await page.keyboard.press('+');
      await expect(page).not.toHaveURL(before);
    }
    await expect(mark).toHaveCount(0);
    expect(await inChart()).toBe(true);
    const zoomed = page.url();
    await page.keyboard.press('-');
    await expect(page).not.toHaveURL(zoomed);
  });

  for (const delay of [0, 150]) {
    test(`a press of ${delay} milliseconds on "Zoom in" closes an open card, and zooms`, async ({ page }) => {
      await page.setViewportSize({ width: 1280, height: 1200 });
      await openLive(page, 'countries/honduras/?event=2009-honduras-coup');
      await expect(page.locator('.card')).toBeVisible();
      await page.getByRole('button', { name: 'Zoom in' }).click({ delay });
      await expect(page.locator('.card')).toBeHidden();
      await expect(page).toHaveURL(/time=/);
    });
  }

  test('a drag over the overview chooses a period, and a choice of a relation keeps it to the day', async ({
    page,
  }) => {
    await openLive(page, '');
    const { x, y, width } = await middleOf(page, 'svg.overview');
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + width / 5, y, { steps: 4 });
    await page.mouse.up();
    await expect(page).toHaveURL(/time=\d{4}-\d\d-\d\d/);
    const time = new URL(page.url()).searchParams.get('time');
    await page.getByRole('checkbox', { name: /^Friction/ }).check();
    expect(new URL(page.url()).searchParams.get('time')).toBe(time);
  });
});

test.describe('by touch', () => {
  test.use({ hasTouch: true, viewport: { width: 820, height: 1180 } });

  test('two fingers zoom, one finger up and down scrolls the page', async ({ page }) => {
    await openLive(page, 'countries/honduras/');
    const { x, y } = await middleOf(page);
    const client = await page.context().newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: { x: number; y: number }[]) =>
      client.send('Input.dispatchTouchEvent', { type, touchPoints: points });
    await touch('touchStart', [
      { x: x - 40, y },
      { x: x + 40, y },
    ]);
    for (const by of [60, 90, 120])
      await touch('touchMove', [
        { x: x - by, y },
        { x: x + by, y },
      ]);
    await touch('touchEnd', []);
    await expect(page).toHaveURL(/time=/);
    const zoomed = page.url();
    const before = await page.evaluate(() => scrollY);
    await touch('touchStart', [{ x, y }]);
    for (const by of [20, 40, 80, 120, 160, 200]) await touch('touchMove', [{ x, y: y - by }]);
    await touch('touchEnd', []);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before + 50);
    expect(page.url()).toBe(zoomed);
  });
});
