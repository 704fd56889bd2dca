/**
 * The highest value that something takes over every completion: the ways with the highest bound are tried first, so that
 * where bounds are reached the first way is enough.
 */
import type { Occurrence } from "../../policy/normal-form.ts";
import type { State } from "../weighing/weigher.ts";
import type { Looks } from "./budget.ts";
import { partsOf } from "./can-be.ts";

/** What is known of the value in a state. */
export interface Bounded {
  readonly state: State;
  readonly occurrence: Occurrence;
  /** Every completion has at least `least` and at most `most`. */
  readonly least: number;
  readonly most: number;
}

/** How states are looked at. */
export interface Bounding {
  readonly look: (state: State) => Bounded;
  /** After a look at the same: something that the value still hangs on. */
  readonly someUnsettled: (state: State) => number | undefined;
  readonly canBe: (state: State) => boolean | undefined;
}

/** The highest value; undefined where the looks do not suffice, or there is no completion. */
export function highestEnd(start: State, bounding: Bounding, looks: Looks): number | undefined {
  let best = Number.NEGATIVE_INFINITY;
  const root = bounding.look(start);
  const stack = [root];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (next.occurrence === "cannot" || next.most <= best) continue;
    if (next.least > best) {
      const possible = next.occurrence === "can" ? true : bounding.canBe(next.state);
      if (possible === undefined) return undefined;
      if (!possible) continue;
      best = next.least;
    }
    if (next.most <= best) continue;
    looks.left -= 1;
    if (looks.left < 0) return undefined;
    bounding.look(next.state);
    const variable = bounding.someUnsettled(next.state);
    if (variable === undefined) return undefined;
    const parts = partsOf(next.state, variable).map((state) => {
      looks.left -= 1;
      return bounding.look(state);
    });
    stack.push(...parts.sort((a, b) => a.most - b.most));
  }
  return best === Number.NEGATIVE_INFINITY ? undefined : best;
}
