/**
 * The largest number that `of` gives for the items, at least `least`. Lists may be longer than a call can take
 * arguments: `Math.max(...list)` throws on them.
 */
export function largest<Item>(items: Iterable<Item>, of: (item: Item) => number, least = 0): number {
  let most = least;
  for (const item of items) {
    const value = of(item);
    if (value > most) most = value;
  }
  return most;
}

/** Adds items to the end of a list, however many; `push(...items)` throws on very long lists. */
export function append<Item>(list: Item[], items: Iterable<Item>): void {
  for (const item of items) list.push(item);
}
