/**
 * What a box says of facts other than by the words of sets, side by side.
 */
import { type Box, coversSpans } from "../../policy/normal-form.ts";
import type { RegionSlot } from "./region-slot.ts";
import type { SetValues } from "./sets-of-box.ts";
import { type SlotValues, valuesOfSlot } from "./values-of-slot.ts";

/** What is said of one fact. */
export interface ValueSide {
  readonly slot: RegionSlot;
  readonly values: SlotValues;
}

/** The sides that say something, in their order; whether a set is there is said with its words, where there are any. */
export function sidesOfValues(
  box: Box,
  slots: readonly RegionSlot[],
  sets: readonly SetValues[],
): readonly ValueSide[] {
  const said = new Set(sets.map(({ name }) => name));
  return box.flatMap(({ fact, spans }) => {
    const slot = slots[fact] as RegionSlot;
    const elsewhere = slot.kind === "word" || (slot.kind === "presence" && said.has(slot.name));
    if (elsewhere || coversSpans(spans, slot.spans)) return [];
    return [{ slot, values: valuesOfSlot(spans, slot.domain) }];
  });
}
