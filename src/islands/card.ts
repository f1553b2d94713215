import type { TimelineWords } from '../i18n/timeline-words.ts';
import type { Placed } from '../geometry/placed.ts';
import type { TimelineEvent } from '../model/event.ts';
import { clusterName, countryList } from '../model/names.ts';
import type { TimelineConfig } from './config.ts';

/** Makes an element with text or children: never from markup. */
function make(name: string, content: string | Node[], attributes: Record<string, string> = {}): HTMLElement {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...(typeof content === 'string' ? [content] : content));
  return element;
}

/** The summary beside a chosen mark: one event, or the list of a cluster. */
export class Card {
  readonly #element: HTMLElement;
  readonly #config: TimelineConfig;
  readonly #words: TimelineWords;
  readonly #names: Map<string, string>;

  constructor(element: HTMLElement, config: TimelineConfig, words: TimelineWords) {
    this.#element = element;
    this.#config = config;
    this.#words = words;
    this.#names = new Map(config.countries);
  }

  get isOpen(): boolean {
    return this.#element.matches(':popover-open');
  }

  /** Opens beside a mark, inside the chart's frame. */
  open(placed: Placed, mark: Element): void {
    const close = make('button', this.#words.close, { type: 'button' });
    close.addEventListener('click', () => this.close());
    const content = placed.kind === 'event' ? this.#event(placed.event) : this.#cluster(placed.events);
    this.#element.replaceChildren(close, ...content);
    this.#element.setAttribute(
      'aria-label',
      placed.kind === 'event' ? placed.event.title : clusterName(placed.events, this.#words),
    );
    if (!this.isOpen) this.#element.showPopover();
    this.#moveTo(mark.querySelector('.hit') ?? mark);
  }

  close(): void {
    if (this.isOpen) this.#element.hidePopover();
  }

  /** Calls back when the card closes, by whatever way. */
  onClose(callback: () => void): void {
    this.#element.addEventListener('toggle', (event) => {
      if (event.newState === 'closed') callback();
    });
  }

  #event(event: TimelineEvent): Node[] {
    const { relation, status } = this.#words;
    return [
      make('p', event.when, { class: 'soft' }),
      ...(event.known ? [make('p', this.#words.knownSince(event.known.when), { class: 'soft' })] : []),
      make('h2', event.title),
      make('p', `${relation[event.relation]} · ${status[event.status]} · ${countryList(event, this.#names)}`),
      make('a', this.#words.openEvent, { class: 'go', href: `${this.#config.eventsPath}${event.id}/` }),
    ];
  }

  #cluster(events: readonly TimelineEvent[]): Node[] {
    const items = events.map((event) =>
      make('li', [
        make('span', event.when, { class: 'soft' }),
        make('br', []),
        make('a', event.title, { href: `${this.#config.eventsPath}${event.id}/` }),
      ]),
    );
    return [make('h2', clusterName(events, this.#words)), make('ul', items)];
  }

  /** Places the card under the mark, or over it where there is no room, whole on the screen. Viewport pixels. */
  #moveTo(mark: Element): void {
    const at = mark.getBoundingClientRect();
    const own = this.#element.getBoundingClientRect();
    const left = Math.min(
      Math.max(at.left + at.width / 2 - own.width / 2, 8),
      document.documentElement.clientWidth - own.width - 8,
    );
    const below = at.bottom + 6;
    const beside = below + own.height < innerHeight ? below : at.top - own.height - 6;
    const top = Math.min(Math.max(beside, 8), Math.max(innerHeight - own.height - 8, 8));
    this.#element.style.left = `${left + scrollX}px`;
    this.#element.style.top = `${top + scrollY}px`;
  }
}
