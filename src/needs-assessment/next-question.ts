import type { Assessment } from "./assessment.ts";
import { misuse } from "./misuse.ts";
import type { NeedsPolicy } from "./needs-policy.ts";
import type { NextQuestion } from "./needs-result.ts";
import { questionFrom } from "./ordering/question-from.ts";
import { readOptions } from "./ordering/read-options.ts";
import type { QuestionOptions } from "./question-options.ts";
import { ensureNeedsPolicy } from "./reading/ensure-needs-policy.ts";
import { readAssessment } from "./reading/read-assessment.ts";
import { readStanding } from "./weighing/read-standing.ts";
import { weigherFor } from "./weighing/weigher-for.ts";

/**
 * The one question to ask now: the one after which the fewest offerings are expected to be left, for its cost. Undefined
 * means stop asking: nothing that can still be asked would change what is right, or the answers contradict each other,
 * and no further one would help. `assess` tells which.
 *
 * @throws MisuseError `not-a-needs-policy` for what `defineNeedsPolicy` or `parseNeedsPolicy` did not make.
 * @throws MisuseError `not-an-assessment` with every issue, for what is no assessment, or one under another policy. For
 * an assessment that was kept elsewhere, `assess` tells the same issues as data.
 * @throws MisuseError `not-question-options` for costs, expectations or a strategy that are none.
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
  options: QuestionOptions<keyof NoInfer<Questions> & string> = {},
): NextQuestion<keyof Questions & string, OfferingId> | undefined {
  ensureNeedsPolicy(policy);
  const read = readAssessment(policy, session);
  if (!read.ok) throw misuse.notAnAssessment(policy.id, read.issues);
  const weigher = weigherFor(policy, read.value);
  const chooser = readOptions(weigher, options);
  const standing = readStanding(weigher, read.value);
  if (standing.issues.length > 0) throw misuse.notAnAssessment(policy.id, standing.issues);
  return questionFrom(weigher, chooser(standing), standing, options.strategy) as
    | NextQuestion<keyof Questions & string, OfferingId>
    | undefined;
}
