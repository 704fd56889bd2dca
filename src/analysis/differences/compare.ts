/**
 * One case under two versions of a policy, with both reasons.
 */
import { type CaseFacts, type Decision, decide, type Policy } from "../../policy/index.ts";
import { canonicalJson, compiledOf } from "../../policy/normal-form.ts";
import type { CaseComparison } from "../case-comparison.ts";
import { comparedFields } from "../outcomes/compared-fields.ts";
import { changeInWords } from "../regions/change-in-words.ts";
import { knownTo } from "./known-to.ts";

/** The facts of a case as either policy declares them. */
type FactsOfEither<Before, After> = {
  readonly [Name in keyof Before | keyof After]?:
    | (Name extends keyof Before ? CaseFacts<Before>[Name] : never)
    | (Name extends keyof After ? CaseFacts<After>[Name] : never);
};

/**
 * Decides a case under two policies. Facts that only one of them declares are left out for the other; facts that neither
 * declares, or that cannot be, make the case `invalid`, and what is no case of either is never the same.
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
export function compare<Before, After>(
  before: Policy<Before>,
  after: Policy<After>,
  facts: NoInfer<FactsOfEither<Before, After>>,
): CaseComparison {
  const { apart } = comparedFields(compiledOf(before).normal.outcomes, compiledOf(after).normal.outcomes);
  const one: Decision = decide(before, knownTo(before.document, after.document, facts) as never);
  const other: Decision = decide(after, knownTo(after.document, before.document, facts) as never);
  const same = areTheSame(one, other, apart.length === 0);
  return { same, text: same ? "the same" : textOf(one, other, apart), before: one, after: other };
}

/** What is declared otherwise is another outcome though it reads the same. */
function areTheSame(one: Decision, other: Decision, areAlike: boolean): boolean {
  if (one.status === "invalid" || other.status === "invalid") return false;
  return toldOf(one) === toldOf(other) && (areAlike || one.status !== "decided");
}

function textOf(before: Decision, after: Decision, apart: readonly string[]): string {
  const [one, other] = [settled(before), settled(after)];
  if (one !== undefined && other !== undefined) return changeInWords(one, other, apart);
  return `${before.status} -> ${after.status}`;
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
    default:
      return decision.status;
  }
}
