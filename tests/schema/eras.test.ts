import { expect, test } from 'vitest';
import { eraSchema } from '../../src/schema/era.ts';

const VALID = {
  label: { en: 'Ronald Reagan', es: 'Ronald Reagan' },
  kind: 'term',
  date: '1981-01-20/1989-01-20',
  countries: ['US'],
  sources: [{ source: 'archigos', supports: 'Entry and exit.' }],
};

test('a term with its source is accepted', () => {
  expect(eraSchema.safeParse(VALID).success).toBe(true);
});

test.each([
  ['a single day', { date: '1981-01-20' }, 'is no interval; write "start/end" or "start/.."'],
  ['no country', { countries: [] }, 'names no country; add at least one ISO code'],
  ['no source', { sources: [] }, 'is empty; an era needs at least one source'],
  ['a long short name', { short: 'A short name that is none' }, 'is longer than 18 characters; shorten it'],
])('an era with %s is refused', (_, change, message) => {
  const { error } = eraSchema.safeParse({ ...VALID, ...change });
  expect(error?.issues.map((issue) => issue.message)).toEqual([message]);
});
