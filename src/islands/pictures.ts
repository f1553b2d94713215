import { placeBands } from '../geometry/bands.ts';
import { signId } from '../render/shapes.ts';
import { drawPicture, plotWidth } from '../render/draw-picture.ts';
import { RELATIONS, STATUSES } from '../vocabulary.ts';
import type { TimelineWords } from '../i18n/timeline-words.ts';
import type { Chart } from './chart.ts';
import type { TimelineConfig } from './config.ts';

/** Width of a picture to keep, and of one to print on A4 or Letter. Pixels. */
const WIDTH = { kept: 1200, printed: 700 } as const;

function legendOf(words: TimelineWords) {
  return [
    ...RELATIONS.map((relation) => ({
      symbol: signId(relation, false),
      className: `mark ${relation} established`,
      text: words.relation[relation],
    })),
    ...STATUSES.map((status) => ({
      symbol: signId('cooperation', status === 'disputed'),
      className: `mark cooperation ${status}`,
      text: words.status[status],
    })),
  ];
}

/**
 * Offers the chart as a picture to keep, and puts a drawing in its place when the page is printed: what is painted on the
 * screen would come out coarse.
 */
export function offerPictures(host: HTMLElement, chart: Chart, config: TimelineConfig, words: TimelineWords): void {
  const draw = (width: number) => {
    const { view } = chart;
    const scene = chart.stage.place(view, plotWidth(width));
    const window = chart.windowOf(view.time);
    const eras = placeBands(
      view.eras && view.spacing === 'time' ? (config.spec.bands ?? []) : [],
      window,
      plotWidth(width),
    );
    const counts = chart.stage.overview(view, plotWidth(width));
    const year = (moment: number) => String(new Date(moment).getUTCFullYear());
    const result = host.querySelector('[data-part=status]')?.textContent.trim() ?? '';
    return drawPicture(
      document,
      width,
      scene.placed,
      counts,
      eras,
      { ...chart.context, possible: scene.possible },
      {
        title: document.querySelector('h1')?.textContent.trim() ?? document.title,
        shown: words.pictureShown(result, year(window.start), year(window.end - 1)),
        source: words.pictureSource(location.href.split('#')[0] ?? '', config.edition.split('+')[0] ?? ''),
        legend: legendOf(words),
      },
    );
  };
  host.addEventListener('click', (event) => {
    const kind = (event.target as Element).closest<HTMLElement>('[data-save]')?.dataset['save'];
    if (kind !== 'svg' && kind !== 'png') return;
    const picture = draw(WIDTH.kept);
    void import('./save-picture.ts').then(({ savePicture }) => savePicture(picture, host, kind));
  });
  addEventListener('beforeprint', () => {
    host.querySelector('.printed')?.remove();
    const printed = document.createElement('div');
    printed.className = 'printed';
    printed.setAttribute('aria-hidden', 'true');
    printed.append(draw(WIDTH.printed));
    host.querySelector('.chart')?.before(printed);
  });
  addEventListener('afterprint', () => host.querySelector('.printed')?.remove());
}
