import { expect, test } from 'vitest';
import { neighboursOf } from '../../src/model/neighbours.ts';

const [a, b, c] = [{ id: 'a' }, { id: 'b' }, { id: 'c' }];

test.each([
  ['the middle has both', 'b', a, c],
  ['the first has nothing before it', 'a', undefined, b],
  ['the last has nothing after it', 'c', b, undefined],
  ['what is not in the list has none', 'd', undefined, undefined],
])('%s', (_rule, id, previous, next) => {
  expect(neighboursOf([a, b, c], id)).toEqual({ previous, next });
});

test('a single item and an empty list have no neighbours', () => {
  expect(neighboursOf([a], 'a')).toEqual({ previous: undefined, next: undefined });
  expect(neighboursOf([], 'a')).toEqual({ previous: undefined, next: undefined });
});
