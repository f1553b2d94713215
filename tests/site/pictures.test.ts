import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { chartOf, countEvents } from './chart.ts';
import { expect, openLive, test } from './site.ts';

const PATH = 'countries/honduras/';
/** The words of the legend: relations and how sure. */
const LEGEND = [
  'Cooperation',
  'Friction',
  'Unilateral act',
  'Context',
  'Established',
  'Reported',
  'Alleged',
  'Disputed',
];

/** Saves the picture of a page in the way its menu offers. */
async function save(page: Page, kind: 'SVG' | 'PNG'): Promise<{ name: string; file: Buffer }> {
  await page.locator('summary').filter({ hasText: 'Save picture' }).click();
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: `Save as ${kind}` }).click();
  const download = await downloading;
  return { name: download.suggestedFilename(), file: await readFile(await download.path()) };
}

/** What a browser makes of a saved picture, away from the page it was made in. */
async function parse(page: Page, text: string) {
  const elsewhere = await page.context().newPage();
  return elsewhere.evaluate((source) => {
    const parsed = new DOMParser().parseFromString(source, 'image/svg+xml');
    const all = [...parsed.querySelectorAll('*')];
    return {
      error: parsed.querySelector('parsererror')?.textContent ?? '',
      root: parsed.documentElement.localName,
      words: [...parsed.querySelectorAll('text')].map((each) => each.textContent),
      names: [...parsed.querySelectorAll('a')].map((link) => link.getAttribute('aria-label') ?? ''),
      addresses: [...parsed.querySelectorAll('a')].map((link) => link.getAttribute('href') ?? ''),
      classes: all.filter((each) => each.hasAttribute('class')).length,
      stops: [...parsed.querySelectorAll('stop')].map((stop) => stop.getAttribute('stop-color')),
      missing: all
        .flatMap((each) => [...each.attributes].map(({ value }) => /^(?:url\("?)?#([\w-]+)/.exec(value)?.[1] ?? ''))
        .filter((id) => id !== '' && parsed.getElementById(id) === null),
      own: all.flatMap((each) => [...each.attributes]).filter(({ name }) => name.startsWith('on')).length,
    };
  }, text);
}

const namesInChart = (page: Page) =>
  chartOf(page)
    .getByRole('link')
    .evaluateAll((links) => links.map((link) => link.getAttribute('aria-label') ?? ''));

test.describe('a saved picture', () => {
  test('as SVG says what it shows, what its signs mean and where it is from', async ({ page }) => {
    await openLive(page, PATH);
    const edition = await page
      .locator('event-timeline > script[type="application/json"]')
      .evaluate((script) => (JSON.parse(script.textContent) as { edition: string }).edition);
    const { name, file } = await save(page, 'SVG');
    expect(name).toBe('honduras-timeline.svg');
    const { error, root, words } = await parse(page, file.toString());
    expect(error).toBe('');
    expect(root).toBe('svg');
    expect(words).toContain('Honduras');
    expect(words).toEqual(expect.arrayContaining(LEGEND));
    const status = await page.getByRole('status').innerText();
    expect(words.some((text) => text.startsWith(`${status}, `))).toBe(true);
    const source = words.find((text) => text.startsWith('Source: ')) ?? '';
    expect(source).toContain(page.url());
    expect(source).toContain(edition.split('+')[0]);
  });

  test('as SVG needs nothing from the page it was made in', async ({ page }) => {
    await openLive(page, PATH);
    const { file } = await save(page, 'SVG');
    const text = file.toString();
    expect(text).not.toContain('var(');
    expect(text).not.toContain('light-dark(');
    const { classes, missing, own, addresses } = await parse(page, text);
    expect.soft(classes).toBe(0);
    expect(own).toBe(0);
    expect(missing).toEqual([]);
    for (const address of addresses) expect(address).toMatch(/^https?:\/\//);
    expect(text).toMatch(/@font-face\{font-family:Inter;[^}]*data:font\/woff2;base64,/);
  });

  test('as SVG has colours for the bars that fade', async ({ page }) => {
    await openLive(page, PATH);
    const { stops } = await parse(page, (await save(page, 'SVG')).file.toString());
    for (const colour of stops) expect(colour).toMatch(/^(?:rgb|#)/);
  });

  test('shows what the chart shows, and the address with it', async ({ page }) => {
    await openLive(page, `${PATH}?relation=friction&time=2005..2015`);
    const { names, words } = await parse(page, (await save(page, 'SVG')).file.toString());
    expect(countEvents(names)).toBe(countEvents(await namesInChart(page)));
    for (const name of names) expect(name).toMatch(/Friction, |^\d+ events/);
    expect(words.find((text) => text.startsWith('Source: '))).toContain('relation=friction&time=2005..2015');
  });

  test('leaves the page as it was', async ({ page }) => {
    await openLive(page, PATH);
    const before = await page.locator('event-timeline > *').count();
    await save(page, 'SVG');
    await expect(page.locator('event-timeline > *')).toHaveCount(before);
    await expect(page.locator('svg.picture')).toHaveCount(0);
  });

  test('as PNG is 2400 pixels wide', async ({ page }) => {
    await openLive(page, PATH);
    const { name, file } = await save(page, 'PNG');
    expect(name).toBe('honduras-timeline.png');
    expect([...file.subarray(0, 8)]).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    expect(file.toString('latin1', 12, 16)).toBe('IHDR');
    expect(file.readUInt32BE(16)).toBe(2400);
    expect(file.readUInt32BE(20)).toBeGreaterThan(800);
  });

  test('can be had on a phone too', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 800 });
    await openLive(page, PATH);
    const { file } = await save(page, 'SVG');
    const { error, names } = await parse(page, file.toString());
    expect(error).toBe('');
    expect(countEvents(names)).toBe(await page.locator('.entry').filter({ visible: true }).count());
  });
});

test.describe('a printed timeline', () => {
  test('has a drawing of shapes in place of the painting', async ({ page }) => {
    await openLive(page, PATH);
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    const drawing = page.locator('.printed svg.picture');
    await expect(drawing).toHaveCount(1);
    const printed = await drawing
      .locator('a.mark')
      .evaluateAll((links) => links.map((link) => link.getAttribute('aria-label') ?? ''));
    expect(countEvents(printed)).toBe(countEvents(await namesInChart(page)));
    // Those who hear the page do not hear it twice.
    await expect(page.locator('.printed')).toHaveAttribute('aria-hidden', 'true');
    await page.emulateMedia({ media: 'print' });
    await expect(drawing).toBeVisible();
    await expect(page.locator('.plot.live > canvas')).toBeHidden();
    await expect(page.locator('.chronicle').getByRole('article').first()).toBeVisible();
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    await expect(drawing).toHaveCount(0);
  });

  test('comes out of the browser as a document, twice', async ({ page }) => {
    await openLive(page, PATH);
    for (let time = 0; time < 2; time += 1) {
      const document = await page.pdf({ format: 'A4' });
      expect(document.toString('latin1', 0, 5)).toBe('%PDF-');
      expect(document.length).toBeGreaterThan(20_000);
      await expect(page.locator('.printed')).toHaveCount(0);
    }
  });
});
