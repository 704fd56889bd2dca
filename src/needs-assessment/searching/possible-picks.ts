/**
 * What may turn out right, found by trying the answers that are missing. Bounds alone are enough to be safe; trying also
 * finds that two needs which are possible are never so together.
 */
import type { State, Weigher } from "../weighing/weigher.ts";
import type { Looks } from "./budget.ts";
import { canBe, partsOf } from "./can-be.ts";

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
  settle?: (state: State) => Picks,
): Picks {
  const found = new Set<number>();
  const root = weigher.look(given);
  const [least, greatest] = [root.low, root.high];
  const all = () => places(least, greatest);
  if (root.occurrence === "cannot") return { places: [], exact: true };
  let exact = true;
  const stack = [root.state];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    looks.left -= 1;
    if (looks.left < 0) return { places: all(), exact: false };
    const { state, occurrence, low, high } = weigher.look(next);
    if (occurrence === "cannot" || isWithin(low, high)) continue;
    const variable = low === high ? undefined : weigher.someUnsettled(state, isTried);
    if (variable !== undefined) {
      for (const part of partsOf(state, variable)) stack.push(part);
      continue;
    }
    const possible = occurrence === "can" ? true : canBe(weigher, state, looks);
    if (possible === undefined) return { places: all(), exact: false };
    if (!possible) continue;
    const settled: Picks =
      low === high || settle === undefined
        ? { places: places(low, high), exact: low === high }
        : settle(state);
    exact &&= settled.exact;
    for (const place of settled.places) found.add(place);
    if (found.size > greatest - least) break;
  }
  return { places: [...found].sort((a, b) => a - b), exact };

  function isWithin(low: number, high: number): boolean {
    for (let place = low; place <= high; place += 1) if (!found.has(place)) return false;
    return true;
  }
}

function places(low: number, high: number): readonly number[] {
  return Array.from({ length: high - low + 1 }, (_, index) => low + index);
}
