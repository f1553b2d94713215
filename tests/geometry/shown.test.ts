import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { planChart } from '../../src/geometry/plan.ts';
import { planRows, showChart } from '../../src/geometry/shown.ts';
import { idsOf, makeEvent } from '../model/make-event.ts';
import { BY_COUNTRY, BY_RELATION, charts, maskOf } from './charts.ts';

const crowd = ['a', 'b', 'c'].map((id) => makeEvent('2016-01-08', { id }));
const events = [...crowd, makeEvent('2016-01-08', { id: 'd', relation: 'friction' })];

describe('the rows of a lane', () => {
  test('are as many as all its events need', () => {
    expect(planRows(planChart(BY_RELATION, events))).toEqual([3, 1]);
  });

  test('are one where lanes are many', () => {
    expect(planRows(planChart(BY_COUNTRY, events))).toEqual([1]);
  });

  test('are one if it is folded, and the others keep theirs', () => {
    const lanes = BY_RELATION.lanes.map((lane) => ({ ...lane, folded: lane.id === 'cooperation' }));
    const more = [...events, makeEvent('2016-01-08', { id: 'e', relation: 'friction' })];
    expect(planRows(planChart({ ...BY_RELATION, lanes }, more))).toEqual([1, 2]);
  });

  test('are no more than there may be', () => {
    const many = Array.from({ length: 30 }, (_, n) => makeEvent('2016-01-08', { id: `event-${n}` }));
    const plan = planChart(BY_RELATION, many);
    expect(planRows(plan)).toEqual([plan.sizes.mostRows]);
  });
});

describe('what is shown', () => {
  test('is everything if nothing is said', () => {
    const plan = planChart(BY_RELATION, events);
    expect(showChart(plan).columns).toEqual(plan.columns);
  });

  test('is what the mask says, in the lane and the order it had', () => {
    fc.assert(
      fc.property(charts, ({ plan, events, shown }) => {
        const { columns } = showChart(plan, maskOf({ events, shown }));
        expect(columns.map((own) => idsOf(own.events))).toEqual(
          plan.columns.map((own) => idsOf(own.events.filter((event) => shown.has(event)))),
        );
        for (const { rows, events: own } of columns) expect([...rows].map((row) => events[row])).toEqual(own);
      }),
    );
  });

  test('leaves every lane where it is, also one that is empty now', () => {
    fc.assert(
      fc.property(charts, ({ plan, events, shown }) => {
        const { lanes } = showChart(plan, maskOf({ events, shown }));
        expect(lanes).toEqual(showChart(plan).lanes);
        expect(idsOf(lanes)).toEqual(idsOf(plan.lanes));
      }),
    );
  });
});
