import { countFacets } from '../model/facets.ts';
import type { EventTable } from '../model/table.ts';
import { parsePeriod } from '../model/view-url.ts';
import { CLOCKS, FACET_NAMES, ORDERS, SPACINGS, type View } from '../model/view.ts';
import type { TimelineWords } from '../i18n/timeline-words.ts';

/** The part of a view that the form holds. */
export type FormView = Omit<View, 'event' | 'lanes' | 'eras'>;

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
    clock: CLOCKS.find((clock) => clock === field(form, 'clock').value) ?? 'happened',
    spacing: SPACINGS.find((spacing) => spacing === field(form, 'scale').value) ?? 'time',
  };
}

/** Writes a view into a form: after Back, or when all filters are cleared. */
export function writeForm(form: HTMLFormElement, view: View): void {
  for (const name of FACET_NAMES) {
    const chosen: readonly string[] = view[name];
    for (const box of boxes(form, name)) box.checked = chosen.includes(box.value);
  }
  // While one is typed in both are left alone: what stands there may be no year yet, and then there is no period.
  const typing = [field(form, 'from'), field(form, 'to')].some((input) => input === document.activeElement);
  for (const [name, year] of [
    ['from', view.time.from],
    ['to', view.time.to],
  ] as const) {
    if (!typing) field(form, name).value = year?.slice(0, 4) ?? '';
  }
  field(form, 'order').value = view.order;
  field(form, 'clock').value = view.clock;
  field(form, 'scale').value = view.spacing;
}

/** Writes beside each choice how many events it would show, and greys out those that would show none. */
export function writeCounts(form: HTMLFormElement, table: EventTable, view: View, words: TimelineWords): void {
  const all = countFacets(table, view);
  for (const name of FACET_NAMES) {
    const counts = all[name];
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
