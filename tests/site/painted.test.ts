import {
  chartOf,
  contrastWithin,
  distance,
  readMarks,
  readPainting,
  resolveColour,
  type Colour,
  type PaintedMark,
} from './chart.ts';
import { expect, openLive, test } from './site.ts';
import type { Page } from '@playwright/test';

/** Under it, two colours are the same ink. */
const SAME = 40;
const RELATIONS = ['cooperation', 'friction', 'unilateral', 'context'];

async function inksOf(page: Page): Promise<Map<string, Colour>> {
  const colours = await Promise.all(RELATIONS.map((relation) => resolveColour(page, `--${relation}`)));
  return new Map(RELATIONS.map((relation, place) => [relation, colours[place] ?? [0, 0, 0]]));
}

/** The marks that have no ink of their relation where their link lies; a cluster must have that of any. */
function unpainted(marks: PaintedMark[], inks: Map<string, Colour>): string[] {
  const near = (colours: Colour[], relation: string) => distance(colours, inks.get(relation) ?? [0, 0, 0]) < SAME;
  return marks
    .filter(({ relation, colours }) => !(inks.has(relation) ? [relation] : RELATIONS).some((it) => near(colours, it)))
    .map(({ id }) => id);
}

for (const colorScheme of ['light', 'dark'] as const) {
  for (const path of ['', 'countries/honduras/', 'countries/mexico/?time=2019..2025']) {
    test(`where a link lies there is ink of its relation's colour, ${colorScheme}, at /${path}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await openLive(page, path);
      const marks = await readMarks(page, 11);
      expect(marks.length).toBeGreaterThan(3);
      expect(unpainted(marks, await inksOf(page))).toEqual([]);
    });
  }
}

test('a reader who changes to dark has the chart painted anew', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await openLive(page, 'countries/honduras/');
  const before = await readPainting(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect.poll(() => readPainting(page)).not.toBe(before);
  expect(unpainted(await readMarks(page, 11), await inksOf(page))).toEqual([]);
  await page.emulateMedia({ colorScheme: 'light' });
  await expect.poll(() => readPainting(page)).toBe(before);
});

test('the ring of a cluster has the colours of the relations it holds', async ({ page }) => {
  await openLive(page, '');
  const cluster = chartOf(page)
    .getByRole('link', { name: /^\d+ events, \d{4}/ })
    .first();
  const id = await cluster.getAttribute('data-id');
  const inks = await inksOf(page);
  const painted = (await readMarks(page, 12)).find((mark) => mark.id === id);
  await cluster.click();
  const links = await page.locator('.card').getByRole('listitem').getByRole('link').all();
  const held = new Map<string, number>();
  for (const link of links) {
    const address = await link.getAttribute('href');
    const sign = page.locator('.entry').filter({ has: page.locator(`h4 a[href="${address}"]`) });
    const facts = await sign.locator('.facts').innerText();
    const relation = RELATIONS.find((name) => facts.toLowerCase().includes(name)) ?? '';
    held.set(relation, (held.get(relation) ?? 0) + 1);
  }
  expect(held.size).toBeGreaterThan(0);
  for (const [relation, count] of held) {
    // A smaller share is a stretch of the ring too short to have a pixel of its own.
    if (count / links.length < 1 / 8) continue;
    expect(distance(painted?.colours ?? [], inks.get(relation) ?? [0, 0, 0]), relation).toBeLessThan(SAME);
  }
});

test('what is filtered away is not painted any more', async ({ page }) => {
  await openLive(page, 'countries/honduras/');
  await page.getByRole('checkbox', { name: /^Friction/ }).check();
  await expect(page).toHaveURL(/relation=friction/);
  const marks = await readMarks(page, 11);
  expect(new Set(marks.map(({ relation }) => relation))).toEqual(new Set(['friction']));
  const inks = await inksOf(page);
  expect(unpainted(marks, inks)).toEqual([]);
  for (const relation of ['cooperation', 'unilateral']) {
    const colours = marks.flatMap((mark) => mark.colours);
    expect(distance(colours, inks.get(relation) ?? [0, 0, 0]), relation).toBeGreaterThan(SAME);
  }
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`in forced colours every mark stands out from what it is painted on, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ forcedColors: 'active', colorScheme });
    await openLive(page, 'countries/honduras/');
    const marks = await readMarks(page, 12);
    expect(marks.length).toBeGreaterThan(3);
    expect(marks.filter(({ colours }) => contrastWithin(colours) < 3).map(({ id }) => id)).toEqual([]);
  });
}

test('the painting is for the eyes, the links over it are for everyone', async ({ page }) => {
  await openLive(page, 'countries/honduras/');
  await expect(page.locator('.plot.live > canvas')).toHaveAttribute('aria-hidden', 'true');
  const names = await chartOf(page)
    .getByRole('link')
    .evaluateAll((links) => links.map((link) => link.getAttribute('aria-label')));
  expect(names.length).toBeGreaterThan(3);
  for (const name of names) expect(name).toMatch(/\d{4}/);
});

for (const ratio of [1, 2, 1.5]) {
  test.describe(`on a screen with ${ratio} pixels for each of CSS`, () => {
    test.use({ deviceScaleFactor: ratio });

    test('the painting has as many', async ({ page }) => {
      await openLive(page, 'countries/honduras/');
      const { canvas, shown } = await page.locator('.plot.live > canvas').evaluate((element) => {
        const { width, height } = element.getBoundingClientRect();
        const { width: wide, height: high } = element as HTMLCanvasElement;
        return { canvas: [wide, high], shown: [width, height] };
      });
      // The chart is placed for whole pixels of CSS.
      for (const side of [0, 1]) {
        expect(Math.abs((canvas[side] ?? 0) - (shown[side] ?? NaN) * ratio)).toBeLessThanOrEqual(ratio);
      }
      expect(unpainted(await readMarks(page, 11), await inksOf(page))).toEqual([]);
    });
  });
}
