import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { placeBands } from '../../src/geometry/bands.ts';
import { placeOverview } from '../../src/geometry/overview.ts';
import { PLOT_INSET } from '../../src/geometry/scale.ts';
import type { TimelineEvent } from '../../src/model/event.ts';
import { drawTimeline } from '../../src/render/draw-timeline.ts';
import { BY_COUNTRY, chartOf, from, place } from '../geometry/charts.ts';
import { makeEvent } from '../model/make-event.ts';
import { closer, context, draw, events, nothing, whole } from './drawing.ts';
import { all } from './page.ts';

const mark = (root: Element, id: string) => root.querySelector(`a.mark[data-id="${id}"]`) as Element;

describe('marks', () => {
  const { plot } = draw(whole);
  const { placed } = place(whole);

  test('each placed event or cluster is one link', () => {
    expect(all(plot, 'a').map((link) => link.getAttribute('data-id'))).toEqual(placed.map(({ id }) => id));
  });

  test('each link has its name and leads somewhere', () => {
    expect(all(plot, 'a').map((link) => [link.getAttribute('aria-label'), link.getAttribute('href')])).toEqual(
      placed.map((each) => [context.nameOf(each), context.hrefOf(each)]),
    );
  });

  test('exactly one is a tab stop', () => {
    expect(all(plot, 'a[tabindex="0"]')).toHaveLength(1);
    expect(all(plot, 'a[tabindex="-1"]')).toHaveLength(placed.length - 1);
  });

  test('a label on a bar begins beside its sign, one behind a bar beside that', () => {
    const labelOf = (title: string) => {
      const { plot } = draw(chartOf([makeEvent('2000/2004', { id: 'long', title })], { window: from('1999', '2020') }));
      const text = mark(plot, 'long').querySelector('text.label');
      return [text?.getAttribute('x'), text?.getAttribute('dx'), text?.getAttribute('text-anchor')];
    };
    const [onBar, behind] = [labelOf('Short'), labelOf('A title that is longer than the bar')];
    expect(onBar?.slice(1)).toEqual(['5', 'start']);
    expect(behind?.slice(1)).toEqual(['5', 'start']);
    expect(parseFloat(onBar?.[0] ?? '')).toBeLessThan(5);
    expect(parseFloat(behind?.[0] ?? '')).toBeGreaterThan(15);
  });

  test('each can be hit on 24 pixels', () => {
    expect(all(plot, 'a circle.hit[r="12"]')).toHaveLength(placed.length);
  });

  test('relation and status are classes, and what is only possible has one too', () => {
    expect(mark(plot, 'abduction').getAttribute('class')).toBe('mark friction reported');
    expect(mark(plot, 'year').getAttribute('class')).toBe('mark cooperation established possible');
    expect(mark(plot, 'cluster-arrest').getAttribute('class')).toBe('mark cluster');
  });

  test('the shape tells the relation, and a line through it what is disputed', () => {
    const shapes = ['abduction', 'trial', 'state'].map((id) =>
      mark(plot, id).querySelector('use')?.getAttribute('href'),
    );
    expect(shapes).toEqual(['#sign-friction', '#sign-friction-struck', '#sign-unilateral']);
  });

  test('what lasted has a bar, and its end says how it ended', () => {
    const bars = ['trial', 'state', 'abduction'].map((id) =>
      mark(plot, id).querySelector('rect')?.getAttribute('class'),
    );
    expect(bars).toEqual(['bar sharp', 'bar arrow', undefined]);
  });

  test('an event of several countries has a line to each other lane, and an end on it', () => {
    const counts = ['year', 'state'].map((id) => all(mark(plot, id), 'line.join, circle.end').length);
    expect(counts).toEqual([2, 0]);
  });

  test('a title is text, whatever is in it', () => {
    const { plot } = draw(closer);
    expect(mark(plot, 'arrest').querySelector('text.label')?.textContent).toBe('Quotes " and <tags> & more');
    expect(all(plot, 'tags')).toEqual([]);
  });
});

