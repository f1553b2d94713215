import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { middleOf } from '../../src/geometry/placed.ts';
import { ABOVE, AXIS } from '../../src/render/draw-lanes.ts';
import { drawLinks, drawLit } from '../../src/render/draw-links.ts';
import { BY_COUNTRY, chartOf, charts, from, labelsOf, place, signOf } from '../geometry/charts.ts';
import { idsOf, makeEvent } from '../model/make-event.ts';
import { all, attributes, CONTEXT, makePage } from './page.ts';

const events = [
  makeEvent('1985-02-07', { id: 'abduction' }),
  makeEvent('1995', { id: 'vague', title: 'A title' }),
  makeEvent('2016-01-08', { id: 'arrest' }),
  makeEvent('2016-01-09', { id: 'talks' }),
];
const far = place(chartOf(events, {}, BY_COUNTRY));
const near = place(chartOf(events, { window: from('2016-01-05', '2016-01-13') }, BY_COUNTRY));
const none = place(chartOf(events, { shown: new Set() }, BY_COUNTRY));

/** Lays links over pictures in the same plot, one after the other. */
function draw(...pictures: (typeof far)[]): SVGSVGElement {
  const { svg } = makePage();
  for (const picture of pictures) drawLinks(svg, picture, CONTEXT);
  return svg;
}
const links = (plot: Element) => all(plot, '.links > a');
const linkOf = (plot: Element, id: string) => plot.querySelector(`a[data-id="${id}"]`) as Element;

describe('links', () => {
  test('there is one for each mark, in the order they are placed, after any other picture', () => {
    fc.assert(
      fc.property(fc.array(charts, { minLength: 1, maxLength: 4 }), (list) => {
        const pictures = list.map(place);
        const { placed } = pictures.at(-1) ?? far;
        expect(attributes(links(draw(...pictures)), 'data-id')).toEqual(idsOf(placed));
      }),
    );
  });

  test('each has the name, the target and the place of its mark, after any other picture', () => {
    fc.assert(
      fc.property(charts, charts, (one, other) => {
        const { placed } = place(other);
        const drawn = links(draw(place(one), place(other)));
        expect(attributes(drawn, 'aria-label')).toEqual(placed.map((each) => CONTEXT.nameOf(each)));
        expect(attributes(drawn, 'href')).toEqual(placed.map((each) => CONTEXT.hrefOf(each)));
        expect(attributes(drawn, 'transform')).toEqual(
          placed.map((each) => `translate(${middleOf(each).toFixed(1)} ${each.y + ABOVE})`),
        );
      }),
    );
  });

  test('one of them is a tab stop, whatever was drawn before', () => {
    fc.assert(
      fc.property(charts, charts, (one, other) => {
        const plot = draw(place(one), place(other));
        const { length } = place(other).placed;
        expect(all(plot, 'a[tabindex="0"]')).toHaveLength(Math.min(length, 1));
        expect(all(plot, 'a[tabindex="-1"]')).toHaveLength(Math.max(length - 1, 0));
      }),
    );
  });

  test('the link of a mark that stays is the same element, and so keeps its focus', () => {
    const { svg } = makePage();
    drawLinks(svg, far, CONTEXT);
    const [abduction, vague] = ['abduction', 'vague'].map((id) => linkOf(svg, id));
    drawLinks(svg, place(chartOf(events, { window: from('1980', '2000') }, BY_COUNTRY)), CONTEXT);
    expect(linkOf(svg, 'abduction')).toBe(abduction);
    expect(linkOf(svg, 'vague')).toBe(vague);
  });

  test('the tab stop stays with its mark', () => {
    const { svg } = makePage();
    drawLinks(svg, far, CONTEXT);
    links(svg).forEach((link) => link.setAttribute('tabindex', '-1'));
    linkOf(svg, 'vague').setAttribute('tabindex', '0');
    drawLinks(svg, place(chartOf(events, { window: from('1980', '2000') }, BY_COUNTRY)), CONTEXT);
    expect(attributes(all(svg, 'a[tabindex="0"]'), 'data-id')).toEqual(['vague']);
  });

  test('an empty picture leaves none', () => {
    expect(links(draw(far, none))).toEqual([]);
    expect(links(draw(far, none, near))).toHaveLength(near.placed.length);
  });

  test('the plot is as high as the lanes and the axis', () => {
    expect(draw(far).getAttribute('height')).toBe(String(far.height + ABOVE + AXIS));
  });
});

describe('what can be hit', () => {
  test('is 24 pixels at least, and the whole of the sign and its label', () => {
    fc.assert(
      fc.property(charts, (chart) => {
        const picture = place(chart);
        const drawn = links(draw(picture));
        picture.placed.forEach((each, at) => {
          const hit = drawn[at]?.querySelector('rect.hit');
          const [x, width, height] = ['x', 'width', 'height'].map((name) => Number(hit?.getAttribute(name)));
          const from = middleOf(each) + (x ?? NaN);
          for (const { x0, x1 } of [signOf(each), ...labelsOf(each)]) {
            expect(from).toBeLessThanOrEqual(x0 + 0.1);
            expect(from + (width ?? NaN)).toBeGreaterThanOrEqual(x1 - 0.1);
          }
          expect(Math.min(width ?? NaN, height ?? NaN)).toBeGreaterThanOrEqual(24);
        });
      }),
    );
  });

  test('of a cluster is its ring alone', () => {
    const hit = linkOf(draw(far), 'cluster-arrest').querySelector('rect.hit');
    expect([hit?.getAttribute('x'), hit?.getAttribute('width')]).toEqual(['-12.0', '24.0']);
  });
});

describe('the ring of the mark that is lit', () => {
  test('is around it, under its link, and goes', () => {
    const plot = draw(far);
    const [mark] = far.placed;
    drawLit(plot, mark);
    const ring = plot.querySelector('circle.lit');
    expect(ring?.getAttribute('visibility')).toBe('visible');
    expect(ring?.getAttribute('transform')).toBe(linkOf(plot, mark?.id ?? '').getAttribute('transform'));
    expect(attributes([...plot.children], 'class')).toEqual(['lit', 'links']);
    drawLit(plot, undefined);
    expect(ring?.getAttribute('visibility')).toBe('hidden');
    expect(all(plot, 'circle.lit')).toEqual([ring]);
  });
});
