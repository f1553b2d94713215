import { middleOf, type Placed, type PlacedTimeline } from '../geometry/placed.ts';
import { labelWidth } from '../geometry/rows.ts';
import { ABOVE, AXIS } from './draw-lanes.ts';
import type { MarkContext } from './draw-marks.ts';

/** Radius of what can be hit: 24 pixels across, whatever is painted there (WCAG 2.2, 2.5.8). */
const HIT = 12;
const SVG = 'http://www.w3.org/2000/svg';

/** Sets an attribute that may be the same already: reading is cheaper than writing. */
function set(element: Element, name: string, value: string): void {
  if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}

/** What a mark answers to: its sign, and its label where it has one. Pixels from its middle. */
function reach(placed: Placed): { x: number; width: number } {
  const middle = middleOf(placed);
  if (placed.kind === 'cluster') return { x: -HIT, width: 2 * HIT };
  let [from, to] = [Math.min(placed.x0 - middle, -HIT), Math.max(placed.x1 - middle, HIT)];
  if (placed.label) {
    const { x, side } = placed.label;
    const wide = labelWidth(placed.event);
    from = Math.min(from, (side === 'left' ? x - wide : x) - middle - 2);
    to = Math.max(to, (side === 'left' ? x : x + wide) - middle + 2);
  }
  return { x: from, width: to - from };
}

function update(link: Element, placed: Placed, context: MarkContext): void {
  const { x, width } = reach(placed);
  set(link, 'class', placed.kind === 'cluster' ? 'mark cluster' : `mark ${placed.event.relation}`);
  set(link, 'transform', `translate(${middleOf(placed).toFixed(1)} ${placed.y + ABOVE})`);
  set(link, 'data-id', placed.id);
  set(link, 'aria-label', context.nameOf(placed));
  set(link, 'href', context.hrefOf(placed));
  const hit = link.firstElementChild;
  if (!hit) return;
  set(hit, 'x', x.toFixed(1));
  set(hit, 'width', width.toFixed(1));
}

function makeLink(document: Document): Element {
  const link = document.createElementNS(SVG, 'a');
  link.setAttribute('tabindex', '-1');
  const hit = link.appendChild(document.createElementNS(SVG, 'rect'));
  for (const [name, value] of Object.entries({ class: 'hit', rx: HIT, y: -HIT, height: 2 * HIT })) {
    hit.setAttribute(name, String(value));
  }
  return link;
}

/** The group of links of a live plot, and the ring that emphasises one of its marks; made when first asked for. */
function layers(plot: SVGElement): { links: Element; ring: Element } {
  const document = plot.ownerDocument;
  const make = (name: string, className: string) => {
    const element = plot.appendChild(document.createElementNS(SVG, name));
    element.setAttribute('class', className);
    return element;
  };
  const ring = plot.querySelector('.lit') ?? make('circle', 'lit');
  ring.setAttribute('r', String(HIT + 0.5));
  return { links: plot.querySelector('.links') ?? make('g', 'links'), ring };
}

/** Emphasises one mark, or none. */
export function drawLit(plot: SVGElement, lit: Placed | undefined): void {
  const { ring } = layers(plot);
  ring.setAttribute('visibility', lit ? 'visible' : 'hidden');
  if (lit) ring.setAttribute('transform', `translate(${middleOf(lit).toFixed(1)} ${lit.y + ABOVE})`);
}

/**
 * Lays a link over each mark of a painted timeline: what is clicked, focused and heard. One of them is a tab stop. Joined
 * by id, so that focus stays with its mark.
 */
export function drawLinks(plot: SVGElement, { placed, height }: PlacedTimeline, context: MarkContext): void {
  set(plot, 'height', String(height + ABOVE + AXIS));
  const { links } = layers(plot);
  const known = new Map([...links.children].map((link) => [link.getAttribute('data-id') ?? '', link]));
  const wanted = new Set(placed.map(({ id }) => id));
  const spare = [...known].filter(([id]) => !wanted.has(id)).map(([, link]) => link);
  let previous: Element | undefined;
  for (const each of placed) {
    const link = known.get(each.id) ?? spare.pop() ?? links.appendChild(makeLink(plot.ownerDocument));
    update(link, each, context);
    // In the order they are placed, lane by lane: for those who hear them.
    const follows = previous ? previous.nextElementSibling : links.firstElementChild;
    if (follows !== link) links.insertBefore(link, follows);
    previous = link;
  }
  for (const link of spare) link.remove();
  const stops = links.querySelectorAll('a[tabindex="0"]');
  if (stops.length === 0) links.firstElementChild?.setAttribute('tabindex', '0');
  [...stops].slice(1).forEach((link) => link.setAttribute('tabindex', '-1'));
}
