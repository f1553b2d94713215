import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Bar } from '../../src/geometry/extent.ts';
import { CLUSTER, fillRows, footprint, rowsUsed } from '../../src/geometry/rows.ts';
import { idsOf, makeEvent } from '../model/make-event.ts';
import { overlap } from './charts.ts';

/** A sign from `x0` to `x1`, with the shortest label there is, and a bar if it lasted. */
function sign(x0: number, x1 = x0 + 14, barEnd?: number, title = '.') {
  const bar: Bar | undefined = barEnd === undefined ? undefined : { x0: (x0 + x1) / 2, x1: barEnd, end: 'sharp' };
  return { event: makeEvent('2016', { id: `at-${x0}`, title }), extent: { x0, x1, bar } };
}
/** Which row each event came into, and with whom. */
const shape = (...[signs, mostRows]: Parameters<typeof fillRows>) =>
  fillRows(signs, mostRows).map(({ row, events }) => [row, ...idsOf(events)]);

describe('the room a sign takes', () => {
  test('a narrow sign keeps enough free to become a cluster', () => {
    expect(footprint({ x0: 100, x1: 114 })).toEqual({ x0: 107 - CLUSTER, x1: 107 + CLUSTER });
  });

  test('a wide sign takes its own width', () => {
    expect(footprint({ x0: 100, x1: 200 })).toEqual({ x0: 100, x1: 200 });
  });
});

describe('filling rows', () => {
  test('signs with room for their labels share a row', () => {
    expect(shape([sign(0), sign(40), sign(80)], 3)).toEqual([
      [0, 'at-0'],
      [0, 'at-40'],
      [0, 'at-80'],
    ]);
  });

  test('a sign that would touch another goes into the next row', () => {
    expect(shape([sign(0), sign(10)], 2)).toEqual([
      [0, 'at-0'],
      [1, 'at-10'],
    ]);
  });

  test('a sign that begins where another ends shares its row', () => {
    expect(shape([sign(0), sign(22)], 1)).toEqual([
      [0, 'at-0'],
      [0, 'at-22'],
    ]);
  });

  test('one that begins a pixel earlier does not', () => {
    expect(shape([sign(0), sign(21)], 1)).toEqual([[0, 'at-0', 'at-21']]);
  });

  test('a wide sign that begins where another ends shares its row, or they could never be told apart', () => {
    expect(shape([sign(0, 100), sign(100, 200)], 1)).toEqual([
      [0, 'at-0'],
      [0, 'at-100'],
    ]);
  });

  test('a sign leaves the label before it free while there is another row', () => {
    const long = sign(0, 14, undefined, 'A title of some length');
    expect(shape([long, sign(40)], 2).map(([row]) => row)).toEqual([0, 1]);
    expect(shape([long, sign(40)], 1).map(([row]) => row)).toEqual([0, 0]);
  });

  test('a sign leaves the bar before it free where there are several rows', () => {
    expect(shape([sign(0, 14, 200), sign(100)], 2).map(([row]) => row)).toEqual([0, 1]);
  });

  test('a bar lies under later signs where there is one row', () => {
    expect(shape([sign(0, 14, 200), sign(100)], 1)).toEqual([
      [0, 'at-0'],
      [0, 'at-100'],
    ]);
  });

  test('where no row has room, signs of one place become a cluster', () => {
    expect(shape([sign(0), sign(5), sign(10), sign(50)], 1)).toEqual([
      [0, 'at-0', 'at-5', 'at-10'],
      [0, 'at-50'],
    ]);
  });

  test('a sign joins the nearest that is full', () => {
    expect(shape([sign(0), sign(10), sign(14)], 2)).toEqual([
      [0, 'at-0'],
      [1, 'at-10', 'at-14'],
    ]);
  });

  test('every event comes into exactly one cell, and no two of a row overlap', () => {
    const signs = fc
      .array(fc.tuple(fc.integer({ min: 0, max: 800 }), fc.integer({ min: 14, max: 60 })), {
        maxLength: 60,
        size: 'max',
      })
      .map((list) => list.map(([x0, wide]) => sign(x0, x0 + wide)).sort((a, b) => middle(a) - middle(b)));
    const middle = ({ extent }: ReturnType<typeof sign>) => extent.x0 + extent.x1;
    fc.assert(
      fc.property(signs, fc.integer({ min: 1, max: 8 }), (placed, mostRows) => {
        const cells = fillRows(placed, mostRows);
        const events = new Set(cells.flatMap((cell) => cell.events));
        expect(cells.flatMap((cell) => cell.events)).toHaveLength(placed.length);
        expect(events).toEqual(new Set(placed.map(({ event }) => event)));
        expect(rowsUsed(cells)).toBeLessThanOrEqual(mostRows);
        for (const { row, extent } of cells) {
          const beside = cells.filter((other) => other.row === row && other.extent !== extent);
          expect(beside.filter((other) => overlap(footprint(other.extent), footprint(extent)))).toEqual([]);
        }
      }),
    );
  });
});

describe('how many rows are used', () => {
  test.each([
    ['an empty lane has one', [], 8, 1],
    ['signs that share a row need no second', [sign(0), sign(40)], 8, 1],
    ['signs of one place need a row each', [sign(0), sign(1), sign(2)], 8, 3],
    ['but no more than there may be', [sign(0), sign(1), sign(2)], 2, 2],
  ])('%s', (_rule, signs, mostRows, rows) => {
    expect(rowsUsed(fillRows(signs, mostRows))).toBe(rows);
  });
});
