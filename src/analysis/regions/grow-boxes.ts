/**
 * Where there are too many boxes to find the fewest: each is grown as far as the union goes, a fact it need not mention
 * first, and those that the others hold are dropped.
 */
import { type Box, type Budget, coversSpans, type Side, uniteSpans } from "../../policy/normal-form.ts";
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
  const search: Search = { all: [...boxes, ...free], slots, budget };
  const grown = boxes.map((box) => growBox(box, search));
  return grown.reduceRight((kept: readonly Box[], box) => {
    if (budget.left <= 0) return kept;
    const others = kept.filter((other) => other !== box);
    return holds(others, box, search) ? others : kept;
  }, grown);
}

interface Search {
  readonly all: readonly Box[];
  readonly slots: readonly RegionSlot[];
  readonly budget: Budget;
}

/** Whether the boxes surely hold the box. The first question that cannot be answered ends the search. */
function holds(boxes: readonly Box[], box: Box, { slots, budget }: Search): boolean {
  const covered = budget.left > 0 ? isCovered(box, boxes, slots, budget) : undefined;
  if (covered === undefined) budget.left = 0;
  return covered === true;
}

function growBox(box: Box, search: Search): Box {
  return box.reduce((grown: Box, { fact }) => {
    if (search.budget.left <= 0) return grown;
    const without = grown.filter((side) => side.fact !== fact);
    return holds(search.all, without, search) ? without : growSide(grown, fact, search);
  }, box);
}

/** Takes in the values of one neighbour after the other, as long as they can be said in one breath. */
function growSide(box: Box, fact: number, search: Search): Box {
  const { domain } = search.slots[fact] as RegionSlot;
  let grown = box;
  for (const other of search.all) {
    if (search.budget.left <= 0) return grown;
    const its = other.find((side) => side.fact === fact);
    const own = grown.find((side) => side.fact === fact) as Side;
    if (its === undefined || coversSpans(own.spans, its.spans)) continue;
    const spans = uniteSpans(own.spans, its.spans);
    if (!inOneBreath(spans, domain)) continue;
    const wider = withSide(grown, { fact, spans });
    if (holds(search.all, wider, search)) grown = wider;
  }
  return grown;
}
