import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeColumns } from '../../src/geometry/columns.ts';
import { countSeen, joinedLanes, linesBetween, middleOfLane, type LaneCells } from '../../src/geometry/joins.ts';
import { FEW_LANES, stackLanes } from '../../src/geometry/lanes.ts';
import { eventsOf } from '../../src/geometry/placed.ts';
import { Cell } from '../../src/geometry/rows.ts';
import { idsOf, makeEvent } from '../model/make-event.ts';
import { charts, place } from './charts.ts';

const lanes = stackLanes(
  ['US', 'MX', 'GT', 'CO', 'PE', 'BO'].map((id) => ({ id, label: id, group: undefined, folded: false, count: 1 })),
  [1, 2, 1, 1, 1, 1],
  FEW_LANES,
);
const PLACES = lanes.map((_, place) => place);
const bitsOf = (...ids: string[]) =>
  ids.reduce((bits, id) => bits | (1 << lanes.findIndex((lane) => lane.id === id)), 0);

/** Columns of days in a row, each joined to some lanes. */
const columnsOf = (...joined: string[][]) =>
  makeColumns(
    joined.map((_, place) => makeEvent(`2016-01-${String(place + 1).padStart(2, '0')}`)),
    joined.map((ids) => bitsOf(...ids)),
  );
/** The cell of some rows, around a place. */
function cellOf(columns: ReturnType<typeof columnsOf>, start: number, end: number, middle = 100): Cell {
  const extent = { x0: middle - 7, x1: middle + 7, bar: undefined };
  const cell = new Cell(columns, columns.events[start] ?? makeEvent('2016'), extent, 0);
  cell.take(start, end);
  return cell;
}
const joined = (columns: ReturnType<typeof columnsOf>, start: number, end: number, places = PLACES) =>
  idsOf(joinedLanes(cellOf(columns, start, end), columns, lanes, places));

describe('the lanes that a mark is joined to', () => {
  test('are all of an event, however many', () => {
    const columns = columnsOf(['MX', 'GT', 'CO', 'PE', 'BO'], []);
    expect(joined(columns, 0, 1)).toEqual(['MX', 'GT', 'CO', 'PE', 'BO']);
    expect(joined(columns, 1, 2)).toEqual([]);
  });

  test('are those of all events of a cluster, each once, if they are few', () => {
    const columns = columnsOf(['CO'], ['MX', 'CO'], [], ['GT']);
    expect(joined(columns, 0, 4)).toEqual(['MX', 'GT', 'CO']);
    expect(joined(columns, 1, 3)).toEqual(['MX', 'CO']);
  });

  test('are none of a cluster with more than three', () => {
    const columns = columnsOf(['MX', 'GT'], ['CO'], ['PE']);
    expect(joined(columns, 0, 3)).toEqual([]);
    expect(joined(columns, 0, 2)).toEqual(['MX', 'GT', 'CO']);
  });

  test('are found by the bit that stands for each', () => {
    const columns = columnsOf(['MX']);
    // As if the lane before it had been left out, because it has no event.
    expect(joined(columns, 0, 1, [0, 2, 1, 3, 4, 5])).toEqual(['GT']);
  });

  test('that have no lane here are left out', () => {
    const columns = columnsOf(['MX', 'BO']);
    const cell = cellOf(columns, 0, 1);
    expect(idsOf(joinedLanes(cell, columns, lanes.slice(0, 3), PLACES.slice(0, 3)))).toEqual(['MX']);
  });
});

describe('what is seen in each lane', () => {
  test('is what is drawn in it and what is joined to it', () => {
    fc.assert(
      fc.property(charts, (chart) => {
        const { placed, lanes: seen } = place(chart);
        const of = placed.flatMap(eventsOf).flatMap((event) => chart.plan.lanesOf(event));
        expect(seen.map(({ count }) => count)).toEqual(seen.map(({ id }) => of.filter((each) => each === id).length));
      }),
    );
  });

  test('counts what a cluster without lines is joined to', () => {
    const columns = columnsOf(['MX', 'GT'], ['CO'], ['MX', 'PE']);
    const all = lanes.map((lane, place): LaneCells => ({
      lane,
      columns,
      cells: place === 0 ? [cellOf(columns, 0, 3)] : [],
      joined: [[]],
    }));
    expect(countSeen(all, PLACES)).toEqual([3, 2, 1, 1, 1, 0]);
  });
});

describe('lines between lanes', () => {
  const columns = columnsOf(['MX', 'CO'], []);
  const [us, mexico, , colombia] = lanes;
  const cells = [cellOf(columns, 0, 1, 200), cellOf(columns, 1, 2, 300)];
  const lines =
    us && mexico && colombia ? linesBetween([{ lane: us, columns, cells, joined: [[mexico, colombia], []] }]) : [];

  test('run from the highest lane to the lowest, with some room at both sides', () => {
    expect(lines).toEqual([
      { x0: 196, x1: 204, from: lanes.map(middleOfLane)[0], to: lanes.map(middleOfLane)[3], of: us },
    ]);
  });

  test('end at the first row of a lane', () => {
    expect(middleOfLane(mexico ?? ({} as never))).toBe(mexico?.rows[0]);
  });
});
