import { RELATIONS, STATUSES, type Relation, type Status } from '../vocabulary.ts';

/** Colours and fonts as a canvas needs them: resolved from the page's style, where alone they are written. */
export interface Palette {
  lane: string;
  band: string;
  rule: string;
  edge: string;
  soft: string;
  ink: string;
  card: string;
  focus: string;
  /** Family, in the form of CSS. */
  font: string;
  relation: Record<Relation, string>;
  /** Inside and outline of a sign. */
  sign: Record<Relation, Record<Status, { fill: string; line: string }>>;
}

/** Reads the palette that holds inside an element now; another one after the theme changed. */
export function readPalette(host: Element): Palette {
  const probe = host.appendChild(host.ownerDocument.createElement('i'));
  const style = getComputedStyle(probe);
  const colour = (name: string) => {
    probe.style.color = `var(--${name})`;
    return style.color;
  };
  const within = <Value>(className: string, read: () => Value) => {
    probe.className = className;
    return read();
  };
  const forEach = <Word extends string, Value>(words: readonly Word[], make: (word: Word) => Value) =>
    Object.fromEntries(words.map((word) => [word, make(word)])) as Record<Word, Value>;
  probe.style.fontFamily = 'var(--sans)';
  // The browser would force the probe's own colour; the tokens have said already which system colour stands for each.
  probe.style.forcedColorAdjust = 'none';
  const palette: Palette = {
    lane: colour('lane'),
    band: colour('band'),
    rule: colour('rule'),
    edge: colour('edge'),
    soft: colour('soft'),
    ink: colour('ink'),
    card: colour('card'),
    focus: colour('focus'),
    font: style.fontFamily,
    relation: forEach(RELATIONS, (relation) => within(`mark ${relation}`, () => colour('line'))),
    sign: forEach(RELATIONS, (relation) =>
      forEach(STATUSES, (status) =>
        within(`mark ${relation} ${status}`, () => ({ fill: colour('fill'), line: colour('line') })),
      ),
    ),
  };
  probe.remove();
  return palette;
}
