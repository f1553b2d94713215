import { expect, test } from 'vitest';
import { makeColumns, signsIn } from '../../src/geometry/columns.ts';
import { makeTimeScale } from '../../src/geometry/scale.ts';
import { makeEvent } from '../model/make-event.ts';
import { at } from './charts.ts';

const HOUR = 3_600_000;

test.each([
  ['from its first moment on', at('2016-01-08') - 20 * HOUR, at('2016-01-08') + 1, 1],
  ['not before it', at('2016-01-08') - 20 * HOUR, at('2016-01-08'), 0],
  ['to its last moment', at('2016-01-09') - 1, at('2016-01-12'), 1],
  ['not after it', at('2016-01-09'), at('2016-01-12'), 0],
])('a window shows a day %s', (_, start, end, seen) => {
  const columns = makeColumns([makeEvent('2016-01-08')], [0]);
  expect(signsIn(columns, makeTimeScale({ start, end }, 600)).length).toBe(seen);
});

test('a window shows what began before it and still lasts, and what may lie in it', () => {
  const events = [makeEvent('1990/..', { id: 'lasts' }), makeEvent('2015~', { id: 'about' })];
  const columns = makeColumns(events, [0, 0]);
  const signs = signsIn(columns, makeTimeScale({ start: at('2016-02-01'), end: at('2016-03-01') }, 600));
  expect(Array.from({ length: signs.length }, (_, place) => signs.event(place).id)).toEqual(['lasts', 'about']);
});
