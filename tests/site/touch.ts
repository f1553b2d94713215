import type { Locator, Page } from '@playwright/test';

/** A place on the screen. Pixels. */
export interface Place {
  x: number;
  y: number;
}

/** Moves fingers over the screen: each list says where they are at one moment. They are lifted at the end. */
export async function moveFingers(page: Page, moments: readonly Place[][]): Promise<void> {
  const client = await page.context().newCDPSession(page);
  for (const [at, touchPoints] of moments.entries()) {
    await client.send('Input.dispatchTouchEvent', { type: at === 0 ? 'touchStart' : 'touchMove', touchPoints });
  }
  await client.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await client.detach();
}

/** One finger from a place, by these steps. */
export const drag = (from: Place, steps: readonly Place[]): Place[][] => [
  [from],
  ...steps.map(({ x, y }) => [{ x: from.x + x, y: from.y + y }]),
];

/** Two fingers side by side around a place, each so far from it. */
export const pinch = ({ x, y }: Place, apart: readonly number[]): Place[][] =>
  apart.map((by) => [
    { x: x - by, y },
    { x: x + by, y },
  ]);

/** Where the middle of something is on the screen, after it was brought there. */
export async function middleOf(target: Locator): Promise<Place & { width: number }> {
  await target.scrollIntoViewIfNeeded();
  const box = await target.boundingBox();
  if (!box) throw new Error('not on the page');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2, width: box.width };
}
