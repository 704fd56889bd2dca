/**
 * What it would be right to recommend once everything that can be asked has been asked. What the customer does not know
 * or rather not says stays unknown then: right is what is enough whatever it would have been.
 */
import type { State, Weigher } from "../weighing/weigher.ts";
import type { Looks } from "./budget.ts";
import { mostNeeded } from "./most-needed.ts";
import { type Picks, possiblePicks } from "./possible-picks.ts";

/** Every pick that may turn out right, by what is answered to the variables that can be asked. */
export function rightPicks(
  weigher: Weigher,
  state: State,
  isAskable: (variable: number) => boolean,
  looks: Looks,
): Picks {
  return possiblePicks(weigher, state, looks, isAskable, (leaf, left) => {
    const known = possiblePicks(weigher, leaf, left);
    if (known.places.length < 2) return known;
    return { places: [safePick(weigher, leaf, left)], exact: known.exact };
  });
}

/** The first offering that is enough, and to be had, whatever is still unknown. */
export function safePick(weigher: Weigher, state: State, looks: Looks): number {
  const most = mostNeeded(weigher, state, looks);
  weigher.look(state);
  return weigher.table.firstEnough(most, weigher.isToBeHad);
}
