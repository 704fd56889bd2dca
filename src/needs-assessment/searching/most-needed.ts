/**
 * How much is needed at least and at most over every completion, dimension by dimension.
 */
import type { State, Weigher } from "../weighing/weigher.ts";
import type { Looks } from "./budget.ts";
import { canBe, partsOf } from "./can-be.ts";

/** The ends of every dimension, stricter is more. */
export interface NeededEnds {
  readonly least: Float64Array;
  readonly most: Float64Array;
  /** False where the search was given up: then the bounds are given. */
  readonly exact: boolean;
}

/** The ends over all completions; those of the bounds where the looks do not suffice. */
export function neededEnds(weigher: Weigher, given: State, looks: Looks): NeededEnds {
  const root = weigher.look(given);
  const least = weigher.least.slice().fill(Number.POSITIVE_INFINITY);
  const most = weigher.most.slice().fill(Number.NEGATIVE_INFINITY);
  const bounds = { least: weigher.least.slice(), most: weigher.most.slice(), exact: false };
  const stack = [root.state];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    looks.left -= 1;
    if (looks.left < 0) return bounds;
    const { state, occurrence } = weigher.look(next);
    if (occurrence === "cannot" || addsNothing()) continue;
    const settled = weigher.least.every((end, at) => end === weigher.most[at]);
    const variable = settled ? undefined : weigher.someUnsettled(state, () => true);
    if (variable !== undefined) {
      for (const part of partsOf(state, variable)) stack.push(part);
      continue;
    }
    const possible = occurrence === "can" ? true : canBe(weigher, state, looks);
    if (possible === undefined) return bounds;
    if (!possible) continue;
    weigher.look(state);
    weigher.least.forEach((end, at) => {
      least[at] = Math.min(least[at] as number, end);
      most[at] = Math.max(most[at] as number, weigher.most[at] as number);
    });
  }
  return { least, most, exact: true };

  /** True where the state lies within what was found. */
  function addsNothing(): boolean {
    return weigher.least.every(
      (end, at) => end >= (least[at] as number) && (weigher.most[at] as number) <= (most[at] as number),
    );
  }
}
