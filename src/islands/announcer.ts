/** How long the result waits for the next change before it is told. Milliseconds. */
const PAUSE = 400;

/** Says the result of a view to those who hear it, once things have settled, and notices to everyone at once. */
export class Announcer {
  readonly #status: HTMLElement;
  readonly #notice: HTMLElement;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(status: HTMLElement, notice: HTMLElement) {
    this.#status = status;
    this.#notice = notice;
  }

  /** Tells the result line, if it is another one. */
  result(text: string): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      if (this.#status.textContent !== text) this.#status.textContent = text;
    }, PAUSE);
  }

  /** Shows a notice; an empty one takes it away. */
  notice(text: string): void {
    this.#notice.textContent = text;
    this.#notice.hidden = text === '';
  }
}
