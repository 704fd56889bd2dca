/**
 * Of sets that cover everything together a few that still do.
 */

/** The places of sets without which something would be missing: the earliest are given up first. */
export function fewestOf(sets: readonly (readonly number[])[]): readonly number[] {
  const times = new Map<number, number>();
  for (const item of sets.flat()) times.set(item, (times.get(item) ?? 0) + 1);
  return sets.flatMap((items, place) => {
    if (items.some((item) => times.get(item) === 1)) return [place];
    for (const item of items) times.set(item, (times.get(item) as number) - 1);
    return [];
  });
}
