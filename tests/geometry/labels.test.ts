import { describe, expect, test } from 'vitest';
import { compareImportance, placeLabels } from '../../src/geometry/labels.ts';
import { LABEL, type Cell } from '../../src/geometry/rows.ts';
import { textWidth } from '../../src/geometry/text-width.ts';
import { makeEvent, type EventFacts } from '../model/make-event.ts';

const WIDTH = 400;
const TITLE = 'A title';
const LENGTH = textWidth(TITLE, LABEL.size);

/** A sign of 14 pixels with its event, named after its place. */
function cell(x0: number, facts: EventFacts = {}, row = 0): Cell {
  const event = makeEvent('2016', { id: `at-${x0}`, title: TITLE, ...facts });
  return { events: [event], joins: 0, extent: { x0, x1: x0 + 14, bar: undefined }, row };
}
const withBar = (each: Cell, x1: number): Cell => ({
  ...each,
  extent: { ...each.extent, bar: { x0: each.extent.x0 + 7, x1, end: 'sharp' } },
});
/** Which side each label came to, by the place of its sign. */
const sides = (...[cells, width = WIDTH, obstacles = []]: [Cell[], number?, Parameters<typeof placeLabels>[2]?]) =>
  Object.fromEntries([...placeLabels(cells, width, obstacles)].map(([id, { side }]) => [id, side]));

describe('where a label goes', () => {
  test('to the right of its sign, at its distance', () => {
    expect(placeLabels([cell(100)], WIDTH)).toEqual(
      new Map([['at-100', { text: TITLE, x: 114 + LABEL.gap, side: 'right' }]]),
    );
  });

  test('behind the bar of what lasted', () => {
    expect(placeLabels([withBar(cell(100), 200)], WIDTH).get('at-100')?.x).toBe(200 + LABEL.gap);
  });

  test('to the left where the frame ends', () => {
    expect(placeLabels([cell(370)], WIDTH)).toEqual(
      new Map([['at-370', { text: TITLE, x: 370 - LABEL.gap, side: 'left' }]]),
    );
  });

  test('to the left where another sign stands', () => {
    expect(sides([cell(100), cell(130)])).toEqual({ 'at-100': 'left', 'at-130': 'right' });
  });

  test('nowhere if it would leave the frame at both sides', () => {
    expect(sides([cell(20)], 20 + LENGTH)).toEqual({});
  });

  test('nowhere if there is something at both sides', () => {
    expect(sides([cell(70), cell(100), cell(130)])).toEqual({ 'at-70': 'left', 'at-130': 'right' });
  });

  test('not over a bar that lies under its sign', () => {
    expect(sides([withBar(cell(0), WIDTH), cell(200)])).toEqual({});
  });

  test('not over a line between lanes', () => {
    const line = { x0: 130, x1: 138 };
    expect(sides([cell(100)], WIDTH, [[line]])).toEqual({ 'at-100': 'left' });
  });

  test('rows do not disturb each other', () => {
    expect(sides([cell(100), cell(105, {}, 1)])).toEqual({ 'at-100': 'right', 'at-105': 'right' });
  });

  test('a cluster has no label, and keeps its place free', () => {
    const cluster = { ...cell(130), events: [makeEvent('2016', { id: 'a' }), makeEvent('2016', { id: 'b' })] };
    expect(sides([cell(100), cluster])).toEqual({ 'at-100': 'left' });
  });

  test('of two that have room for one, the more important is labelled', () => {
    const title = 'A title that needs the room';
    const rival = 114 + LABEL.gap + textWidth(title, LABEL.size) + 10;
    // What stands at the outer sides leaves only the room between the two.
    const outside = [
      { x0: 0, x1: 96 },
      { x0: rival + 20, x1: 1000 },
    ];
    const both = (first: EventFacts, second: EventFacts) =>
      Object.keys(sides([cell(100, first), cell(rival, second)], 1000, [outside]));
    expect(both({ title }, { title, status: 'alleged' })).toEqual(['at-100']);
    expect(both({ title, status: 'alleged' }, { title })).toEqual([`at-${rival}`]);
  });
});

describe('what is labelled first', () => {
  test.each<[string, [string, EventFacts], [string, EventFacts]]>([
    ['the surer', ['2016', {}], ['2016', { status: 'reported', accounts: 9 }]],
    ['then the better sourced', ['2016', { accounts: 3 }], ['2016/2020', { accounts: 2 }]],
    ['then what lasted', ['2015/2016', {}], ['2020', {}]],
    ['then the newer', ['2020', {}], ['2016', {}]],
    ['then what has a start', ['1960', {}], ['1960/..', { status: 'reported' }]],
    ['then by id', ['2016', { id: 'a' }], ['2016', { id: 'b' }]],
  ])('%s', (_rule, [date, facts], [otherDate, otherFacts]) => {
    const [one, other] = [makeEvent(date, facts), makeEvent(otherDate, otherFacts)];
    expect([compareImportance(one, other), compareImportance(other, one)].map(Math.sign)).toEqual([-1, 1]);
  });

  test('two of an open start are told apart by id, not by a number that is none', () => {
    const [a, b] = ['a', 'b'].map((id) => makeEvent('../1975', { id })) as [
      ReturnType<typeof makeEvent>,
      ReturnType<typeof makeEvent>,
    ];
    expect([compareImportance(a, b), compareImportance(b, a)]).toEqual([-1, 1]);
  });
});

test('no signs need no labels', () => {
  expect(placeLabels([], WIDTH)).toEqual(new Map());
});
