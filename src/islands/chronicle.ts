import { yearOfEvent, type TimelineEvent } from '../model/event.ts';
import type { Selection } from '../model/filter.ts';
import type { View } from '../model/view.ts';

/** The list of a timeline: shows what the view shows, in its order, by its clock. */
export class ChronicleList {
  readonly #section: HTMLElement;
  readonly #entries: Map<string, HTMLElement>;
  #arranged = 'newest happened';

  constructor(section: HTMLElement) {
    this.#section = section;
    const entries = [...section.querySelectorAll<HTMLElement>('.entry')];
    this.#entries = new Map(entries.map((entry) => [entry.dataset['id'] ?? '', entry]));
  }

  /** Shows a selection. @param all every event of the list, in the order of the view's clock. */
  show({ events, possible }: Selection, all: readonly TimelineEvent[], view: View): void {
    this.#arrange(all, view);
    const shown = new Set(events.map(({ id }) => id));
    for (const [id, entry] of this.#entries) {
      entry.hidden = !shown.has(id);
      entry.classList.toggle('chosen', id === view.event);
      const tag = entry.querySelector<HTMLElement>('[data-part=possibly]');
      if (tag) tag.hidden = !possible.has(id);
    }
    for (const year of this.#years()) year.hidden = year.querySelector('.entry:not([hidden])') === null;
    const empty = this.#section.querySelector<HTMLElement>('[data-part=empty]');
    if (empty) empty.hidden = events.length > 0;
  }

  #years = () => [...this.#section.querySelectorAll<HTMLElement>('.in-year')];

  /** The order is that of the document, so that it is read, heard and printed in it. */
  #arrange(all: readonly TimelineEvent[], { order, clock }: View): void {
    const wanted = `${order} ${clock}`;
    if (wanted === this.#arranged) return;
    this.#arranged = wanted;
    const sections = new Map(this.#years().map((section) => [section.querySelector('h3')?.textContent ?? '', section]));
    const template = this.#years()[0];
    for (const list of this.#section.querySelectorAll('ol')) list.replaceChildren();
    for (const event of order === 'newest' ? [...all].reverse() : all) {
      const year = String(yearOfEvent(event));
      const section = sections.get(year) ?? makeYear(template, year);
      const entry = this.#entries.get(event.id);
      if (!section || !entry) continue;
      sections.set(year, section);
      section.querySelector('ol')?.append(entry);
      this.#section.append(section);
    }
  }
}

/** A year of its own, for what became known in one in which nothing happened. */
function makeYear(template: HTMLElement | undefined, year: string): HTMLElement | undefined {
  const section = template?.cloneNode(true) as HTMLElement | undefined;
  const heading = section?.querySelector('h3');
  if (!section || !heading) return undefined;
  heading.textContent = year;
  heading.id = `y${year}`;
  section.setAttribute('aria-labelledby', heading.id);
  section.querySelector('ol')?.replaceChildren();
  return section;
}
