/** A stream of choices from a seed: the same seed gives the same policies and cases on every machine. */
export interface Random {
  /** A whole number from 0 to `count - 1`. */
  below(count: number): number;
  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number;
  chance(share: number): boolean;
  pick<Item>(items: readonly Item[]): Item;
  /** Between `low` and `high` different items, in random order. */
  some<Item>(items: readonly Item[], low: number, high: number): Item[];
}

/** Mulberry32, with two draws to a choice so that ranges beyond 32 bits are reached too. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  const draw = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const unit = () => draw() + draw() / 2 ** 32;
  const below = (count: number) => Math.min(count - 1, Math.floor(unit() * count));
  const pick = <Item>(items: readonly Item[]) => items[below(items.length)] as Item;
  return {
    below,
    between: (low, high) => low + below(high - low + 1),
    chance: (share) => draw() < share,
    pick,
    some(items, low, high) {
      const left = [...items];
      const count = Math.min(left.length, low + below(high - low + 1));
      return Array.from(
        { length: count },
        () => left.splice(below(left.length), 1)[0] as (typeof items)[number],
      );
    },
  };
}
