import Fuse from 'fuse.js';

/** The likeliest word meant by a misspelt one, as advice: `did you mean "arrest"?`; `undefined` if none is near. */
export function suggest(written: string, words: readonly string[]): string | undefined {
  // An empty pattern is found in every word.
  if (written === '') return undefined;
  const [best] = new Fuse(words, { threshold: 0.4, ignoreLocation: true, ignoreDiacritics: true }).search(written);
  return best && `did you mean "${best.item}"?`;
}
