import { assess } from "./assess.ts";
import type { Assessment } from "./assessment.ts";
import { misuse } from "./misuse.ts";
import type { NeedsPolicy } from "./needs-policy.ts";
import type { NextQuestion } from "./needs-result.ts";
import { readAssessment } from "./reading/read-assessment.ts";

/**
 * The one question to ask now: the one after which the fewest offerings are expected to be left, for its cost. Undefined
 * means stop asking: nothing that can still be asked would change what is right, or the answers contradict each other,
 * and no further one would help. `assess` tells which.
 *
 * @throws MisuseError `not-a-needs-policy` for what `defineNeedsPolicy` or `parseNeedsPolicy` did not make.
 * @throws MisuseError `not-an-assessment` with every issue, for what is no assessment, or one under another policy. For
 * an assessment that was kept elsewhere, `assess` tells the same issues as data.
 *
 * @example
 * ```ts
 * import { definePolicy } from "evenhand";
 * import { defineNeedsPolicy, nextQuestion, startAssessment } from "evenhand/needs-assessment";
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
 *   words: { dosesLeft: { "not many": { lt: 5 } } },
 * });
 *
 * nextQuestion(medicine, startAssessment(medicine));
 * //=> {
 * //     question: "dosesLeft",
 * //     establish: "ask",
 * //     ask: "How many doses are left?",
 * //     words: ["not many"],
 * //     decidesBetween: ["collect", "courier"],
 * //   }
 * ```
 */
export function nextQuestion<Questions, OfferingId extends string>(
  policy: NeedsPolicy<Questions, OfferingId>,
  session: Assessment<NoInfer<Questions>>,
): NextQuestion<keyof Questions & string, OfferingId> | undefined {
  const result = assess(policy, session);
  if (result.status === "invalid") {
    const read = readAssessment(policy, session);
    if (!read.ok) throw misuse.notAnAssessment(policy.id, read.issues);
  }
  return result.status === "open" ? result.next : undefined;
}
