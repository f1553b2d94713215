import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placeArcs } from '../../src/geometry/arcs.ts';
import { holderOf, middleOf } from '../../src/geometry/placed.ts';
import { makeEvent } from '../model/make-event.ts';
import { BY_COUNTRY, chartOf, charts, from, place } from './charts.ts';

const events = [
  makeEvent('1985-02-07', { id: 'abduction', countries: ['MX'] }),
  makeEvent('1990-04-03', { id: 'answer', countries: ['GT'] }),
  makeEvent('2016-01-08', { id: 'arrest', countries: ['PE'] }),
  makeEvent('2016-01-09', { id: 'day-after', countries: ['PE'] }),
];
const timeline = place(chartOf(events, {}, BY_COUNTRY));
const tie = (start: string, end: string) => ({ type: 'leads-to' as const, from: start, to: end });
const pointOf = (id: string) => {
  const holder = holderOf(timeline, id);
  return holder && { x: middleOf(holder), y: holder.y };
};

describe('an arc', () => {
  test('leads from the mark that names to the mark that is named', () => {
    const [arc] = placeArcs(timeline, [{ type: 'answers', from: 'answer', to: 'abduction' }]);
    expect(arc).toMatchObject({ type: 'answers', from: pointOf('answer'), to: pointOf('abduction') });
  });

  test('ends at the cluster that holds its event', () => {
    const [arc] = placeArcs(timeline, [tie('abduction', 'day-after')]);
    expect(arc?.to).toEqual(pointOf('cluster-arrest'));
  });

  test.each([
    ['of an event that is not in the picture', tie('abduction', 'elsewhere')],
    ['to an event that is not in the picture', tie('elsewhere', 'abduction')],
    ['between two events of one cluster', tie('arrest', 'day-after')],
    ['of an event to itself', tie('abduction', 'abduction')],
  ])('is not drawn: %s', (_rule, each) => {
    expect(placeArcs(timeline, [each])).toEqual([]);
  });

  test('is drawn once the window lets its cluster split', () => {
    const near = place(chartOf(events, { window: from('2016-01-05', '2016-01-13') }, BY_COUNTRY));
    expect(placeArcs(near, [tie('arrest', 'day-after')])).toHaveLength(1);
  });

  test('is pulled up half way between its ends, above both, though never out of the chart', () => {
    fc.assert(
      fc.property(charts, fc.nat(39), fc.nat(39), (chart, one, other) => {
        const drawn = place(chart);
        for (const { from, to, pull } of placeArcs(drawn, [tie(`event-${one}`, `event-${other}`)])) {
          expect(pull.x).toBeCloseTo((from.x + to.x) / 2);
          expect(pull.y).toBeLessThan(Math.min(from.y, to.y));
          expect(pull.y).toBeGreaterThanOrEqual(-4);
        }
      }),
    );
  });

  test('that reaches further rises higher, up to a height', () => {
    const rise = (width: number) => {
      const chart = chartOf(events, { width }, BY_COUNTRY);
      const [arc] = placeArcs(place(chart), [tie('answer', 'arrest')]);
      return arc ? Math.min(arc.from.y, arc.to.y) - arc.pull.y : 0;
    };
    expect(rise(160)).toBeLessThan(rise(250));
    expect(rise(1600)).toBe(rise(1500));
  });
});

test('no ties are no arcs', () => {
  expect(placeArcs(timeline, [])).toEqual([]);
});
