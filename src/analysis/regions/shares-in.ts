/**
 * The shares of very many regions, each counted by itself: how large one is shall not hang on how many others there are.
 */
import type { Box } from "../../policy/normal-form.ts";
import type { RegionSlot } from "./region-slot.ts";
import { type KnownSizes, shareOf } from "./share-of.ts";

/** Steps that counting one share may cost. */
const EACH = 20_000;
/** Steps beside, for those shares together that cost more. */
const MORE = 1_000_000;

/** Says how much of all that can occur lies in some boxes. `impossible` are cases that cannot occur. */
export function sharesIn(
  slots: readonly RegionSlot[],
  impossible: readonly Box[],
): (boxes: readonly Box[]) => number {
  const known: KnownSizes = new Map();
  let more = MORE;
  return (boxes) => {
    const budget = { left: EACH + more };
    const share = shareOf(boxes, slots, impossible, budget, known);
    more = Math.min(more, budget.left);
    return share;
  };
}
