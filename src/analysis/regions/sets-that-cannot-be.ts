/**
 * A set that is absent holds no word. The slots of a set do not know this of each other; these boxes say it.
 */
import type { Box } from "../../policy/normal-form.ts";
import type { RegionSlot } from "./region-slot.ts";

/** For each word of the sets that the boxes speak of: that it is in a set that is absent, which cannot be. */
export function setsThatCannotBe(boxes: readonly Box[], slots: readonly RegionSlot[]): readonly Box[] {
  const spoken = new Set<number>();
  for (const { fact } of boxes.flat()) {
    const { kind, present = kind === "presence" ? fact : undefined } = slots[fact] as RegionSlot;
    if (present !== undefined) spoken.add(present);
  }
  if (spoken.size === 0) return [];
  return slots.flatMap(({ present }, word): readonly Box[] => {
    if (present === undefined || !spoken.has(present)) return [];
    const sides = [
      { fact: present, spans: [0, 0] },
      { fact: word, spans: [1, 1] },
    ];
    return [sides.sort((a, b) => a.fact - b.fact)];
  });
}
