/**
 * The question asked most of any rule engine: why did nothing match?
 */

import { type Issue, issueText } from "../../issue/index.ts";
import { compiledOf } from "../compiled-of.ts";
import type { Relied } from "../deciding/case-facts.ts";
import type { DerivedFact } from "../deciding/decision.ts";
import { type CaseOptions, readCase } from "../deciding/read-case.ts";
import type { Policy } from "../policy.ts";
import type { CaseFacts } from "../typing/case-facts.ts";
import { ensureLocale } from "./ensure-locale.ts";
import { judgeRule } from "./judge-rule.ts";
import { rulesAsked } from "./rules-asked.ts";
import { whyNotSentence } from "./why-not-sentence.ts";

/** A test that the case does not pass: what it asks of a fact, and what that is. */
export interface FailedTest {
  readonly fact: string;
  readonly test: unknown;
  /** What was given. Not there for a derived fact, which nobody gives. */
  readonly given?: Relied;
  /** What was worked out, of a derived fact: its value, or what is left of it, and what it is made of. */
  readonly derived?: DerivedFact;
}

/** Why one rule did not decide, or that it did. */
export interface WhyNot {
  readonly rule: string;
  /**
   * `fires`: it does decide, or counts where all rules that fire do. `may-fire`: that depends on facts that are not
   * known. `earlier`: it holds, and an earlier rule or layer decides. `fails`: its tests do not hold.
   */
  readonly status: "fires" | "may-fire" | "earlier" | "fails";
  /** The tests that fail, of the alternative that fails fewest. */
  readonly failing: readonly FailedTest[];
  /** The declared facts of that alternative that are not known. */
  readonly unknown: readonly string[];
  /** The rules that come first, the one that decides before all others. */
  readonly earlier: readonly string[];
  /** The layer of the rule that decides instead, where it stands in an earlier one. */
  readonly layer?: string;
  /** All this in one sentence. */
  readonly text: string;
}

/** The answers, rule by rule; or the issues of facts that cannot be used. The text says all of it, a line each. */
export type WhyNotAnswer =
  | { readonly status: "answered"; readonly rules: readonly WhyNot[]; readonly text: string }
  | { readonly status: "invalid"; readonly issues: readonly Issue[]; readonly text: string };

/**
 * Why a rule did not decide this case: one rule by its id (or `otherwise`), the rules that would have given an
 * outcome (`{ compensation: { amount: 4000, currency: "GBP" } }`; where all rules that fire count, the rules that add
 * it), or all of them where no target is named, in the order of the document. A rule or outcome that the policy does not
 * know is an issue.
 *
 * @throws MisuseError `not-a-locale`.
 *
 * @example
 * ```ts
 * import { whyNot } from "evenhand";
 * import { delayRepay15 } from "evenhand/schemes/delay-repay-15";
 *
 * const late = { delay: 47, ticket: "return", fare: "32.40" } as const;
 * whyNot(delayRepay15, late, "one-hour-return").text; //=> "one-hour-return does not fire: delay is 47, needs ≥ 60."
 * ```
 */
export function whyNot<Inputs, Results>(
  policy: Policy<Inputs, Results>,
  facts: NoInfer<CaseFacts<Inputs>>,
  target?: string | Partial<NoInfer<Results>>,
  options: CaseOptions & { readonly locale?: string } = {},
): WhyNotAnswer {
  const compiled = compiledOf(policy);
  const { locale = "en" } = options;
  ensureLocale(locale);
  const read = readCase(compiled, facts as never, options);
  if (read.issues.length > 0) {
    return { status: "invalid", issues: read.issues, text: read.issues.map(issueText).join("\n") };
  }
  const places = rulesAsked(compiled, target, read.space);
  if ("code" in places) return { status: "invalid", issues: [places], text: issueText(places) };
  const layers = policy.document.layers?.map(({ id }) => id) ?? [];
  const rules = places.map((place): WhyNot => {
    const answer = judgeRule(compiled, place, read, layers);
    return { ...answer, text: whyNotSentence(answer, locale) };
  });
  return { status: "answered", rules, text: rules.map(({ text }) => text).join("\n") };
}
