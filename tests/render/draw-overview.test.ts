import { select } from 'd3';
import { describe, expect, test } from 'vitest';
import { placeOverview, tallestYear, type PlacedOverview } from '../../src/geometry/overview.ts';
import type { Svg } from '../../src/render/draw-lanes.ts';
import { drawCursor, drawOverview, drawWindow } from '../../src/render/draw-overview.ts';
import { RELATIONS } from '../../src/vocabulary.ts';
import { from } from '../geometry/charts.ts';
import { makeEvent } from '../model/make-event.ts';
import { all, attributes, makePage } from './page.ts';

const events = [
  makeEvent('1985', { relation: 'friction' }),
  makeEvent('1985-03', { relation: 'context' }),
  makeEvent('2010', { relation: 'friction' }),
];
const whole = from('1980', '2020');
const placed = (shown = whole) => placeOverview(events, whole, shown, 410, tallestYear(events));

/** Draws overviews into the same element, one after the other. */
function draw(...overviews: PlacedOverview[]): Element {
  const { svg } = makePage();
  for (const overview of overviews) drawOverview(select(svg) as unknown as Svg, overview);
  return svg;
}

/** The boxes of a path, each as its left edge, its top, its width and its height. */
const boxesOf = (path: Element | undefined) =>
  [...(path?.getAttribute('d') ?? '').matchAll(/M([\d.]+) ([\d.]+)h([\d.]+)v([\d.]+)h-([\d.]+)z/g)].map((found) =>
    found.slice(1).map(Number),
  );

describe('the counts', () => {
  test('are a path for each relation, in their order, whatever happened', () => {
    expect(attributes(all(draw(placed()), 'path'), 'class')).toEqual(RELATIONS.map((relation) => `year ${relation}`));
  });

  test('have a box for each bar, where it was placed', () => {
    const paths = all(draw(placed()), 'path');
    RELATIONS.forEach((relation, place) => {
      const bars = placed().bars.filter((bar) => bar.relation === relation);
      const boxes = boxesOf(paths[place]);
      expect(boxes).toHaveLength(bars.length);
      bars.forEach(({ x, y, width, height }, at) => {
        const differences = [x, y, width, height, width].map((value, side) =>
          Math.abs(value - (boxes[at]?.[side] ?? 0)),
        );
        expect(Math.max(...differences)).toBeLessThanOrEqual(0.05 + 1e-9);
      });
    });
    expect(boxesOf(paths[RELATIONS.indexOf('friction')])).toHaveLength(2);
  });

  test('are stretched to whatever width there is', () => {
    const bars = draw(placed()).querySelector('svg.bars');
    expect(bars?.getAttribute('viewBox')).toBe(`0 0 410 ${placed().height}`);
    expect(bars?.getAttribute('preserveAspectRatio')).toBe('none');
    expect(bars?.getAttribute('width')).toBe('100%');
  });
});

describe('the window', () => {
  const part = placed(from('1990', '2000'));

  test('is drawn over the counts, while the chart shows a part', () => {
    const svg = draw(part);
    expect([...svg.children].at(-1)?.getAttribute('class')).toBe('window');
    const rect = svg.querySelector('rect.window');
    expect(parseFloat(rect?.getAttribute('x') ?? '')).toBeCloseTo(((part.window?.x0 ?? 0) / 410) * 100, 2);
    expect(all(draw(placed()), 'rect.window')).toEqual([]);
  });

  test('is never too narrow to see', () => {
    const width = draw(placed(from('1990-01-01', '1990-01-04')))
      .querySelector('rect.window')
      ?.getAttribute('width');
    expect(parseFloat(width ?? '')).toBeCloseTo((2 / 410) * 100, 2);
  });

  test('moves alone, without another look at the counts', () => {
    const { svg } = makePage();
    drawOverview(select(svg) as unknown as Svg, part);
    const bars = svg.querySelector('svg.bars')?.outerHTML;
    drawWindow(select(svg) as unknown as Svg, placed(from('2000', '2010')));
    expect(svg.querySelector('svg.bars')?.outerHTML).toBe(bars);
    expect(svg.outerHTML).toBe(draw(placed(from('2000', '2010'))).outerHTML);
  });
});

test('drawing again leaves nothing behind', () => {
  const other = placeOverview([], whole, from('1990', '2000'), 800, 5);
  expect(draw(other, placed()).outerHTML).toBe(draw(placed()).outerHTML);
  expect(draw(placed(), other).outerHTML).toBe(draw(other).outerHTML);
});

test('the cursor is at its share of the years, moves, and goes', () => {
  const { svg } = makePage();
  const cursor = (at?: number) => {
    drawCursor(select(svg) as unknown as Svg, at);
    return attributes(all(svg, 'rect.cursor'), 'x');
  };
  expect([cursor(0), cursor(0.123456), cursor(1), cursor()]).toEqual([['0%'], ['12.346%'], ['100%'], []]);
});
