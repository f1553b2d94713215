import { select } from 'd3';
import type { PlacedBands } from '../geometry/bands.ts';
import type { PlacedOverview } from '../geometry/overview.ts';
import type { PlacedTimeline } from '../geometry/placed.ts';
import { drawTimeline, type DrawContext } from './draw-timeline.ts';

/** Words around a picture that is kept or printed. */
export interface PictureWords {
  title: string;
  /** What it shows: how many events, of which time. */
  shown: string;
  /** Where it comes from: address and edition. */
  source: string;
  /** What the signs mean: the text beside each sign's symbol. */
  legend: readonly { symbol: string; className: string; text: string }[];
}

/** Room for the names of the lanes, the gap beside it, and around everything. Pixels. */
const HEADS = 150;
const GAP = 10;
const EDGE = 24;
const LINE = 22;

/** Width of the plot of a picture that is so wide. Pixels. */
export const plotWidth = (width: number): number => width - 2 * EDGE - HEADS - GAP;

const SVG = 'http://www.w3.org/2000/svg';

/**
 * Draws a placed timeline as one SVG element that stands alone: title, legend, lanes, axis, years, attribution. All of it
 * is shapes and text: it prints and scales as sharply as there is paper.
 * @param width pixels; the timeline must be placed for `plotWidth(width)`.
 */
export function drawPicture(
  document: Document,
  width: number,
  placed: PlacedTimeline,
  counts: PlacedOverview,
  eras: PlacedBands,
  context: DrawContext,
  words: PictureWords,
): SVGSVGElement {
  const picture = document.createElementNS(SVG, 'svg');
  const root = select(picture);
  root.append('rect').attr('class', 'paper').attr('width', '100%').attr('height', '100%');
  const text = (className: string, y: number, content: string) =>
    root.append('text').attr('class', className).attr('x', EDGE).attr('y', y).text(content);
  text('picture-title', EDGE + 20, words.title);
  text('picture-text', EDGE + 20 + LINE, words.shown);
  let y = EDGE + 20 + 2 * LINE;
  const legend = root.append('svg').attr('x', EDGE).attr('y', y).attr('overflow', 'visible');
  let x = 0;
  for (const { symbol, className, text: label } of words.legend) {
    const wide = 30 + label.length * 7;
    if (x + wide > width - 2 * EDGE) {
      x = 0;
      y += LINE;
    }
    const entry = legend
      .append('g')
      .attr('class', className)
      .attr('transform', `translate(${x} ${y - (EDGE + 20 + 2 * LINE)})`);
    entry.append('use').attr('href', `#${symbol}`).attr('width', 14).attr('height', 14).attr('y', -11);
    entry.append('text').attr('class', 'picture-text').attr('x', 20).text(label);
    x += wide;
  }
  y += LINE;
  const part = (className: string, left: number, partWidth: number) =>
    root
      .append('svg')
      .attr('class', className)
      .attr('x', left)
      .attr('width', partWidth)
      .attr('overflow', 'visible')
      .node() as SVGElement;
  const right = EDGE + HEADS + GAP;
  const wide = plotWidth(width);
  const elements = {
    bandHeads: part('band-heads', EDGE, HEADS),
    bands: part('bands', right, wide),
    heads: part('heads', EDGE, HEADS),
    plot: part('plot', right, wide),
    overview: part('overview', right, wide),
  };
  drawTimeline(elements, placed, counts, eras, context);
  const below = (element: SVGElement, to: number) => {
    element.setAttribute('y', String(to));
    return to + Number(element.getAttribute('height'));
  };
  below(elements.bandHeads, y);
  y = below(elements.bands, y) + (eras.height > 0 ? 8 : 0);
  below(elements.heads, y);
  y = below(elements.plot, y) + 8;
  y = below(elements.overview, y) + LINE;
  text('picture-text', y, words.source);
  const height = y + EDGE;
  picture.setAttribute('xmlns', SVG);
  picture.setAttribute('viewBox', `0 0 ${width} ${height}`);
  picture.setAttribute('width', String(width));
  picture.setAttribute('height', String(height));
  picture.setAttribute('class', 'picture');
  return picture;
}
