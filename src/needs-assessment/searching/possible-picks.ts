/**
 * What may turn out right, found by trying the answers that are missing. Bounds alone are enough to be safe; trying also
 * finds that two needs which are possible are never so together.
 */

import type { State, Weigher } from "../weighing/weigher.ts";
import type { Looks } from "./budget.ts";
import { canBe, partsOf } from "./can-be.ts";
import { someThatMatters } from "./that-matter.ts";

/** Places in the offering table, ascending; past the last one where nothing is enough. */
export interface Picks {
  readonly places: readonly number[];
  /** False where the search was given up: then all that the bounds allow is in it. */
  readonly exact: boolean;
}

/**
 * The picks over every completion of the variables that `isTried` lets through. Where nothing is left to try, `settle`
 * says what a state comes to; without it, everything that it allows.
 */
export function possiblePicks(
  weigher: Weigher,
  given: State,
  looks: Looks,
  isTried: (variable: number) => boolean = () => true,
  settle?: (state: State, looks: Looks) => Picks,
): Picks {
  const found = new Set<number>();
  const root = weigher.look(given);
  if (root.occurrence === "cannot") return { places: [], exact: true };
  let exact = true;
  for (let place = root.low; place <= root.high; place += 1) {
    if (found.has(place)) continue;
    const own = Math.ceil(looks.left / (root.high - place + 1));
    looks.left -= own;
    const left = { left: own };
    if (!seek(place, left)) return { places: places(root.low, root.high), exact: false };
    looks.left += left.left;
  }
  return { places: [...found].sort((a, b) => a - b), exact };

  /** Finds whether a place is possible, and others on the way; false where the looks do not suffice. */
  function seek(place: number, left: Looks): boolean {
    const stack = [root];
    for (let next = stack.pop(); next !== undefined && !found.has(place); next = stack.pop()) {
      if (next.occurrence === "cannot" || next.low > place || next.high < place) continue;
      left.left -= 1;
      if (left.left < 0) return false;
      const { state, occurrence, low, high } = next;
      if (low < high) {
        weigher.look(state);
        if (!weigher.mayBeRight(place)) continue;
        const variable = someThatMatters(weigher, next, isTried);
        if (variable !== undefined) {
          const parts = partsOf(state, variable).map(weigher.look);
          left.left -= parts.length;
          // What is narrowed the most is tried first: it ends soonest.
          stack.push(...parts.sort((a, b) => b.high - b.low - (a.high - a.low)));
          continue;
        }
      }
      const possible = occurrence === "can" ? true : canBe(weigher, state, left);
      if (possible === undefined) return false;
      if (!possible) continue;
      const settled: Picks =
        low === high || settle === undefined
          ? { places: places(low, high), exact: low === high }
          : settle(state, left);
      exact &&= settled.exact;
      for (const one of settled.places) found.add(one);
    }
    return true;
  }
}

function places(low: number, high: number): readonly number[] {
  return Array.from({ length: high - low + 1 }, (_, index) => low + index);
}
