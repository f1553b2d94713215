import { readFileSync } from 'node:fs';
import { wcagContrast } from 'culori';
import { describe, expect, test } from 'vitest';
import { RELATIONS } from '../../src/vocabulary.ts';

const css = readFileSync(new URL('../../src/styles/tokens.css', import.meta.url), 'utf8');
const THEMES = ['light', 'dark'] as const;
const GROUNDS = ['paper', 'card', 'lane'];

/** The value of a colour in each theme, by its name. */
const tokens = new Map(
  [...css.matchAll(/--(?<name>[a-z]+): light-dark\((?<light>#[0-9a-f]{6}), (?<dark>#[0-9a-f]{6})\);/g)].map(
    ({ groups: { name = '', light = '', dark = '' } = {} }) => [name, { light, dark }],
  ),
);

function contrast(name: string, ground: string, theme: (typeof THEMES)[number]): number {
  const [front, back] = [tokens.get(name)?.[theme], tokens.get(ground)?.[theme]];
  if (front === undefined || back === undefined) throw new RangeError(`no colour "${name}" or "${ground}"`);
  return wcagContrast(front, back);
}

/** The pairs of some colours and grounds that have less contrast than they need, with what they have. */
const tooWeak = (names: readonly string[], grounds: readonly string[], least: number) =>
  THEMES.flatMap((theme) =>
    names.flatMap((name) =>
      grounds.flatMap((ground) => {
        const found = contrast(name, ground, theme);
        return found < least ? [`${theme}: ${name} on ${ground} has ${found.toFixed(2)}, needs ${least}`] : [];
      }),
    ),
  );

test('every colour has a value for light and for dark', () => {
  const colours = [...css.matchAll(/--([a-z]+): (?:light-dark|#|rgb|hsl|oklch)/g)].map(([, name]) => name);
  expect([...tokens.keys()]).toEqual(colours);
  expect(colours).toEqual(expect.arrayContaining([...GROUNDS, 'ink', 'soft', ...RELATIONS]));
});

describe('contrast (WCAG 2.2, 1.4.3 and 1.4.11)', () => {
  test('text can be read on every ground', () => {
    expect(tooWeak(['ink', 'soft'], GROUNDS, 4.5)).toEqual([]);
  });

  test('links can be read on every ground, names of lanes on the card', () => {
    expect(tooWeak(['accent'], GROUNDS, 4.5)).toEqual([]);
    expect(tooWeak(RELATIONS, ['card'], 4.5)).toEqual([]);
  });

  test('marks, edges of controls and the ring of focus can be seen on every ground', () => {
    expect(tooWeak([...RELATIONS, 'accent', 'edge', 'focus'], GROUNDS, 3)).toEqual([]);
  });
});