describe('a cluster', () => {
  const cluster = mark(draw(whole).plot, 'cluster-arrest');
  const parts = (root: Element) =>
    all(root, 'circle.ring').map((ring) => Number((ring.getAttribute('stroke-dasharray') ?? '100').split(' ')[0]));

  test('says how many it holds', () => {
    expect(cluster.querySelector('text.count')?.textContent).toBe('3');
  });

  test('has a ring with a piece for each relation, which add up to the whole', () => {
    expect(all(cluster, 'circle.ring').map((ring) => ring.getAttribute('class'))).toEqual([
      'ring cooperation',
      'ring unilateral',
      'ring context',
    ]);
    expect(parts(cluster).reduce((sum, part) => sum + part, 0)).toBeCloseTo(100);
  });

  test('has its pieces one behind the other', () => {
    const offsets = all(cluster, 'circle.ring').map((ring) => -Number(ring.getAttribute('stroke-dashoffset')));
    const lengths = parts(cluster);
    offsets.slice(1).forEach((offset, before) => {
      expect(offset).toBeCloseTo((offsets[before] ?? 0) + (lengths[before] ?? 0));
    });
  });

  test('of one relation has a whole ring', () => {
    const same = events.slice(3, 6).map((event): TimelineEvent => ({ ...event, relation: 'context' }));
    const { plot } = draw(chartOf(same, {}, BY_COUNTRY));
    expect(parts(plot)).toEqual([100]);
  });
});

describe('around the marks', () => {
  const { heads, plot, overview } = draw(whole);

  test('each lane has its name, its count and its ground; each group its heading', () => {
    expect(all(heads, '.head-name').map(({ textContent }) => textContent)).toEqual(
      place(whole).lanes.map(({ label }) => label),
    );
    expect(all(heads, '.head-count').map(({ textContent }) => textContent)).toEqual(['5', '1', '2', '1']);
    expect(all(heads, 'text.group').map(({ textContent }) => textContent)).toEqual([
      'North America',
      'Central America',
      'South America',
    ]);
    expect(all(plot, 'rect.lane')).toHaveLength(4);
  });

  test('each tick has its line and its text', () => {
    const { ticks } = place(whole);
    expect(all(plot, 'g.tick text').map(({ textContent }) => textContent)).toEqual(ticks.map(({ label }) => label));
    expect(all(plot, 'g.tick line')).toHaveLength(ticks.length);
  });

  test('heads and plot are equally high', () => {
    expect(heads.getAttribute('height')).toBe(plot.getAttribute('height'));
  });

  test('the overview has a window while part of the time is shown', () => {
    expect(all(overview, 'rect.window')).toEqual([]);
    expect(all(draw(closer).overview, 'rect.window')).toHaveLength(1);
  });

  test("the record's own day is a line over all lanes, where it is in the window", () => {
    const line = plot.querySelector('line.today');
    expect(line?.getAttribute('x1')).toBe(`${Math.round(((880 - PLOT_INSET) / 880) * 1e5) / 1e3}%`);
    expect(line?.getAttribute('x2')).toBe(line?.getAttribute('x1'));
    expect(all(draw(closer).plot, 'line.today')).toEqual([]);
  });

  test('an empty selection has lanes and no marks', () => {
    const { plot, overview } = draw(nothing);
    expect(all(plot, 'a, use, text.label, .join, .ring')).toEqual([]);
    expect(all(plot, 'rect.lane')).toHaveLength(4);
    expect(all(overview, 'path.year').map((path) => path.getAttribute('d'))).toEqual(['', '', '', '']);
  });

  test('marks lie over the ground', () => {
    expect([...plot.children].map((layer) => layer.getAttribute('class'))).toEqual(['ground', 'links']);
  });
});

describe('eras', () => {
  test('each is a band with its full name as a title and the name that fits as a text', () => {
    const { document } = parseHTML(`<!doctype html><html><body>${'<svg></svg>'.repeat(5)}</body></html>`);
    const [heads, plot, overview, bandHeads, bands] = [...document.querySelectorAll<SVGElement>('svg')];
    if (!heads || !plot || !overview || !bandHeads || !bands) throw new RangeError('a drawing needs five elements');
    const start = whole.window.start;
    const eras = placeBands(
      [
        {
          id: 'us',
          label: 'United States',
          eras: [{ id: 'a', label: 'A very long name of a term', short: 'A', start }],
        },
      ],
      whole.window,
      120,
    );
    const counts = placeOverview([], whole.plan.whole, whole.window, 120, 1);
    drawTimeline({ heads, plot, overview, bandHeads, bands }, place(whole), counts, eras, context);
    expect(all(bandHeads, 'text').map((text) => text.textContent)).toEqual(['United States']);
    expect(all(bands, 'title').map((title) => title.textContent)).toEqual(['A very long name of a term']);
    expect(all(bands, 'g.band > text').map((text) => text.textContent)).toEqual(['A']);
    expect(bands.getAttribute('height')).toBe(String(eras.height));
  });
});
