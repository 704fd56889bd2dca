/** In what an offering falls short, in words: what it gives where how much is needed. */
import type { NeedsPolicy } from "../needs-policy.ts";
import type { Shortfall } from "../recommendation.ts";
import { sentence } from "../sentences.ts";
import { dimensionName, levelInWords } from "../stating/levels-in-words.ts";

/** The shortfalls after one another, with the names and units of the policy. */
export function fallsInWords(policy: NeedsPolicy, shortfalls: readonly Shortfall[], locale: string): string {
  const falls = shortfalls.map(({ dimension, gives, needed }) => {
    const { better = "more" } = policy.document.dimensions[dimension] ?? {};
    const shown = (level: number) => levelInWords(policy, dimension, level, locale);
    return sentence.falls(dimensionName(policy, dimension, locale), shown(gives), shown(needed), better);
  });
  return falls.join(", ");
}
