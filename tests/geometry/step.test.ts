import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PlacedTimeline } from '../../src/geometry/placed.ts';
import { stepFrom, type Step } from '../../src/geometry/step.ts';
import { idsOf, makeEvent } from '../model/make-event.ts';
import { chartOf, charts, place, signOf } from './charts.ts';

const laneOf = ({ lanes }: PlacedTimeline, y = NaN) => lanes.findIndex(({ rows }) => rows.includes(y));

/** The ids that one step after the other leads to, until it leads no further. */
function walk(timeline: PlacedTimeline, start: string | undefined, step: Step): string[] {
  const ids: string[] = [];
  for (let id = start; id !== undefined && !ids.includes(id); id = stepFrom(timeline, id, step)?.id) ids.push(id);
  return ids;
}

describe('on any chart', () => {
  test('right goes through every mark in the order of time and stops at the last', () => {
    fc.assert(
      fc.property(charts, (chart) => {
        const timeline = place(chart);
        const ids = walk(timeline, stepFrom(timeline, undefined, 'first')?.id, 'next');
        const middles = ids.map((id) => {
          const { x0, x1 } = signOf(timeline.placed.find((each) => each.id === id) ?? ({} as never));
          return x0 + x1;
        });
        expect([...ids].sort()).toEqual(idsOf(timeline.placed).sort());
        expect(middles).toEqual([...middles].sort((a, b) => a - b));
        expect(ids.at(-1)).toBe(stepFrom(timeline, undefined, 'last')?.id);
        expect(stepFrom(timeline, ids.at(-1), 'next')?.id).toBe(ids.at(-1));
      }),
    );
  });

  test('left goes the same way back and stops at the first', () => {
    fc.assert(
      fc.property(charts, (chart) => {
        const timeline = place(chart);
        const [first, last] = (['first', 'last'] as const).map((step) => stepFrom(timeline, undefined, step)?.id);
        const back = walk(timeline, last, 'previous');
        expect(back.reverse()).toEqual(walk(timeline, first, 'next'));
        expect(stepFrom(timeline, first, 'previous')?.id).toBe(first);
      }),
    );
  });

  test('up and down lead to the next lane that has a mark, and nowhere from the last one', () => {
    fc.assert(
      fc.property(charts, (chart) => {
        const timeline = place(chart);
        const used = new Set(timeline.placed.map(({ y }) => laneOf(timeline, y)));
        for (const { id, y } of timeline.placed) {
          const here = laneOf(timeline, y);
          const above = [...used].filter((lane) => lane < here);
          const below = [...used].filter((lane) => lane > here);
          const up = stepFrom(timeline, id, 'up');
          const down = stepFrom(timeline, id, 'down');
          expect(laneOf(timeline, up?.y)).toBe(above.length > 0 ? Math.max(...above) : here);
          expect(laneOf(timeline, down?.y)).toBe(below.length > 0 ? Math.min(...below) : here);
          if (above.length === 0) expect(up?.id).toBe(id);
          if (below.length === 0) expect(down?.id).toBe(id);
        }
      }),
    );
  });
});

describe('on a small chart', () => {
  const event = (id: string, date: string, relation: 'cooperation' | 'friction' | 'context') =>
    makeEvent(date, { id, relation });
  const timeline = place(
    chartOf([
      event('early', '1985', 'cooperation'),
      event('far', '1990', 'context'),
      event('middle', '2000', 'friction'),
      event('near', '2001', 'context'),
      event('late', '2012', 'cooperation'),
    ]),
  );

  test.each<[string, Step, string]>([
    ['middle', 'previous', 'far'],
    ['middle', 'next', 'near'],
    ['middle', 'up', 'late'],
    ['middle', 'down', 'near'],
    ['near', 'up', 'middle'],
    ['near', 'down', 'near'],
    ['early', 'up', 'early'],
    ['middle', 'first', 'early'],
    ['middle', 'last', 'late'],
  ])('from "%s", %s leads to "%s"', (id, step, to) => {
    expect(stepFrom(timeline, id, step)?.id).toBe(to);
  });

  test.each<Step>(['previous', 'next', 'up', 'down', 'first'])(
    'from nowhere, or from a mark that is gone, %s leads to the first',
    (step) => {
      expect([undefined, 'gone'].map((id) => stepFrom(timeline, id, step)?.id)).toEqual(['early', 'early']);
    },
  );
});

test.each<Step>(['previous', 'next', 'up', 'down', 'first', 'last'])('on an empty chart, %s leads nowhere', (step) => {
  expect(stepFrom(place(chartOf([])), 'gone', step)).toBeUndefined();
});
