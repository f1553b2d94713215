import { expect, openLive, test } from './site.ts';

const form = 'Filters';

test.describe('filters of a timeline', () => {
  test('a choice narrows chart, list, counts and address alike', async ({ page }) => {
    await openLive(page, 'countries/honduras/');
    const chart = page.getByRole('group', { name: 'Timeline: Honduras' });
    const entries = page.locator('.chronicle').getByRole('article');
    const all = await entries.count();
    await page
      .getByRole('form', { name: form })
      .getByRole('checkbox', { name: /^Friction/ })
      .check();
    await expect(page).toHaveURL(/\?relation=friction$/);
    const shown = await entries.filter({ visible: true }).count();
    expect(shown).toBeLessThan(all);
    await expect(page.getByRole('status')).toHaveText(`${shown} of ${all} events`);
    await expect(chart.getByRole('link', { name: /Friction/ })).toHaveCount(shown);
    await expect(chart.getByRole('link', { name: /Cooperation/ })).toHaveCount(0);
  });

  test('lanes say how many of their events are seen', async ({ page }) => {
    await openLive(page, 'countries/honduras/?time=2020..');
    const counts = await page.locator('.head-count').allTextContents();
    const seen = counts.reduce((sum, text) => sum + Number.parseInt(text, 10), 0);
    await expect(page.getByRole('status')).toContainText(new RegExp(`^${seen} of \\d+ events`));
  });

  test('each choice says how many events it would show', async ({ page }) => {
    await openLive(page, '');
    const choice = page.getByRole('checkbox', { name: /^Friction/ });
    const promised = Number((await choice.locator('xpath=..').locator('[data-count]').textContent()) ?? NaN);
    await choice.check();
    await expect(page.getByRole('status')).toContainText(`${promised} of`);
  });

  test('Back takes the last choice back, Forward makes it again', async ({ page }) => {
    await openLive(page, '');
    const friction = page.getByRole('checkbox', { name: /^Friction/ });
    const context = page.getByRole('checkbox', { name: /^Context/ });
    await friction.check();
    await context.check();
    await expect(page).toHaveURL(/relation=friction~context/);
    await page.goBack();
    await expect(page).toHaveURL(/relation=friction$/);
    await expect(context).not.toBeChecked();
    await expect(friction).toBeChecked();
    await page.goForward();
    await expect(context).toBeChecked();
  });

  test('typing a period replaces the address and shows only that time', async ({ page }) => {
    await openLive(page, '');
    const before = await page.evaluate(() => history.length);
    await page.getByText(form, { exact: false }).first().click();
    await page.getByRole('spinbutton', { name: 'From year' }).fill('1988');
    await page.getByRole('spinbutton', { name: 'To year' }).fill('1990');
    await expect(page).toHaveURL(/time=1988\.\.1990/);
    expect(await page.evaluate(() => history.length)).toBe(before);
    await expect(page.getByRole('heading', { level: 4, name: 'US invades Panama and removes Noriega' })).toBeVisible();
    await expect(page.getByRole('heading', { level: 4, name: /Escobar/ })).toBeHidden();
  });

  test('typing the second year of a period, key by key, leaves the first alone', async ({ page }) => {
    await openLive(page, '');
    await page.getByText(form, { exact: false }).first().click();
    await page.getByRole('spinbutton', { name: 'From year' }).pressSequentially('1988');
    await page.getByRole('spinbutton', { name: 'To year' }).pressSequentially('1990');
    await expect(page).toHaveURL(/time=1988\.\.1990/);
    await expect(page.getByRole('spinbutton', { name: 'From year' })).toHaveValue('1988');
  });

  test('what only possibly falls in a period is told apart', async ({ page }) => {
    // The letter is dated "about 1987": it may belong to 1988.
    await openLive(page, '?time=1988');
    await expect(page.getByRole('status')).toContainText('1 more possibly');
    const letter = page.getByRole('article').filter({ hasText: 'Noriega of a close association' });
    await expect(letter.getByText('possibly in this period')).toBeVisible();
  });

  test('an empty result says so and offers the way back', async ({ page }) => {
    await openLive(page, 'countries/panama/?time=1961..1962');
    await expect(page.getByText('No event fits these filters.')).toBeVisible();
    await page.getByRole('button', { name: 'Clear all filters' }).click();
    await expect(page.getByText('No event fits these filters.')).toBeHidden();
    await expect(page).toHaveURL(/\/countries\/panama\/$/);
  });

  test('a shared address opens the same view, and names what it does not know', async ({ page }) => {
    await openLive(page, 'countries/mexico/?country=XX&relation=friction~%3Cscript%3E&time=2024..&utm=1');
    await expect(page.getByRole('checkbox', { name: /^Friction/ })).toBeChecked();
    await expect(page.getByText('Not known here and left out: relation=<script>, country=XX.')).toBeVisible();
    await expect(page.getByRole('spinbutton', { name: 'From year', includeHidden: true })).toHaveValue('2024');
  });

  test('the order turns the list round, for eyes and ears alike', async ({ page }) => {
    await openLive(page, 'countries/colombia/?order=oldest');
    const years = await page.locator('.chronicle h3').allTextContents();
    expect(years).toEqual([...years].sort());
    expect(years.length).toBeGreaterThan(1);
  });
});

