import type { Selection } from '../model/filter.ts';
import type { Order } from '../model/view.ts';

/** The list of a timeline: shows what the view shows, in its order. */
export class ChronicleList {
  readonly #section: HTMLElement;
  readonly #years: HTMLElement[];
  readonly #entries: HTMLElement[];
  #order: Order = 'newest';

  constructor(section: HTMLElement) {
    this.#section = section;
    this.#years = [...section.querySelectorAll<HTMLElement>('.in-year')];
    this.#entries = [...section.querySelectorAll<HTMLElement>('.entry')];
  }

  /** Shows a selection. */
  show({ events, possible }: Selection, order: Order, chosen: string | undefined): void {
    const shown = new Set(events.map(({ id }) => id));
    for (const entry of this.#entries) {
      const id = entry.dataset['id'] ?? '';
      entry.hidden = !shown.has(id);
      entry.classList.toggle('chosen', id === chosen);
      const tag = entry.querySelector<HTMLElement>('[data-part=possibly]');
      if (tag) tag.hidden = !possible.has(id);
    }
    for (const year of this.#years) year.hidden = year.querySelector('.entry:not([hidden])') === null;
    const empty = this.#section.querySelector<HTMLElement>('[data-part=empty]');
    if (empty) empty.hidden = events.length > 0;
    this.#sort(order);
  }

  /** The order is that of the document, so that it is read, heard and printed in it. */
  #sort(order: Order): void {
    if (order === this.#order) return;
    this.#order = order;
    for (const list of this.#section.querySelectorAll('ol')) list.append(...[...list.children].reverse());
    this.#section.append(...[...this.#section.querySelectorAll('.in-year')].reverse());
  }
}
