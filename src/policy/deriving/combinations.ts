/**
 * Combinations of a few things, where there are not too many of them.
 */

/** One of each, in every combination, the first choice changing fastest; undefined where there are more than `most`. */
export function product<Item>(
  choices: readonly (readonly Item[] | undefined)[],
  most: number,
): readonly (readonly Item[])[] | undefined {
  let total = 1;
  for (const own of choices) {
    if (own === undefined) return undefined;
    total *= own.length;
    if (total > most) return undefined;
  }
  return Array.from({ length: total }, (_, number) => {
    let rest = number;
    return (choices as readonly (readonly Item[])[]).map((own) => {
      const item = own[rest % own.length] as Item;
      rest = Math.floor(rest / own.length);
      return item;
    });
  });
}

/** Up to `size` items, each any number of times, whatever their order; undefined where there are more than `most`. */
export function bagsOf<Item>(
  items: readonly Item[],
  size: number,
  most: number,
): readonly (readonly Item[])[] | undefined {
  let bags: (readonly Item[])[] = [[]];
  for (const item of items) {
    const grown: (readonly Item[])[] = [];
    for (const bag of bags) {
      for (let times = 0; bag.length + times <= size; times += 1) {
        grown.push([...bag, ...Array<Item>(times).fill(item)]);
        if (grown.length > most) return undefined;
      }
    }
    bags = grown;
  }
  return bags;
}
