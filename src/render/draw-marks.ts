import { select } from 'd3';
import type { PlacedTimeline } from '../geometry/place.ts';
import { ABOVE, type Svg } from './draw-lanes.ts';
import { drawMark, middleOf, signatureOf, type Length, type Placed } from './draw-mark.ts';

/** What marks need from the page: their names, where they lead, and what is emphasised. */
export interface MarkContext {
  nameOf(placed: Placed): string;
  hrefOf(placed: Placed): string;
  /** Ids of events that only possibly fall in the chosen period. */
  possible: ReadonlySet<string>;
}

/** What a mark was last drawn as: what has not changed is not drawn again. */
interface Drawn {
  inside: string;
  className: string;
  name: string;
}

const drawn = new WeakMap<Element, Drawn>();

function classOf(placed: Placed, possible: ReadonlySet<string>): string {
  if (placed.kind === 'cluster') return 'mark cluster';
  const { relation, status, id } = placed.event;
  return `mark ${relation} ${status}${possible.has(id) ? ' possible' : ''}`;
}

/** Brings one link up to date. Nearly every frame of a zoom only moves it. */
function update(link: SVGAElement, placed: Placed, context: MarkContext, length: Length): void {
  const before = drawn.get(link);
  const now = {
    inside: signatureOf(placed, length),
    className: classOf(placed, context.possible),
    name: context.nameOf(placed),
  };
  const at = link.firstElementChild ?? select(link).append('svg').attr('class', 'at').node();
  if (!at) return;
  at.setAttribute('x', String(length(middleOf(placed))));
  at.setAttribute('y', String(placed.y + ABOVE));
  if (before?.inside !== now.inside) drawMark(select(at as SVGSVGElement), placed, length);
  if (before?.className !== now.className) link.setAttribute('class', now.className);
  if (before?.name !== now.name) {
    link.setAttribute('aria-label', now.name);
    link.setAttribute('href', context.hrefOf(placed));
  }
  drawn.set(link, now);
}

/** The links of a plot by the id of their mark. */
function linksOf(plot: Element): Map<string, SVGAElement> {
  const links = [...plot.children].filter((child) => child.localName === 'a') as SVGAElement[];
  return new Map(links.map((link) => [link.getAttribute('data-id') ?? '', link]));
}

/**
 * Draws the marks: one link for each event or cluster, with its name for those who hear it. One of them is a tab stop.
 * Joined by id; a link whose mark is gone serves another one, since making elements is what costs.
 */
export function drawMarks(svg: Svg, { placed }: PlacedTimeline, context: MarkContext, length: Length): void {
  const plot = svg.node();
  if (!plot) return;
  const known = linksOf(plot);
  const wanted = new Set(placed.map(({ id }) => id));
  const spare = [...known].filter(([id]) => !wanted.has(id)).map(([, link]) => link);
  let previous: Element | undefined;
  for (const each of placed) {
    const link = known.get(each.id) ?? spare.pop() ?? svg.append<SVGAElement>('a').attr('tabindex', -1).node();
    if (!link) continue;
    if (link.getAttribute('data-id') !== each.id) link.setAttribute('data-id', each.id);
    update(link, each, context, length);
    // In the order they are placed, lane by lane: for those who hear the links, and so that later lanes lie on top.
    if (previous && previous.nextElementSibling !== link) previous.after(link);
    previous = link;
  }
  for (const link of spare) link.remove();
  const first = plot.querySelector('a');
  for (const link of plot.querySelectorAll('a[tabindex="0"]')) if (link !== first) link.setAttribute('tabindex', '-1');
  first?.setAttribute('tabindex', '0');
}
