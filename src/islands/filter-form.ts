import { countFacet } from '../model/facets.ts';
import type { TimelineEvent } from '../model/event.ts';
import { parsePeriod } from '../model/view-url.ts';
import { FACET_NAMES, ORDERS, type View } from '../model/view.ts';
import type { TimelineWords } from '../i18n/timeline-words.ts';

/** The part of a view that the form holds. */
export type FormView = Omit<View, 'event'>;

const boxes = (form: HTMLFormElement, name: string) => [
  ...form.querySelectorAll<HTMLInputElement>(`input[type=checkbox][name="${name}"]`),
];

const field = (form: HTMLFormElement, name: string) =>
  form.elements.namedItem(name) as HTMLInputElement | HTMLSelectElement;

/** Reads the choices of a form. Years that make no period count as not given. */
export function readForm(form: HTMLFormElement): FormView {
  const chosen = (name: string) =>
    boxes(form, name)
      .filter(({ checked }) => checked)
      .map(({ value }) => value);
  const time = parsePeriod(`${field(form, 'from').value}..${field(form, 'to').value}`);
  return {
    ...(Object.fromEntries(FACET_NAMES.map((name) => [name, chosen(name)])) as Pick<
      View,
      (typeof FACET_NAMES)[number]
    >),
    time: time ?? {},
    order: ORDERS.find((order) => order === field(form, 'order').value) ?? 'newest',
  };
}

/** Writes a view into a form: after Back, or when all filters are cleared. */
export function writeForm(form: HTMLFormElement, view: View): void {
  for (const name of FACET_NAMES) {
    const chosen: readonly string[] = view[name];
    for (const box of boxes(form, name)) box.checked = chosen.includes(box.value);
  }
  // A field being typed in is left alone: its text may not be a year yet.
  for (const [name, year] of [
    ['from', view.time.from],
    ['to', view.time.to],
  ] as const) {
    const input = field(form, name);
    if (input !== document.activeElement) input.value = year?.slice(0, 4) ?? '';
  }
  field(form, 'order').value = view.order;
}

/** Writes beside each choice how many events it would show, and greys out those that would show none. */
export function writeCounts(
  form: HTMLFormElement,
  events: readonly TimelineEvent[],
  view: View,
  words: TimelineWords,
): void {
  for (const name of FACET_NAMES) {
    const counts = countFacet(events, view, name);
    for (const box of boxes(form, name)) {
      const { certain, possible } = counts.get(box.value) ?? { certain: 0, possible: 0 };
      const label = box.closest('label');
      const count = label?.querySelector('[data-count]');
      if (count) count.textContent = words.choiceCount(certain, possible);
      label?.classList.toggle('none', certain + possible === 0 && !box.checked);
    }
  }
  const active = ['country', 'category', 'status'].filter((name) => view[name as 'country'].length > 0).length;
  const period = Number(view.time.from !== undefined || view.time.to !== undefined);
  const badge = form.querySelector('[data-part=active]');
  if (badge) badge.textContent = active + period > 0 ? `(${active + period})` : '';
}
