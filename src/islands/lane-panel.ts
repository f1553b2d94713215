import { arrangeLanes } from '../geometry/arrange.ts';
import type { ChartSpec } from '../geometry/plan.ts';
import { moveLane, toggleFold, toggleHidden, togglePin } from '../model/lane-choice.ts';
import { DEFAULT_VIEW, type LaneChoice } from '../model/view.ts';

/** The controls that order, pin, hide and fold the lanes of a chart. */
export class LanePanel {
  readonly #panel: HTMLElement;
  readonly #spec: ChartSpec;
  readonly #change: (choice: LaneChoice) => void;
  #choice: LaneChoice = DEFAULT_VIEW.lanes;

  constructor(panel: HTMLElement, spec: ChartSpec, change: (choice: LaneChoice) => void) {
    this.#panel = panel;
    this.#spec = spec;
    this.#change = change;
    panel.addEventListener('click', (event) => this.#click(event));
    panel.addEventListener('change', (event) => {
      const box = event.target as HTMLInputElement;
      const kind = box.dataset['lanes'];
      if (kind === 'shown') this.#change(toggleHidden(this.#choice, box.value));
      if (kind === 'fold') this.#change(toggleFold(this.#choice, box.value));
    });
  }

  /** All lanes with nothing hidden or folded, in the order in which they stand. */
  #standing(choice: LaneChoice) {
    return arrangeLanes(this.#spec, { ...choice, hidden: [], folded: [] }).lanes;
  }

  #click(event: Event): void {
    const button = (event.target as Element).closest<HTMLElement>('button[data-lanes]');
    if (!button) return;
    const id = button.closest<HTMLElement>('[data-lane]')?.dataset['lane'] ?? '';
    const free = this.#standing(this.#choice).filter((lane) => !this.#choice.pinned.includes(lane.id));
    switch (button.dataset['lanes']) {
      case 'pin':
        return this.#change(togglePin(this.#choice, id));
      case 'up':
        return this.#change(moveLane(this.#choice, free, id, -1));
      case 'down':
        return this.#change(moveLane(this.#choice, free, id, 1));
      default:
        return this.#change(DEFAULT_VIEW.lanes);
    }
  }

  /** Shows how the lanes are arranged now. */
  show(choice: LaneChoice): void {
    this.#choice = choice;
    const rows = new Map(
      [...this.#panel.querySelectorAll<HTMLElement>('[data-lane]')].map((row) => [row.dataset['lane'] ?? '', row]),
    );
    const list = [...rows.values()][0]?.parentElement;
    const focused = document.activeElement;
    for (const { id } of this.#standing(choice)) {
      const row = rows.get(id);
      if (!row || !list) continue;
      list.append(row);
      row.querySelector('[data-lanes=pin]')?.setAttribute('aria-pressed', String(choice.pinned.includes(id)));
    }
    // A row that is moved loses focus on the way.
    if (focused instanceof HTMLElement && list?.contains(focused)) focused.focus({ preventScroll: true });
    for (const box of this.#panel.querySelectorAll<HTMLInputElement>('input[data-lanes]')) {
      box.checked =
        box.dataset['lanes'] === 'shown' ? !choice.hidden.includes(box.value) : choice.folded.includes(box.value);
    }
  }
}
