/**
 * A set of cases for people: a condition to copy, words to read, and its size.
 */
import type { Box } from "../../policy/normal-form.ts";
import type { Region } from "../region.ts";
import { boxInWords } from "./box-in-words.ts";
import { conditionOfBox } from "./condition-of-box.ts";
import type { RegionSlot } from "./region-slot.ts";

/** The region of a box that some case is in, with its share of all cases. */
export function regionOf(box: Box, slots: readonly RegionSlot[], share: number): Region {
  // No condition can speak of two facts of one name.
  const apart = box.some(({ fact }) => slots[fact]?.whose !== undefined);
  const when = apart ? undefined : conditionOfBox(box, slots);
  return {
    ...(when === undefined ? {} : { when }),
    text: boxInWords(box, slots),
    share,
  };
}