test.describe('the chart', () => {
  test('choosing a mark shows a card with title, date, status and a link, and Escape closes it', async ({ page }) => {
    await openLive(page, 'countries/honduras/');
    const mark = page.getByRole('link', { name: /^Honduran army ousts President Zelaya\./ });
    await mark.click();
    const card = page.locator('.card');
    await expect(card.getByRole('heading', { name: 'Honduran army ousts President Zelaya' })).toBeVisible();
    await expect(card).toContainText('28 June 2009');
    await expect(card).toContainText('Established');
    await expect(page).toHaveURL(/event=2009-honduras-coup/);
    await page.keyboard.press('Escape');
    await expect(card).toBeHidden();
    await expect(page).not.toHaveURL(/event=/);
    await mark.click();
    await card.getByRole('link', { name: 'Read the event' }).click();
    await expect(page).toHaveURL(/\/events\/2009-honduras-coup\/$/);
  });

  test('is one tab stop, and arrows go from event to event', async ({ page }) => {
    await openLive(page, 'countries/honduras/');
    const marks = page.getByRole('group', { name: 'Timeline: Honduras' }).getByRole('link');
    await expect(page.locator('a.mark[tabindex="0"]')).toHaveCount(1);
    await marks.first().focus();
    await page.keyboard.press('Home');
    const first = await page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
    expect(first).toContain('Reagan authorises CIA aid');
    await page.keyboard.press('ArrowRight');
    const second = await page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
    expect(second).not.toBe(first);
    await page.keyboard.press('ArrowLeft');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(first);
    await expect(page.locator('a.mark[tabindex="0"]')).toHaveCount(1);
    await page.keyboard.press('Enter');
    await expect(page.locator('.card')).toBeVisible();
  });

  test('a cluster opens as a list of its events', async ({ page }) => {
    await openLive(page, '');
    const cluster = page.getByRole('link', { name: /^\d+ events, \d{4}/ }).first();
    const name = (await cluster.getAttribute('aria-label')) ?? '';
    await cluster.click();
    await expect(page.locator('.card').getByRole('listitem')).toHaveCount(Number(/^\d+/.exec(name)?.[0]));
  });

  test('does not move anything on the page when it becomes live', async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.addInitScript(() => {
      const shifts: number[] = [];
      Object.assign(globalThis, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) shifts.push((entry as PerformanceEntry & { value: number }).value);
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await openLive(page, 'countries/mexico/');
    const shift = await page.evaluate(() =>
      (globalThis as unknown as { shifts: number[] }).shifts.reduce((a, b) => a + b, 0),
    );
    expect(shift).toBeLessThan(0.01);
  });

  test('stays as it was built, and says so, when the index cannot be had', async ({ page, problems }) => {
    await page.route('**/data/events.en.json', (route) => route.fulfill({ json: { version: 0 } }));
    await page.goto(new URL('countries/honduras/', process.env['SITE_ADDRESS']).href);
    await expect(page.getByText('The filters are not available')).toBeVisible();
    await expect(page.getByRole('link', { name: /^Honduran army ousts President Zelaya\./ })).toBeVisible();
    expect(problems).toEqual([]);
  });

  test('on a phone there is the strip of years and the list, and no lanes', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 800 });
    await openLive(page, 'countries/honduras/');
    await expect(page.getByRole('img', { name: 'Events per year' })).toBeVisible();
    await expect(page.locator('svg.marks')).toBeHidden();
    await page.getByRole('checkbox', { name: /^Friction/ }).check();
    await expect(page.getByRole('status')).toContainText(/^\d+ of \d+ events/);
  });
});
