import { at, expect, test } from './site.ts';

test('an event tells which source carries each sentence, and back', async ({ page }) => {
  await page.goto(at('events/2024-reports-on-2006-campaign/'));
  const table = page.getByRole('table');
  await expect(table.getByRole('columnheader', { name: 'What it carries' })).toBeVisible();
  const sentences = page.locator('.body .sentence');
  for (const sentence of await sentences.all())
    await expect(sentence.getByRole('link', { name: /^Note \d+$/ }).first()).toBeVisible();
  await sentences.first().getByRole('link', { name: 'Note 1' }).click();
  await expect(page).toHaveURL(/#note-1$/);
  await table.getByRole('row').nth(1).getByRole('link', { name: 'Back to sentence 1' }).click();
  await expect(page).toHaveURL(/#s1$/);
});

test('an event says how sure it is, why, and what a document says of it', async ({ page }) => {
  await page.goto(at('events/2024-reports-on-2006-campaign/'));
  await expect(page.getByRole('heading', { name: 'Why “disputed”' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'What the documents say' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'How the date is known' })).toBeVisible();
});

test('an event leads to the one before and the one after it, and they lead back', async ({ page }) => {
  await page.goto(at('events/1992-dea-kingpin-strategy/'));
  const around = page.getByRole('region', { name: 'Before and after, in time' });
  await around
    .getByRole('link', { name: /Escobar/ })
    .first()
    .click();
  await expect(page).toHaveURL(/1993-escobar-killed/);
  await expect(around.getByRole('link', { name: /kingpin/i }).first()).toBeVisible();
});

test('a date is written in time elements, as exact as it is known', async ({ page }) => {
  await page.goto(at('events/1981-el-salvador-war-us-aid/'));
  const date = page.locator('[data-edtf="1981~/1992-01-16"]').first();
  await expect(date).toHaveText('about 1981 – 16 January 1992');
  await expect(date.locator('time')).toHaveCount(2);
  await expect(date.locator('time').first()).toHaveAttribute('datetime', '1981');
});

test('a source lists every sentence that rests on it, and leads to it', async ({ page }) => {
  await page.goto(at('events/1989-us-invades-panama/'));
  await page.getByRole('table').getByRole('row').nth(1).getByRole('link').first().click();
  await expect(page).toHaveURL(/\/sources\//);
  const resting = page.getByRole('region', { name: 'What rests on this source' });
  await resting.getByRole('link').nth(1).click();
  await expect(page).toHaveURL(/\/events\/.*#s\d+$/);
});

test('a document shows every claim with what became of it', async ({ page }) => {
  await page.goto(at('sources/actual-news-cartels-conflict/'));
  const claims = page.getByRole('region', { name: 'What it claims, and what became of it' });
  await expect(claims.getByRole('listitem').filter({ hasText: 'Corrected' }).first()).toBeVisible();
  await claims.getByRole('link').first().click();
  await expect(page).toHaveURL(/\/events\//);
});

test('home leads a reader to a country, and the country to an event', async ({ page }) => {
  await page.goto(at(''));
  await page.getByRole('link', { name: 'Choose a country' }).click();
  await page.getByRole('link', { name: 'El Salvador' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'El Salvador' })).toBeVisible();
  await page.getByRole('heading', { level: 4 }).first().getByRole('link').click();
  await expect(page).toHaveURL(/\/events\//);
});

test('an address that is not there says so and offers ways on', async ({ page }) => {
  const response = await page.goto(at('events/no-such-event/'));
  expect(response?.status()).toBe(404);
  await page.getByRole('main').getByRole('link', { name: 'Countries' }).click();
  await expect(page).toHaveURL(/\/countries\/$/);
});

test('in forced colours the marks of the drawing that was built keep an outline', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  // Without the index of events the drawing stays: nothing is painted over it.
  await page.route('**/data/events.en.json', (route) => route.fulfill({ json: { version: 0 } }));
  await page.goto(at('countries/honduras/'));
  await expect(page.getByText('The filters are not available')).toBeVisible();
  const stroke = await page
    .locator('a.mark use')
    .first()
    .evaluate((use) => getComputedStyle(use).stroke);
  expect(stroke).not.toBe('none');
});

test('prints as a list with its sources, without menus', async ({ page }) => {
  await page.goto(at('countries/panama/'));
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeHidden();
  await expect(page.getByRole('article').first()).toBeVisible();
  await expect(page.getByRole('region', { name: 'Sources of these events' })).toBeVisible();
});
