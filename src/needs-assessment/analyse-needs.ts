import { ensureLocale } from "../policy/index.ts";
import { findDearerFirst, findOfferings, findUnmet } from "./analysing/find-offerings.ts";
import { findFallingNeeds, findIdleQuestions } from "./analysing/find-questions.ts";
import type { AssessOptions } from "./assess.ts";
import type { NeedsFinding } from "./needs-finding.ts";
import type { NeedsPolicy } from "./needs-policy.ts";
import { ensureNeedsPolicy } from "./reading/ensure-needs-policy.ts";
import { weigherFor } from "./weighing/weigher-for.ts";

/**
 * What an author should know of a needs policy before anybody is asked anything: offerings that nobody is ever recommended,
 * questions that never matter, customers for whom nothing is enough, needs that now rise and now fall where more is answered, and a
 * dearer offering that stands before a cheaper one which is enough.
 *
 * A finding is no mistake by itself: who prefers the better service to the cheaper one may put it first.
 *
 * @throws MisuseError `not-a-needs-policy` for what `defineNeedsPolicy` or `parseNeedsPolicy` did not make.
 * @throws MisuseError `not-a-locale` for a malformed locale.
 *
 * @example
 * ```ts
 * import { definePolicy } from "evenhand";
 * import { analyseNeeds, defineNeedsPolicy } from "evenhand/needs-assessment";
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
 *     { id: "courier", title: "A courier today", price: "4.95", meets: { hours: 6 } },
 *     { id: "collect", title: "Collect it tomorrow", price: "0", meets: { hours: 24 } },
 *   ],
 * });
 *
 * analyseNeeds(medicine).map(({ code }) => code);
 * //=> ["dominated-offering", "dearer-first", "question-never-matters"]
 * ```
 */
export function analyseNeeds(
  policy: NeedsPolicy,
  { locale = "en" }: AssessOptions = {},
): readonly NeedsFinding[] {
  ensureNeedsPolicy(policy);
  ensureLocale(locale);
  const weigher = weigherFor(policy, {});
  return [
    ...findOfferings(policy, locale),
    ...findDearerFirst(weigher, locale),
    ...findUnmet(weigher),
    ...findIdleQuestions(weigher, locale),
    ...findFallingNeeds(weigher, locale),
  ];
}
