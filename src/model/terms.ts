/*
 * Words of the glossary in a text: the first place of each is linked.
 */

/** A word to look for. */
export interface Findable {
  id: string;
  /** The term and its other forms. */
  forms: readonly string[];
}

/** A piece of text; one with an id is a word of the glossary. */
export interface Piece {
  text: string;
  id?: string;
}

const escape = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Makes what finds the words of a glossary: whole words only, the longest first, in any case. */
export function makeFinder(terms: readonly Findable[]): (text: string, found: Set<string>) => Piece[] {
  const owners = new Map(terms.flatMap(({ id, forms }) => forms.map((form) => [form.toLowerCase(), id])));
  const forms = [...owners.keys()].sort((a, b) => b.length - a.length);
  if (forms.length === 0) return (text) => [{ text }];
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}-])(?:${forms.map(escape).join('|')})(?![\\p{L}\\p{N}-])`, 'giu');
  return (text, found) => {
    const pieces: Piece[] = [];
    let end = 0;
    for (const match of text.matchAll(pattern)) {
      const id = owners.get(match[0].toLowerCase());
      if (id === undefined || found.has(id)) continue;
      found.add(id);
      if (match.index > end) pieces.push({ text: text.slice(end, match.index) });
      pieces.push({ text: match[0], id });
      end = match.index + match[0].length;
    }
    if (end < text.length) pieces.push({ text: text.slice(end) });
    return pieces;
  };
}
