/**
 * A derived fact in words, with what it was made from: `yes (segments: 2)`. Records are counted from 1, as people do.
 */
import type { DecisionGround } from "../deciding/decision.ts";
import type { DerivedFact } from "../deciding/derived-fact.ts";
import type { Reader } from "./reader.ts";
import { showValue } from "./show-value.ts";
import type { Words } from "./words.ts";

/** Its value; withheld where something that it was made from is for audit only. */
export function showDerived(
  derived: DerivedFact,
  { relied }: Pick<DecisionGround, "relied">,
  { audience, locale, words }: Reader,
): string {
  const sensitive = derived.sensitive ?? relied.some((one) => one.sensitive && derived.of.includes(one.fact));
  return sensitive && audience !== "audit" ? words.withheld : showValue(derived.value, locale, words);
}

/** `segments: 2, 3` where records decided or counted, else `from bookedAt and now`. */
export function showSources({ of, items }: Pick<DerivedFact, "of" | "items">, words: Words): string {
  if (items === undefined || items.length === 0) return of.length === 0 ? "" : words.madeFrom(words.and(of));
  return `${of.join(", ")}: ${items.map((item) => item + 1).join(", ")}`;
}
