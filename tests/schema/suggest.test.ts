import { expect, test } from 'vitest';
import { suggest } from '../../src/schema/suggest.ts';
import { CATEGORIES } from '../../src/vocabulary.ts';

test.each([
  ['arest', 'arrest'],
  ['arrested', 'arrest'],
  ['Arrest', 'arrest'],
  ['sanctions', 'sanction'],
  ['extraditon', 'extradition'],
  ['diplomácy', 'diplomacy'],
])('"%s" is likely meant as "%s"', (written, meant) => {
  expect(suggest(written, CATEGORIES)).toBe(`did you mean "${meant}"?`);
});

test.each(['', 'flood', 'kidnapping', '.*', '[object Object]', 'x'.repeat(10_000)])(
  '"%.20s" is near none',
  (written) => {
    expect(suggest(written, CATEGORIES)).toBeUndefined();
  },
);

test('of no words none is near', () => {
  expect(suggest('arrest', [])).toBeUndefined();
});
