import { parseHTML } from 'linkedom';
import type { MarkContext } from '../../src/render/draw-marks.ts';

/** An empty page with one element to draw into. */
export function makePage(): { document: Document; svg: SVGSVGElement } {
  const { document } = parseHTML('<!doctype html><html><body><svg></svg></body></html>');
  const svg = document.querySelector('svg');
  if (!svg) throw new RangeError('a page without an element to draw into');
  return { document, svg };
}

/** All elements inside another, as a list. */
export const all = (root: Element, selector: string): Element[] => [...root.querySelectorAll(selector)];

/** One attribute of some elements. */
export const attributes = (elements: readonly Element[], name: string): (string | null)[] =>
  elements.map((element) => element.getAttribute(name));

/** Marks that are named and lead somewhere. */
export const CONTEXT: MarkContext = {
  possible: new Set(),
  nameOf: (placed) => (placed.kind === 'event' ? placed.event.title : `${placed.count} events`),
  hrefOf: (placed) => `/events/${placed.id}/`,
};
