import { describe, expect, test } from 'vitest';
import type { Bar } from '../../src/geometry/extent.ts';
import { compareImportance, placeLabels } from '../../src/geometry/labels.ts';
import { Cell, LABEL } from '../../src/geometry/rows.ts';
import { textWidth } from '../../src/geometry/text-width.ts';
import { makeEvent, type EventFacts } from '../model/make-event.ts';

const WIDTH = 400;
const TITLE = 'A title';
const LENGTH = textWidth(TITLE, LABEL.size);

/** A sign of 14 pixels with its event, named after its place. */
function cell(x0: number, facts: EventFacts = {}, row = 0, barEnd?: number, count = 1): Cell {
  const event = makeEvent('2016', { id: `at-${x0}`, title: TITLE, ...facts });
  const bar: Bar | undefined = barEnd === undefined ? undefined : { x0: x0 + 7, x1: barEnd, end: 'sharp' };
  const made = new Cell({ events: Array.from({ length: count }, () => event) }, event, { x0, x1: x0 + 14, bar }, row);
  made.take(0, count);
  return made;
}
/** A sign of what lasted to some place. */
const lasting = (x0: number, barEnd: number, facts: EventFacts = {}) => cell(x0, facts, 0, barEnd);
/** Which side each label came to, by the place of its sign. */
const sides = (...[cells, width = WIDTH, obstacles = []]: [Cell[], number?, Parameters<typeof placeLabels>[2]?]) =>
  Object.fromEntries([...placeLabels(cells, width, obstacles)].map(([id, { side }]) => [id, side]));

describe('where a label goes', () => {
  test('to the right of its sign, at its distance', () => {
    expect(placeLabels([cell(100)], WIDTH)).toEqual(
      new Map([['at-100', { text: TITLE, x: 114 + LABEL.gap, side: 'right' }]]),
    );
  });

  test('behind the bar of what lasted, if that is too short for it', () => {
    expect(placeLabels([lasting(100, 130)], WIDTH).get('at-100')?.x).toBe(130 + LABEL.gap);
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
    const title = 'A title that is far too long for so short a bar as that';
    expect(sides([lasting(0, 350, { title }), cell(200)])).toEqual({});
  });

  test('not over a line between lanes', () => {
    const line = { x0: 130, x1: 138 };
    expect(sides([cell(100)], WIDTH, [[line]])).toEqual({ 'at-100': 'left' });
  });

  test('rows do not disturb each other', () => {
    expect(sides([cell(100), cell(105, {}, 1)])).toEqual({ 'at-100': 'right', 'at-105': 'right' });
  });

  test('a cluster has no label, and keeps its place free', () => {
    expect(sides([cell(100), cell(130, {}, 0, undefined, 2)])).toEqual({ 'at-100': 'left' });
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

describe('on a bar', () => {
  // As much room at both sides of the label as it keeps from its sign.
  const enough = 114 + LABEL.gap + LENGTH + LABEL.gap;

  test('a label stands beside its sign if the bar is long enough', () => {
    expect(placeLabels([lasting(100, enough)], WIDTH).get('at-100')).toEqual({
      text: TITLE,
      x: 114 + LABEL.gap,
      side: 'right',
    });
    expect(placeLabels([lasting(100, enough - 1)], WIDTH).get('at-100')?.x).toBe(enough - 1 + LABEL.gap);
  });

  test('a label stays in sight where the bar leads out of the frame', () => {
    expect(placeLabels([lasting(100, WIDTH)], WIDTH).get('at-100')?.x).toBe(114 + LABEL.gap);
  });

  test('a label gives way to another sign on that bar, and to a line between lanes', () => {
    expect(sides([lasting(100, 370), cell(130)])).toMatchObject({ 'at-100': 'left' });
    expect(sides([lasting(100, 370)], WIDTH, [[{ x0: 130, x1: 138 }]])).toEqual({ 'at-100': 'left' });
  });

  test('no label stands on the bar of another event', () => {
    expect(sides([lasting(60, 350, { title: 'Quite another title of some length' }), cell(250)])).toEqual({});
  });

  test('the bar of a cluster is not drawn, so there is nothing to stand on', () => {
    expect(sides([cell(100, {}, 0, 350, 2), cell(200)])).toEqual({ 'at-200': 'right' });
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
