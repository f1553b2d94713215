/** What comes right before and right after something in a list. */
export interface Neighbours<Item> {
  previous: Item | undefined;
  next: Item | undefined;
}

/** Finds the neighbours of an item by its id. */
export function neighboursOf<Item extends { id: string }>(items: readonly Item[], id: string): Neighbours<Item> {
  const place = items.findIndex((item) => item.id === id);
  return place === -1
    ? { previous: undefined, next: undefined }
    : { previous: items[place - 1], next: items[place + 1] };
}
