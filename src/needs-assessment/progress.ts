import type { Assessment } from "./assessment.ts";
import type { InterviewProgress } from "./interview-progress.ts";
import { misuse } from "./misuse.ts";
import type { NeedsPolicy } from "./needs-policy.ts";
import { readOptions } from "./ordering/read-options.ts";
import type { QuestionOptions } from "./question-options.ts";
import { ensureNeedsPolicy } from "./reading/ensure-needs-policy.ts";
import { readAssessment } from "./reading/read-assessment.ts";
import { countQuestions } from "./scripting/count-questions.ts";
import { readStanding } from "./weighing/read-standing.ts";
import { weigherFor } from "./weighing/weigher-for.ts";

/**
 * How many questions are left: the fewest, the most, and how many are to be expected. For a bar on a screen, and for "two
 * or three more questions" on the phone. Every question is taken to be answered.
 *
 * @throws MisuseError `not-a-needs-policy` for what `defineNeedsPolicy` or `parseNeedsPolicy` did not make.
 * @throws MisuseError `not-an-assessment` with every issue, for what is no assessment, or one under another policy.
 * @throws MisuseError `not-question-options` for costs, expectations or a strategy that are none.
 *
 * @example
 * ```ts
 * import { definePolicy } from "evenhand";
 * import { defineNeedsPolicy, progress, startAssessment } from "evenhand/needs-assessment";
 *
 * const either = definePolicy({
 *   id: "either", version: "1", purpose: "recommendation",
 *   facts: { ill: { type: "boolean" }, alone: { type: "boolean" } },
 *   outcome: { hours: { type: "integer" } },
 *   rules: [{ id: "both", when: { ill: true, alone: true }, then: { hours: 6 }, because: "Ill, and alone." }],
 *   otherwise: { then: { hours: 48 }, because: "There is time." },
 * });
 * const medicine = defineNeedsPolicy({
 *   id: "medicine", version: "1", currency: "GBP", requirements: [either],
 *   dimensions: { hours: { better: "less" } },
 *   offerings: [
 *     { id: "collect", title: "Collect it tomorrow", price: "0", meets: { hours: 24 } },
 *     { id: "courier", title: "A courier today", price: "4.95", meets: { hours: 6 } },
 *   ],
 * });
 *
 * progress(medicine, startAssessment(medicine)); //=> { fewest: 1, expected: 1.5, most: 2, exact: true }
 * ```
 */
export function progress<Questions, OfferingId extends string>(
  policy: NeedsPolicy<Questions, OfferingId>,
  session: Assessment<NoInfer<Questions>>,
  options: QuestionOptions<keyof NoInfer<Questions> & string> = {},
): InterviewProgress {
  ensureNeedsPolicy(policy);
  const read = readAssessment(policy, session);
  if (!read.ok) throw misuse.notAnAssessment(policy.id, read.issues);
  const weigher = weigherFor(policy, read.value);
  const standing = readStanding(weigher, read.value);
  if (standing.issues.length > 0) throw misuse.notAnAssessment(policy.id, standing.issues);
  return countQuestions(readOptions(weigher, options)(standing), standing, options.strategy);
}
