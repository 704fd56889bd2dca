/**
 * The slots that anything looks at: of a set with thousands of words a policy may test three.
 */
import { factsOfValue } from "../normal/facts-of-value.ts";
import type { NormalPolicy } from "../normal/normal-policy.ts";
import { consequencesOf } from "./print-consequence.ts";

/** The places of slots that a box, an amount or a derived fact reads. */
export function slotsUsed(normal: NormalPolicy): ReadonlySet<number> {
  const used = new Set<number>();
  for (const { boxes } of [...normal.assumptions, ...normal.rules]) {
    for (const box of boxes) for (const { fact } of box) used.add(fact);
  }
  for (const { values } of consequencesOf(normal)) {
    for (const slot of values.flatMap(factsOfValue)) used.add(slot);
  }
  for (const { derivation } of normal.facts) {
    if (derivation?.kind === "linear") for (const { fact } of derivation.amount.terms) used.add(fact);
    if (derivation?.kind === "least" || derivation?.kind === "greatest") {
      for (const { terms } of derivation.of) for (const { fact } of terms) used.add(fact);
    }
  }
  return used;
}
