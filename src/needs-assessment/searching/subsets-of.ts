/** Every choice of so many, in the order of the list. */
export function* subsetsOf<Item>(all: readonly Item[], size: number, from = 0): Generator<readonly Item[]> {
  if (size === 0) {
    yield [];
    return;
  }
  for (let at = from; at <= all.length - size; at += 1) {
    for (const rest of subsetsOf(all, size - 1, at + 1)) yield [all[at] as Item, ...rest];
  }
}
