import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fallsIn } from '../../src/dates/time.ts';
import { eventsOf } from '../../src/geometry/placed.ts';
import { makeTimeScale } from '../../src/geometry/scale.ts';
import { planRows } from '../../src/geometry/shown.ts';
import { selectEvents, periodWindow } from '../../src/model/filter.ts';
import { makeTable } from '../../src/model/table.ts';
import { eventLists, views } from '../model/arbitrary.ts';
import { idsOf, makeEvent } from '../model/make-event.ts';
import {
  barsOf,
  BY_COUNTRY,
  chartOf,
  charts,
  from,
  labelsOf,
  overlap,
  place,
  rowsOf,
  signOf,
  TODAY,
  widths,
} from './charts.ts';

describe('in any picture', () => {
  test('every shown event that the window touches is in exactly one mark, and no other event is', () => {
    fc.assert(
      fc.property(charts, (chart) => {
        const expected = chart.events.filter(
          (event) => chart.shown.has(event) && fallsIn(event.time, chart.window) !== 'no',
        );
        expect(idsOf(place(chart).placed.flatMap(eventsOf)).sort()).toEqual(idsOf(expected).sort());
      }),
    );
  });

  test('marks have names of their own', () => {
    fc.assert(
      fc.property(charts, (chart) => {
        const ids = idsOf(place(chart).placed);
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });

  test('no two signs or clusters of a row overlap', () => {
    fc.assert(
      fc.property(charts, (chart) => {
        for (const row of rowsOf(place(chart).placed)) {
          const signs = row.map(signOf).sort((a, b) => a.x0 - b.x0);
          signs.slice(1).forEach((sign, before) => expect(overlap(sign, signs[before] ?? sign)).toBe(false));
        }
      }),
    );
  });

  test('no label overlaps a label, a sign or a bar of its row, nor a line between lanes, nor leaves the frame', () => {
    fc.assert(
      fc.property(charts, (chart) => {
        const { placed, width } = place(chart);
        const lines = placed.flatMap((mark) => {
          const { x0, x1 } = signOf(mark);
          return mark.joins.map((to) => ({ mark, x0: (x0 + x1) / 2, x1: (x0 + x1) / 2, ys: [mark.y, to] }));
        });
        for (const row of rowsOf(placed)) {
          for (const mark of row) {
            for (const label of labelsOf(mark)) {
              const others = row.filter((other) => other !== mark);
              // On its own bar a label may stand.
              const taken = [...row.map(signOf), ...others.flatMap((other) => [...barsOf(other), ...labelsOf(other)])];
              const crossing = lines.filter(({ ys }) => Math.min(...ys) <= mark.y && mark.y <= Math.max(...ys));
              expect([...taken, ...crossing].filter((other) => overlap(label, other))).toEqual([]);
              expect(label.x0).toBeGreaterThanOrEqual(0);
              expect(label.x1).toBeLessThanOrEqual(width);
            }
          }
        }
      }),
    );
  });

  test('signs, clusters and bars stay in the frame, on a row of a lane', () => {
    fc.assert(
      fc.property(charts, (chart) => {
        const { placed, width, height, lanes } = place(chart);
        const rows = lanes.flatMap((lane) => lane.rows);
        for (const mark of placed) {
          expect([signOf(mark), ...barsOf(mark)].filter(({ x0, x1 }) => x0 < 0 || x1 > width)).toEqual([]);
          expect([mark.y, ...mark.joins].filter((y) => !rows.includes(y) || y < 0 || y > height)).toEqual([]);
        }
      }),
    );
  });

  test("the record's own day is a line where the window holds it, and only there", () => {
    fc.assert(
      fc.property(charts, (chart) => {
        const { start, end } = chart.window;
        const held = start < TODAY && TODAY <= end;
        const x = makeTimeScale(chart.window, chart.width).x(TODAY);
        expect(place(chart).today).toBe(held ? x : undefined);
      }),
    );
  });

  test('the same input gives the same picture', () => {
    fc.assert(fc.property(charts, (chart) => void expect(place(chart)).toEqual(place(chart))));
  });

  test('an event of several countries is placed once, with joins to its other lanes', () => {
    fc.assert(
      fc.property(charts, (chart) => {
        const { placed, lanes } = place(chart);
        for (const mark of placed) {
          const all = new Set(eventsOf(mark).flatMap((event) => chart.plan.lanesOf(event).slice(1)));
          const others = mark.kind === 'cluster' && all.size > 3 ? new Set() : all;
          const joined = lanes.filter((lane) => mark.joins.some((y) => lane.rows.includes(y)));
          expect(idsOf(joined)).toEqual(idsOf(lanes.filter(({ id }) => others.has(id))));
          expect(mark.joins).toHaveLength(others.size);
        }
      }),
    );
  });
});

describe('lanes', () => {
  const stack = (chart: Parameters<typeof place>[0]) => {
    const { height, lanes } = place(chart);
    return { height, lanes: lanes.map(({ y, height, rows, groupY }) => ({ y, height, rows, groupY })) };
  };

  test('do not move with the width, the window or the choice of events', () => {
    fc.assert(
      fc.property(charts, widths, (chart, width) => {
        const { plan, events } = chart;
        const all = { ...chart, window: plan.whole, shown: new Set(events), width };
        expect(stack(chart)).toEqual(stack(all));
        expect(stack({ ...chart, shown: new Set() })).toEqual(stack(all));
      }),
    );
  });

  test('do not overlap, and the chart is as high as they are', () => {
    fc.assert(
      fc.property(charts, (chart) => {
        const { height, lanes } = place(chart);
        lanes.slice(1).forEach(({ y }, before) => {
          expect(y).toBeGreaterThanOrEqual((lanes[before]?.y ?? 0) + (lanes[before]?.height ?? 0));
        });
        expect(height).toBe(Math.max(0, ...lanes.map((lane) => lane.y + lane.height)));
      }),
    );
  });

  test('have as many rows as all their events need, and one if they need none', () => {
    const crowd = ['a', 'b', 'c'].map((id) => makeEvent('2016-01-08', { id }));
    const chart = chartOf([makeEvent('2016', { relation: 'friction' }), ...crowd]);
    expect(planRows(chart.plan)).toEqual([3, 1]);
    expect(place({ ...chart, shown: new Set() }).lanes.map(({ rows }) => rows.length)).toEqual([3, 1]);
  });
});

test('everything that a view shows is in the picture of its period, sure or not', () => {
  fc.assert(
    fc.property(eventLists, views, (events, view) => {
      const { events: shown } = selectEvents(makeTable(events), view);
      const { start, end } = periodWindow(view.time);
      const chart = chartOf(events, { shown: new Set(shown) }, BY_COUNTRY);
      const { whole } = chart.plan;
      const window = { start: Math.max(start, whole.start), end: Math.min(end, whole.end) };
      fc.pre(window.start < window.end);
      expect(idsOf(place({ ...chart, window }).placed.flatMap(eventsOf)).sort()).toEqual(idsOf(shown).sort());
    }),
  );
});

test('where one row is too full its events are one cluster, named after the first, which splits by zooming', () => {
  const events = ['2016-01-08', '2016-01-09', '2016-01-10'].map((date) => makeEvent(date, { countries: ['MX'] }));
  const far = place(chartOf(events, {}, BY_COUNTRY)).placed;
  const near = place(chartOf(events, { window: from('2016-01-07', '2016-01-12') }, BY_COUNTRY)).placed;
  expect(far).toMatchObject([{ kind: 'cluster', id: 'cluster-event-of-2016-01-08', events }]);
  expect(near.map(({ kind }) => kind)).toEqual(['event', 'event', 'event']);
});

test('an empty chart has an axis and nothing else', () => {
  const { placed, lanes, height, ticks } = place(chartOf([]));
  expect({ placed, lanes, height }).toEqual({ placed: [], lanes: [], height: 0 });
  expect(ticks.length).toBeGreaterThan(1);
});
