/**
 * The last resort of pairs of rules: where there are few cases, every one is tried, once for all pairs.
 */
import { triesCases } from "../asking/patience.ts";
import { type RulesTogether, rulesTogether } from "../trying/rules-together.ts";
import type { Disagreement } from "./disagreements.ts";
import type { FindingContext } from "./finding-context.ts";

/** Whether two rules hold together in a case that reaches the first, and are apart there. */
export type HeldTogether = (one: number, other: number) => "yes" | "no" | "unknown";

/** Says it of any pair; undefined where there are too many cases. */
export function pairsByTrying(context: FindingContext, apart: Disagreement): HeldTogether | undefined {
  const { joint, options, spend } = context;
  if (!triesCases(joint, options)) return undefined;
  let known: RulesTogether | undefined;
  return (one, other) => {
    if (known === undefined) {
      known = rulesTogether(joint, apart);
      spend({ nodes: 0, steps: known?.count ?? 0 });
    }
    if (known === undefined) return "unknown";
    return known.hold(one, other) ? "yes" : "no";
  };
}
