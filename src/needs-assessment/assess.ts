import { ensureLocale } from "../policy/index.ts";
import type { Assessment } from "./assessment.ts";
import type { NeedsPolicy } from "./needs-policy.ts";
import type { NeedsResult } from "./needs-result.ts";
import { ensureNeedsPolicy } from "./reading/ensure-needs-policy.ts";
import { readAssessment } from "./reading/read-assessment.ts";
import { resultOf } from "./weighing/result-of.ts";

/** How an assessment is told. */
export interface AssessOptions {
  /** The language of texts and promises, a BCP 47 tag; `en` where not said. */
  readonly locale?: string;
}

/**
 * What the customer needs as far as it is known, and what follows: `decided` (one recommendation, whatever is still
 * unknown), `open` (what is still possible, and what to ask next), `none-fits`, `conflict` (answers that cannot all hold), or
 * `invalid` with every issue.
 *
 * An answer that is missing, not known or refused is never taken for a no. Nothing is recommended before every
 * completion of the answers comes to the same.
 *
 * @throws MisuseError `not-a-needs-policy` for what `defineNeedsPolicy` or `parseNeedsPolicy` did not make.
 * @throws MisuseError `not-a-locale` for a malformed locale.
 *
 * @example
 * ```ts
 * import { definePolicy } from "evenhand";
 * import { answer, assess, defineNeedsPolicy, startAssessment } from "evenhand/needs-assessment";
 *
 * const doses = definePolicy({
 *   id: "doses", version: "1", purpose: "recommendation",
 *   facts: { dosesLeft: { type: "integer", min: 0, max: 60, ask: "How many doses are left?" } },
 *   outcome: { hours: { type: "integer" } },
 *   rules: [{ id: "few", when: { dosesLeft: { lt: 3 } }, then: { hours: 12 }, because: "{dosesLeft} doses are left." }],
 *   otherwise: { then: { hours: 48 }, because: "There is time." },
 * });
 * const medicine = defineNeedsPolicy({
 *   id: "medicine", version: "1", currency: "GBP", requirements: [doses],
 *   dimensions: { hours: { better: "less" } },
 *   offerings: [
 *     { id: "collect", title: "Collect it tomorrow", price: "0", meets: { hours: 24 } },
 *     { id: "courier", title: "A courier today", price: "4.95", meets: { hours: 6 } },
 *   ],
 *   words: { dosesLeft: { "not many": { lt: 5 } } },
 * });
 * const asked = startAssessment(medicine);
 *
 * const vague = answer(medicine, asked, "dosesLeft", { said: "not many" });
 * const doubt = vague.ok ? assess(medicine, vague.value) : undefined;
 * doubt?.status === "open" && doubt.safe; //=> "courier"
 *
 * const known = answer(medicine, asked, "dosesLeft", 2);
 * const result = known.ok ? assess(medicine, known.value) : undefined;
 * result?.status === "decided" && result.recommendation.because[0]?.text; //=> "2 doses are left."
 * ```
 */
export function assess<Questions, OfferingId extends string>(
  policy: NeedsPolicy<Questions, OfferingId>,
  session: Assessment<NoInfer<Questions>>,
  { locale = "en" }: AssessOptions = {},
): NeedsResult<keyof Questions & string, OfferingId> {
  ensureNeedsPolicy(policy);
  if (locale !== "en") ensureLocale(locale);
  const read = readAssessment(policy, session);
  if (!read.ok) return { status: "invalid", issues: read.issues };
  return resultOf(policy, read.value, locale) as NeedsResult<keyof Questions & string, OfferingId>;
}
