/**
 * How much is needed at the most over every completion, dimension by dimension.
 */
import type { State, Weigher } from "../weighing/weigher.ts";
import type { Looks } from "./budget.ts";
import { canBe } from "./can-be.ts";
import { highestEnd } from "./highest-end.ts";

/** The strict end of every dimension; that of the bounds where the looks do not suffice. */
export function mostNeeded(weigher: Weigher, given: State, looks: Looks): Float64Array {
  const { state } = weigher.look(given);
  const bounds = weigher.most.slice();
  return bounds.map((bound, at) => {
    const end = highestEnd(
      state,
      {
        look: (one) => {
          const look = weigher.look(one);
          return { ...look, least: weigher.least[at] as number, most: weigher.most[at] as number };
        },
        someUnsettled: (one) => weigher.unsettledFor(at, one) ?? weigher.someUnsettled(one, () => true),
        canBe: (one) => canBe(weigher, one, looks),
      },
      looks,
    );
    return end ?? bound;
  });
}
