/**
 * How much of everything that can occur lies in a set of cases.
 */
import { type Box, type Budget, intersectBoxes, type Spans, spansSize } from "../../policy/normal-form.ts";
import type { RegionSlot } from "./region-slot.ts";
import { setsThatCannotBe } from "./sets-that-cannot-be.ts";
import { sizeOf } from "./size-of.ts";

/** How much can occur at all, by which sets are spoken of; undefined where it was not found out. */
export type KnownSizes = Map<string, number | undefined>;

/**
 * The share of all cases that lies in one of the boxes, from 0 to 1: every value of every fact counts alike, *absent* as
 * one more. `impossible` are cases that cannot occur; they count neither among the cases nor among all. A derived fact
 * counts as if it were given for itself, whatever it is made of.
 *
 * Boxes are counted once where they overlap. Where the budget does not suffice for that, the sum of their sizes is
 * given, at most 1; where it does not suffice for what cannot occur, that is counted as if it could. How much can occur
 * at all is counted once where `known` is kept, which holds for the same slots and the same that cannot occur.
 */
export function shareOf(
  boxes: readonly Box[],
  slots: readonly RegionSlot[],
  impossible: readonly Box[],
  budget: Budget,
  known: KnownSizes = new Map(),
): number {
  const sets = setsThatCannotBe([...boxes, ...impossible], slots);
  const but = [...impossible, ...sets];
  const key = sets.flatMap((box) => box.map(({ fact }) => fact)).join();
  if (!known.has(key)) known.set(key, sizeOf({ of: [[]], but }, slots, budget));
  const all = known.get(key);
  // What cannot occur elsewhere takes nothing away.
  const near = but.filter((own) => boxes.some((box) => intersectBoxes(own, box) !== undefined));
  const some = all === undefined ? undefined : sizeOf({ of: boxes, but: near }, slots, budget);
  if (all !== undefined && some !== undefined) return all === 0 ? 0 : Math.min(1, some / all);
  const whole = sizeOf({ of: boxes, but: [] }, slots, budget);
  return Math.min(1, whole ?? boxes.reduce((sum, box) => sum + sizeOfBox(box, slots), 0));
}

function sizeOfBox(box: Box, slots: readonly RegionSlot[]): number {
  return box.reduce((size, { fact, spans }) => size * partOf(spans, slots[fact] as RegionSlot), 1);
}

function partOf(spans: Spans, slot: RegionSlot): number {
  return Math.min(1, spansSize(spans) / spansSize(slot.spans));
}
