/**
 * A set of cases for people: a condition to copy, words to read, and its size.
 */
import type { Box, Budget } from "../../policy/normal-form.ts";
import type { Region } from "../region.ts";
import { boxInWords } from "./box-in-words.ts";
import { conditionOfBox } from "./condition-of-box.ts";
import type { RegionSlot } from "./region-slot.ts";
import { shareOf } from "./share-of.ts";

/** The region of a box that some case is in. `impossible` are cases that cannot occur. */
export function regionOf(
  box: Box,
  slots: readonly RegionSlot[],
  impossible: readonly Box[],
  budget: Budget,
): Region {
  // No condition can speak of two facts of one name.
  const apart = box.some(({ fact }) => slots[fact]?.whose !== undefined);
  const when = apart ? undefined : conditionOfBox(box, slots);
  return {
    ...(when === undefined ? {} : { when }),
    text: boxInWords(box, slots),
    share: shareOf([box], slots, impossible, budget),
  };
}
