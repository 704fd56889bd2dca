/**
 * What a set of accommodations is worth to a customer who cannot do all that they ask. A letter that is read aloud
 * helps; two that each only help with the other do not: whatever helps must in the end rest on something that this
 * customer can use as it is.
 */
import type { Candidate, Choice } from "./choice.ts";

/** Those of a set that the customer can use, each resting on others that were usable before it. */
export function usableOf(choice: Choice, set: ReadonlySet<number>): ReadonlySet<number> {
  const usable = new Set<number>();
  for (let grew = true; grew; ) {
    grew = false;
    for (const place of set) {
      if (usable.has(place)) continue;
      const { asks } = choice.candidates[place] as Candidate;
      if (!asks.every((helpers) => helpers.some((helper) => usable.has(helper)))) continue;
      usable.add(place);
      grew = true;
    }
  }
  return usable;
}

/** The largest part of a set that works: everything usable, with all that it requires. */
export function workingPart(choice: Choice, set: ReadonlySet<number>): ReadonlySet<number> {
  let rest: ReadonlySet<number> = set;
  for (;;) {
    const usable = usableOf(choice, rest);
    const kept = new Set(
      [...usable].filter((place) =>
        (choice.candidates[place] as Candidate).bundle.every((required) => usable.has(required)),
      ),
    );
    if (kept.size === rest.size) return kept;
    rest = kept;
  }
}

/** The groups that a set removes. */
export function removedBy(choice: Choice, set: Iterable<number>): ReadonlySet<number> {
  const removed = new Set<number>();
  for (const place of set)
    for (const group of (choice.candidates[place] as Candidate).removes) removed.add(group);
  return removed;
}

/** A part of a working set that removes as much, and of which nothing can be left out. */
export function withoutNeedless(choice: Choice, chosen: readonly number[]): readonly number[] {
  const all = removedBy(choice, chosen).size;
  for (const place of chosen.toReversed()) {
    const part = workingPart(choice, new Set(chosen.filter((other) => other !== place)));
    if (removedBy(choice, part).size === all) return withoutNeedless(choice, inOrder(part));
  }
  return chosen;
}

/** Places in ascending order, each once. */
export function inOrder(places: Iterable<number>): readonly number[] {
  return [...new Set(places)].sort((one, other) => one - other);
}
