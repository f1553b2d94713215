import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textWidth } from '../../src/geometry/text-width.ts';

test.each([
  // Between a narrow and a wide sans serif at 12.5 pixels.
  ['Mexico', 38, 50],
  ['Colombia', 48, 62],
  ['United States', 70, 90],
  ['iiiiii', 14, 28],
  ['MMMMMM', 60, 78],
  ['2016', 24, 34],
])('"%s" takes between %i and %i pixels', (text, least, most) => {
  const width = textWidth(text, 12.5);
  expect(width).toBeGreaterThan(least);
  expect(width).toBeLessThan(most);
});

test.each([
  ['México', 'Mexico'],
  ['extradición', 'extradicion'],
  ['AÑO', 'ANO'],
  ['e\u0301', 'e'],
  ['pingüino', 'pinguino'],
])('an accent takes no room of its own: "%s"', (accented, plain) => {
  expect(textWidth(accented, 12.5)).toBe(textWidth(plain, 12.5));
});

test.each(['漢', '😀', 'Ж', '\u0007'])('a character that is in no table counts like a wide capital: %j', (unknown) => {
  expect(textWidth(unknown, 100)).toBeGreaterThan(textWidth('O', 100));
  expect(textWidth(`a${unknown}b`, 100)).toBeCloseTo(textWidth('ab', 100) + textWidth(unknown, 100));
});

test('no text has no width', () => {
  expect(textWidth('', 12.5)).toBe(0);
});

test('width grows with the size and with every character', () => {
  const texts = fc.string({ unit: 'grapheme' });
  fc.assert(
    fc.property(texts, fc.string({ minLength: 1 }), fc.integer({ min: 6, max: 40 }), (text, more, size) => {
      expect(textWidth(text, size * 2)).toBeCloseTo(textWidth(text, size) * 2);
      expect(textWidth(`${text} ${more}`, size)).toBeGreaterThan(textWidth(text, size));
    }),
  );
});
