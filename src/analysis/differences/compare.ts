/**
 * One case under two versions of a policy, with both reasons.
 */
import { type CaseFacts, type Decision, decide, type Policy } from "../../policy/index.ts";
import { canonicalJson } from "../../policy/normal-form.ts";
import type { CaseComparison } from "../case-comparison.ts";
import { changeInWords } from "../regions/change-in-words.ts";

/**
 * Decides a case under two policies. Facts that one of them does not declare are left out for it.
 *
 * @example
 * ```ts
 * import { compare } from "evenhand";
 * import { delayRepay15 } from "evenhand/schemes/delay-repay-15";
 * import { delayRepay30 } from "evenhand/schemes/delay-repay-30";
 *
 * const facts = { delay: 20, ticket: "single", fare: "10.00" } as const;
 * compare(delayRepay15, delayRepay30, facts).text; //=> "2.50 GBP -> 0.00 GBP"
 * ```
 */
export function compare<Inputs>(
  before: Policy<Inputs>,
  after: Policy,
  facts: CaseFacts<Inputs>,
): CaseComparison {
  const one: Decision = decide(before, facts, { extra: "ignore" });
  const other: Decision = decide(after, facts, { extra: "ignore" });
  const same = toldOf(one) === toldOf(other);
  return { same, text: same ? "the same" : textOf(one, other), before: one, after: other };
}

function textOf(before: Decision, after: Decision): string {
  const [one, other] = [settled(before), settled(after)];
  if (one !== undefined && other !== undefined) return changeInWords(one, other);
  const words = (decision: Decision) => (decision.status === "open" ? "open" : decision.status);
  return `${words(before)} -> ${words(after)}`;
}

function settled(decision: Decision) {
  if (decision.status === "decided")
    return { status: "decided", outcome: decision.outcome, rules: [] } as const;
  if (decision.status === "gap") return { status: "gap", rules: [] } as const;
  if (decision.status !== "conflict") return undefined;
  return { status: "conflict", rules: decision.because.map(({ rule }) => rule) } as const;
}

/** Equal for two decisions that come to the same. */
function toldOf(decision: Decision): string {
  switch (decision.status) {
    case "decided":
      return canonicalJson({ outcome: decision.outcome });
    case "open":
      return canonicalJson({ possible: decision.possible.map(({ outcome }) => outcome ?? "none") });
    case "invalid":
      return canonicalJson({ issues: decision.issues });
    default:
      return decision.status;
  }
}
