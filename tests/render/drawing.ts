import { parseHTML } from 'linkedom';
import { placeBands } from '../../src/geometry/bands.ts';
import { placeOverview, tallestYear } from '../../src/geometry/overview.ts';
import type { TimelineEvent } from '../../src/model/event.ts';
import { drawTimeline, type DrawContext, type TimelineElements } from '../../src/render/draw-timeline.ts';
import { BY_COUNTRY, chartOf, from, place, type Chart } from '../geometry/charts.ts';
import { makeEvent } from '../model/make-event.ts';
import { CONTEXT } from './page.ts';

export const events = [
  makeEvent('1981~/1992-01-16', { id: 'trial', countries: ['US', 'MX'], relation: 'friction', status: 'disputed' }),
  makeEvent('1985-02-07', { id: 'abduction', countries: ['MX'], relation: 'friction', status: 'reported' }),
  makeEvent('1989', { id: 'year', countries: ['CO', 'PE'] }),
  makeEvent('2016-01-08', { id: 'arrest', countries: ['MX'], title: 'Quotes " and <tags> & more' }),
  makeEvent('2016-01-09', { id: 'talks', countries: ['MX', 'CO'], relation: 'context' }),
  makeEvent('2016-01-10', { id: 'ban', countries: ['MX'], relation: 'unilateral' }),
  makeEvent('2022-03-27/..', { id: 'state', countries: ['GT'], relation: 'unilateral' }),
];
export const whole = chartOf(events, {}, BY_COUNTRY);
export const closer = { ...whole, window: from('2016-01-05', '2016-01-15') };
export const nothing = { ...whole, shown: new Set<TimelineEvent>() };

export const context: DrawContext = {
  ...CONTEXT,
  possible: new Set(['year']),
  countText: (count) => `${count} events`,
};

/** Draws a chart into an empty page. */
export function draw(chart: Chart): TimelineElements {
  const { document } = parseHTML('<!doctype html><html><body><svg></svg><svg></svg><svg></svg></body></html>');
  const [heads, plot, overview] = [...document.querySelectorAll<SVGElement>('svg')];
  if (!heads || !plot || !overview) throw new RangeError('a drawing needs three elements');
  const shown = [...chart.shown];
  const counts = placeOverview(shown, chart.plan.whole, chart.window, chart.width, tallestYear(chart.events));
  drawTimeline({ heads, plot, overview }, place(chart), counts, placeBands([], chart.window, chart.width), context);
  return { heads, plot, overview };
}
