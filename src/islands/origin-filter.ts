/** Narrows a list of sources down to those of one account; keeps the choice in the address. */
class OriginFilter extends HTMLElement {
  connectedCallback(): void {
    const select = this.querySelector('select');
    if (!select) return;
    const read = () => {
      const wanted = new URLSearchParams(location.search).get('origin') ?? '';
      select.value = [...select.options].some(({ value }) => value === wanted) ? wanted : '';
      this.#show(select.value);
    };
    select.addEventListener('change', () => {
      const address = new URL(location.href);
      if (select.value === '') address.searchParams.delete('origin');
      else address.searchParams.set('origin', select.value);
      history.pushState(null, '', address);
      this.#show(select.value);
    });
    addEventListener('popstate', read);
    read();
    this.setAttribute('data-live', '');
  }

  #show(origin: string): void {
    for (const entry of document.querySelectorAll<HTMLElement>('li[data-origin]')) {
      entry.hidden = origin !== '' && entry.dataset['origin'] !== origin;
    }
    for (const group of document.querySelectorAll<HTMLElement>('section.initial')) {
      group.hidden = group.querySelector('li:not([hidden])') === null;
    }
  }
}

customElements.define('origin-filter', OriginFilter);
