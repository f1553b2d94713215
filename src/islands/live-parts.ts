/** The elements of a timeline that is drawn again and again. */
export interface LiveParts {
  heads: SVGElement;
  /** What is painted. */
  canvas: HTMLCanvasElement;
  /** The links over it. */
  plot: SVGElement;
  /** Where the reader is in the list. */
  cursor: HTMLElement;
  overview: SVGElement;
  bandHeads: SVGElement | undefined;
  bands: SVGElement | undefined;
}

/**
 * Takes over the drawings that the build made for two widths: one becomes the live plot, a painting with links over it, in
 * the same room. What was drawn stays until the first painting is there.
 */
export function makeLive(host: Element): LiveParts {
  const find = (name: string) => host.querySelector<SVGElement>(`svg.${name}`) ?? undefined;
  const plot = find('marks.wide') as SVGElement;
  find('marks.narrow')?.remove();
  find('bands.narrow')?.remove();
  const frame = document.createElement('div');
  frame.className = 'plot live';
  const canvas = document.createElement('canvas');
  canvas.setAttribute('aria-hidden', 'true');
  const cursor = document.createElement('i');
  cursor.className = 'cursor';
  cursor.hidden = true;
  plot.replaceWith(frame);
  frame.append(canvas, cursor, plot);
  plot.setAttribute('class', 'marks live');
  // Not in the order of tabs: for focus that has no mark left.
  plot.setAttribute('tabindex', '-1');
  const bands = find('bands');
  bands?.classList.replace('wide', 'live');
  const heads = find('heads:not(.band-heads)') as SVGElement;
  const parts = {
    heads,
    canvas,
    plot,
    cursor,
    overview: find('overview') as SVGElement,
    bands,
    bandHeads: find('band-heads'),
  };
  // What the build drew carries no data to join with: the live drawing begins anew, in the same room.
  for (const element of [plot, heads, parts.overview, bands, parts.bandHeads]) element?.replaceChildren();
  return parts;
}
