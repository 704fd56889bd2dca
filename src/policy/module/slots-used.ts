/**
 * The slots that rules look at: of a set with thousands of words a policy may test three. Only boxes test words; amounts
 * and derived facts are made of numbers.
 */
import type { NormalPolicy } from "../normal/normal-policy.ts";

/** The places of slots that a box tests. */
export function slotsUsed({ assumptions, rules }: NormalPolicy): ReadonlySet<number> {
  const boxes = [...assumptions, ...rules].flatMap((one) => one.boxes);
  return new Set(boxes.flatMap((box) => box.map(({ fact }) => fact)));
}
