import type { Locator, Page } from '@playwright/test';

/** Red, green and blue, from 0 to 255. */
export type Colour = [red: number, green: number, blue: number];

/** What is painted where the link of a mark lies. */
export interface PaintedMark {
  id: string;
  /** `cluster` for several events in one mark. */
  relation: string;
  /** Every colour around the middle of the mark. */
  colours: Colour[];
}

/** The group of a page's chart. */
export const chartOf = (page: Page): Locator => page.getByRole('group', { name: /^Timeline: / });

/** The mark of an event in the chart, by what its name begins with. */
export const markOf = (page: Page, title: string): Locator =>
  chartOf(page).getByRole('link', { name: new RegExp(`^${title}`) });

/** Reads what is painted around the middle of each mark of a live chart. @param reach CSS pixels to each side. */
export function readMarks(page: Page, reach = 9): Promise<PaintedMark[]> {
  return page.evaluate((around) => {
    const canvas = document.querySelector<HTMLCanvasElement>('.plot.live > canvas');
    if (!canvas) throw new Error('no painting');
    // A copy: reading the painting itself would make the browser keep it elsewhere.
    const copy = new OffscreenCanvas(canvas.width, canvas.height);
    const context = copy.getContext('2d', { willReadFrequently: true });
    context?.drawImage(canvas, 0, 0);
    const { left, top, width } = canvas.getBoundingClientRect();
    const ratio = canvas.width / width;
    return [...document.querySelectorAll<SVGAElement>('a.mark')].map((mark) => {
      const place = mark.getScreenCTM();
      const [x, y] = [((place?.e ?? 0) - left - around) * ratio, ((place?.f ?? 0) - top - around) * ratio];
      const size = 2 * around * ratio;
      const data = context?.getImageData(Math.round(x), Math.round(y), Math.round(size), Math.round(size)).data ?? [];
      const colours = new Map<string, [number, number, number]>();
      for (let byte = 0; byte < data.length; byte += 4) {
        // What lies outside of the painting is nothing.
        if (data[byte + 3] !== 255) continue;
        const colour: [number, number, number] = [data[byte] ?? 0, data[byte + 1] ?? 0, data[byte + 2] ?? 0];
        colours.set(colour.join(), colour);
      }
      const relation = [...mark.classList].find((name) => name !== 'mark') ?? '';
      return { id: mark.dataset['id'] ?? '', relation, colours: [...colours.values()] };
    });
  }, reach);
}

/** The whole painting as text: another one after something painted changed. */
export const readPainting = (page: Page): Promise<string> =>
  page.evaluate(() => document.querySelector<HTMLCanvasElement>('.plot.live > canvas')?.toDataURL() ?? '');

/** The colour that a custom property of the page's style stands for now. */
export function resolveColour(page: Page, property: string): Promise<Colour> {
  return page.evaluate((name) => {
    const probe = document.body.appendChild(document.createElement('i'));
    probe.style.color = `var(${name})`;
    const numbers = getComputedStyle(probe).color.match(/[\d.]+/g) ?? [];
    probe.remove();
    return numbers.slice(0, 3).map(Number) as [number, number, number];
  }, property);
}

/** How far the nearest of some colours is from another: under 40 is the same ink, with its edge blurred. */
export function distance(colours: readonly Colour[], [red, green, blue]: Colour): number {
  return Math.min(Infinity, ...colours.map(([r, g, b]) => Math.hypot(r - red, g - green, b - blue)));
}

/** The greatest contrast between two of some colours, as WCAG measures it: from 1 to 21. */
export function contrastWithin(colours: readonly Colour[]): number {
  const light = colours.map((colour) => {
    const [r = 0, g = 0, b = 0] = colour.map((value) => {
      const share = value / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  });
  return (Math.max(0, ...light) + 0.05) / (Math.min(1, ...light) + 0.05);
}

/** How many events some marks stand for, by their names. */
export const countEvents = (names: readonly string[]): number =>
  names.reduce((sum, name) => sum + Number(/^([\d,]+) events, \d{4}/.exec(name)?.[1]?.replaceAll(',', '') ?? 1), 0);

/** How far across its chart each mark stands whose name matches. Pixels. */
export async function placesOf(page: Page, name: RegExp): Promise<number[]> {
  const marks = await chartOf(page).getByRole('link', { name }).all();
  const transforms = await Promise.all(marks.map((mark) => mark.getAttribute('transform')));
  return transforms.map((text) => Number(/translate\(([-\d.]+)/.exec(text ?? '')?.[1] ?? NaN));
}

/** Waits until what a scroll or a choice sets off in the next frame is drawn. */
export const nextFrames = (page: Page): Promise<void> =>
  page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))));
