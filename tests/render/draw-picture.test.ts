import { describe, expect, test } from 'vitest';
import { placeBands, type BandRow } from '../../src/geometry/bands.ts';
import { placeOverview, tallestYear } from '../../src/geometry/overview.ts';
import { drawPicture, plotWidth, type PictureWords } from '../../src/render/draw-picture.ts';
import { SIGN_PATHS, signId } from '../../src/render/shapes.ts';
import { RELATIONS } from '../../src/vocabulary.ts';
import { at, BY_COUNTRY, chartOf, place } from '../geometry/charts.ts';
import { makeEvent } from '../model/make-event.ts';
import { all, attributes, CONTEXT, makePage } from './page.ts';

const events = [
  makeEvent('1985-02-07', { countries: ['MX'], title: 'Quotes " and <tags> & more' }),
  makeEvent('2016', { countries: ['CO'], relation: 'friction', status: 'disputed' }),
];
const WORDS: PictureWords = {
  title: 'Hemisphere <Record>',
  shown: '2 events, 1985 to 2026',
  source: 'example.org, edition of 23 November 2026',
  legend: RELATIONS.map((relation) => ({ symbol: signId(relation, false), className: relation, text: relation })),
};
const ERAS: BandRow[] = [
  { id: 'us', label: 'United States', eras: [{ id: 'one', label: 'One', start: at('1990'), end: at('2000') }] },
];
const number = (element: Element | null | undefined, name: string) => Number(element?.getAttribute(name) ?? NaN);

function draw(width = 1000, eras = ERAS, words = WORDS): SVGSVGElement {
  const chart = chartOf(events, { width: plotWidth(width) }, BY_COUNTRY);
  const { plan, window } = chart;
  const counts = placeOverview(events, plan.whole, window, chart.width, tallestYear(events));
  const bands = placeBands(eras, window, chart.width);
  const context = { ...CONTEXT, countText: String };
  return drawPicture(makePage().document, width, place(chart), counts, bands, context, words);
}
const legendOf = (picture: Element) => picture.querySelector(':scope > svg') as Element;
const part = (picture: Element, name: string) => picture.querySelector(`svg.${name}`);

describe('a picture', () => {
  const picture = draw();

  test('is an element of its own, with a size and a paper', () => {
    expect(picture.getAttribute('xmlns')).toBe('http://www.w3.org/2000/svg');
    const [width, height] = [number(picture, 'width'), number(picture, 'height')];
    expect(width).toBe(1000);
    expect(picture.getAttribute('viewBox')).toBe(`0 0 ${width} ${height}`);
    expect(picture.firstElementChild?.getAttribute('class')).toBe('paper');
    expect(picture.parentNode).toBeNull();
  });

  test('says what it is, what it shows and where it comes from', () => {
    const texts = [...picture.children].filter(({ tagName }) => tagName.toLowerCase() === 'text');
    expect(texts.map(({ textContent }) => textContent)).toEqual([WORDS.title, WORDS.shown, WORDS.source]);
  });

  test('has every mark of the chart, whatever is in its title', () => {
    expect(all(picture, 'a.mark')).toHaveLength(2);
    expect(all(picture, 'text.label').map(({ textContent }) => textContent)).toContain('Quotes " and <tags> & more');
    expect(all(picture, 'tags, record')).toEqual([]);
  });

  test('tells what the signs mean', () => {
    expect(attributes(all(legendOf(picture), 'use'), 'href')).toEqual(
      Object.keys(SIGN_PATHS).map((relation) => `#sign-${relation}`),
    );
    expect(all(legendOf(picture), 'text').map(({ textContent }) => textContent)).toEqual([...RELATIONS]);
  });

  test('has its parts below each other, and room for all of them', () => {
    const parts = ['bands', 'plot', 'overview'].map((name) => part(picture, name));
    const edges = parts.map((each) => [number(each, 'y'), number(each, 'y') + number(each, 'height')]);
    edges.slice(1).forEach(([top], before) => expect(top).toBeGreaterThan(edges[before]?.[1] ?? NaN));
    expect(number(picture, 'height')).toBeGreaterThan(edges.at(-1)?.[1] ?? NaN);
    expect(number(legendOf(picture), 'y')).toBeLessThan(edges[0]?.[0] ?? NaN);
  });

  test('has the names beside their lanes and eras, and the plot up to its edge', () => {
    for (const [heads, body] of [
      ['heads', 'plot'],
      ['band-heads', 'bands'],
    ] as const) {
      expect(number(part(picture, heads), 'y')).toBe(number(part(picture, body), 'y'));
      expect(number(part(picture, heads), 'x') + number(part(picture, heads), 'width')).toBeLessThan(
        number(part(picture, body), 'x'),
      );
    }
    expect(number(part(picture, 'plot'), 'width')).toBe(plotWidth(1000));
    expect(number(part(picture, 'plot'), 'x') + plotWidth(1000)).toBe(1000 - number(part(picture, 'heads'), 'x'));
  });
});

test('a picture without eras takes no room for them', () => {
  const [without, withEras] = [draw(1000, []), draw()];
  expect(all(without, '.band')).toEqual([]);
  expect(number(without, 'height')).toBeLessThan(number(withEras, 'height'));
});

test('a legend that is too long for a line goes on below, and the chart makes room', () => {
  const text = 'Words that explain a sign at some length';
  const long = draw(700, ERAS, { ...WORDS, legend: WORDS.legend.map((entry) => ({ ...entry, text })) });
  const places = attributes(all(legendOf(long), 'g[transform]'), 'transform');
  const lines = new Set(places.map((place) => place?.split(' ')[1]));
  expect(new Set(places).size).toBe(4);
  expect(lines.size).toBeGreaterThan(1);
  const room = (lines.size - 1) * 22;
  expect(number(part(long, 'bands'), 'y')).toBe(number(part(draw(1000), 'bands'), 'y') + room);
});
