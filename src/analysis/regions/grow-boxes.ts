/**
 * Where there are too many boxes to find the fewest: each is grown as far as the union goes, a fact it need not mention
 * first, and those that the others hold are dropped.
 */
import {
  type Box,
  type Budget,
  coversSpans,
  type Side,
  sameSpans,
  uniteSpans,
} from "../../policy/normal-form.ts";
import { isCovered, withSide } from "./is-covered.ts";
import { inOneBreath } from "./join-values.ts";
import type { RegionSlot } from "./region-slot.ts";

/** The same union in no more boxes; what `free` has may be in them too. Where the budget ends, the rest stay as they are. */
export function growBoxes(
  boxes: readonly Box[],
  slots: readonly RegionSlot[],
  budget: Budget,
  free: readonly Box[],
): readonly Box[] {
  const all = [...boxes, ...free];
  const grown = boxes.map((box) => growBox(box, all, slots, budget));
  return grown.reduceRight((kept: readonly Box[], box) => {
    if (budget.left <= 0) return kept;
    const others = kept.filter((other) => other !== box);
    return isCovered(box, others, slots, budget) === true ? others : kept;
  }, grown);
}

function growBox(box: Box, all: readonly Box[], slots: readonly RegionSlot[], budget: Budget): Box {
  return box.reduce((grown: Box, { fact }) => {
    const without = grown.filter((side) => side.fact !== fact);
    if (isCovered(without, all, slots, budget) === true) return without;
    return growSide(grown, fact, all, slots, budget);
  }, box);
}

/** Takes in the values of one neighbour after the other, as long as they can be said in one breath. */
function growSide(
  box: Box,
  fact: number,
  all: readonly Box[],
  slots: readonly RegionSlot[],
  budget: Budget,
): Box {
  const { domain } = slots[fact] as RegionSlot;
  let grown = box;
  for (const other of all) {
    const its = other.find((side) => side.fact === fact);
    const own = grown.find((side) => side.fact === fact) as Side;
    if (its === undefined || coversSpans(own.spans, its.spans)) continue;
    const spans = uniteSpans(own.spans, its.spans);
    if (sameSpans(spans, own.spans) || !inOneBreath(spans, domain)) continue;
    const wider = withSide(grown, { fact, spans });
    if (isCovered(wider, all, slots, budget) === true) grown = wider;
  }
  return grown;
}
