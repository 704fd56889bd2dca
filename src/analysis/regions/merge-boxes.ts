/**
 * A set of cases as few, large boxes. A search finds such sets in splinters, hundreds of which may be one sentence:
 * nobody reads hundreds.
 */
import { type Box, type Budget, coversSpans, type Side } from "../../policy/normal-form.ts";
import { inOneBreath, joinValues } from "./join-values.ts";
import type { RegionSlot } from "./region-slot.ts";
import { uniteBoxes } from "./unite-boxes.ts";

/**
 * The union of the boxes as few boxes, which may overlap. What is in one of `free`, cases that cannot occur, may be in
 * them too or not, as it reads best. Each step of the budget is about a comparison of two boxes.
 */
export function mergeBoxes(
  boxes: readonly Box[],
  slots: readonly RegionSlot[],
  _budget: Budget,
  _free: readonly Box[] = [],
): readonly Box[] {
  return uniteBoxes(splitSides(boxes, slots), slots);
}

/** Boxes whose sides can each be said in one breath; sides that say nothing are left out. */
function splitSides(boxes: readonly Box[], slots: readonly RegionSlot[]): readonly Box[] {
  return boxes.flatMap((box) => {
    let parts: readonly Box[] = [[]];
    for (const side of box) {
      const { domain, spans } = slots[side.fact] as RegionSlot;
      if (coversSpans(side.spans, spans)) continue;
      const whole = parts.length >= MOST_PARTS || inOneBreath(side.spans, domain);
      const said = whole ? [side.spans] : joinValues([side.spans], domain);
      parts = said.flatMap((its) =>
        parts.map((part): Box => [...part, { fact: side.fact, spans: its } as Side]),
      );
    }
    return parts;
  });
}

/** A box is cut into no more than so many and a few; then its sides stay as they are. */
const MOST_PARTS = 64;
