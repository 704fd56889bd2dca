import { ensureLocale } from "../policy/index.ts";
import { type AssessOptions, assess } from "./assess.ts";
import type { Assessment } from "./assessment.ts";
import type { AssessmentExplanation } from "./assessment-explanation.ts";
import { explanationOf } from "./explaining/explanation-of.ts";
import type { NeedsConflict } from "./needs-conflict.ts";
import type { NeedsPolicy } from "./needs-policy.ts";
import type { NeedsInvalid } from "./needs-result.ts";
import type { Proposal } from "./proposing/proposal.ts";
import { ensureNeedsPolicy } from "./reading/ensure-needs-policy.ts";
import { readAssessment } from "./reading/read-assessment.ts";

/**
 * Why an assessment comes to what it comes to: which answers were enough for it, which could have led elsewhere, why no
 * other offering is proposed, and what would be right if an answer were another one.
 *
 * @throws MisuseError `not-a-needs-policy` for what `defineNeedsPolicy` or `parseNeedsPolicy` did not make.
 * @throws MisuseError `not-a-locale` for a malformed locale.
 *
 * @example
 * ```ts
 * import { definePolicy } from "evenhand";
 * import { answer, defineNeedsPolicy, explainAssessment, startAssessment } from "evenhand/needs-assessment";
 *
 * const doses = definePolicy({
 *   id: "doses", version: "1", purpose: "recommendation",
 *   facts: { dosesLeft: { type: "integer", min: 0, max: 60, ask: "How many doses are left?" } },
 *   outcome: { hours: { type: "integer" } },
 *   rules: [{ id: "few", when: { dosesLeft: { lt: 3 } }, then: { hours: 12 }, because: "Few are left." }],
 *   otherwise: { then: { hours: 48 }, because: "There is time." },
 * });
 * const medicine = defineNeedsPolicy({
 *   id: "medicine", version: "1", currency: "GBP", requirements: [doses],
 *   dimensions: { hours: { better: "less" } },
 *   offerings: [
 *     { id: "collect", title: "Collect it tomorrow", price: "0", meets: { hours: 24 } },
 *     { id: "courier", title: "A courier today", price: "4.95", meets: { hours: 6 } },
 *   ],
 * });
 *
 * const few = answer(medicine, startAssessment(medicine), "dosesLeft", 2);
 * const why = few.ok ? explainAssessment(medicine, few.value) : undefined;
 * why?.status === "explained" && why.enoughBecause; //=> ["dosesLeft"]
 * why?.status === "explained" && why.counterfactuals[0]?.text;
 * //=> "With 3 to 60 for \"How many doses are left?\", Collect it tomorrow would be right."
 * ```
 */
export function explainAssessment<Questions, OfferingId extends string>(
  policy: NeedsPolicy<Questions, OfferingId>,
  session: Assessment<NoInfer<Questions>>,
  { locale = "en" }: AssessOptions = {},
):
  | AssessmentExplanation<keyof Questions & string, OfferingId>
  | NeedsConflict<keyof Questions & string>
  | NeedsInvalid {
  ensureNeedsPolicy(policy);
  ensureLocale(locale);
  const result = assess(policy, session, { locale });
  if (result.status === "invalid" || result.status === "conflict") return result;
  const read = readAssessment(policy, session);
  if (!read.ok) return { status: "invalid", issues: read.issues };
  return explanationOf(policy, read.value, result as Proposal["result"], locale) as AssessmentExplanation<
    keyof Questions & string,
    OfferingId
  >;
}
