import type { Assessment } from "./assessment.ts";
import { misuse } from "./misuse.ts";
import type { NeedsPolicy } from "./needs-policy.ts";
import type { NextQuestion } from "./needs-result.ts";
import { readOptions } from "./ordering/read-options.ts";
import { screenFrom } from "./ordering/screen-from.ts";
import type { QuestionOptions } from "./question-options.ts";
import { ensureNeedsPolicy } from "./reading/ensure-needs-policy.ts";
import { readAssessment } from "./reading/read-assessment.ts";
import { readStanding } from "./weighing/read-standing.ts";
import { weigherFor } from "./weighing/weigher-for.ts";

/** How a screen is put together. */
export interface ScreenOptions<QuestionName extends string = string> extends QuestionOptions<QuestionName> {
  /** How many questions a screen has at the most; 5 where not said. */
  readonly most?: number;
}

/**
 * The questions for one screen: the one that `nextQuestion` asks at the head, and those of its `group` that can still change
 * what is right. A question without a group stands alone. Empty means stop asking.
 *
 * @throws MisuseError `not-a-needs-policy` for what `defineNeedsPolicy` or `parseNeedsPolicy` did not make.
 * @throws MisuseError `not-an-assessment` with every issue, for what is no assessment, or one under another policy.
 * @throws MisuseError `not-question-options` for costs, expectations, a strategy or a number that are none.
 *
 * @example
 * ```ts
 * import { definePolicy } from "evenhand";
 * import { defineNeedsPolicy, nextScreen, startAssessment } from "evenhand/needs-assessment";
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
 *   questions: { ill: { group: "you" }, alone: { group: "you" } },
 *   offerings: [
 *     { id: "collect", title: "Collect it tomorrow", price: "0", meets: { hours: 24 } },
 *     { id: "courier", title: "A courier today", price: "4.95", meets: { hours: 6 } },
 *   ],
 * });
 *
 * nextScreen(medicine, startAssessment(medicine)).map(({ question }) => question); //=> ["ill", "alone"]
 * ```
 */
export function nextScreen<Questions, OfferingId extends string>(
  policy: NeedsPolicy<Questions, OfferingId>,
  session: Assessment<NoInfer<Questions>>,
  { most = 5, ...options }: ScreenOptions<keyof NoInfer<Questions> & string> = {},
): readonly NextQuestion<keyof Questions & string, OfferingId>[] {
  ensureNeedsPolicy(policy);
  if (!Number.isSafeInteger(most) || most < 1)
    throw misuse.notQuestionOptions([misuse.notACount("most", most)]);
  const read = readAssessment(policy, session);
  if (!read.ok) throw misuse.notAnAssessment(policy.id, read.issues);
  const weigher = weigherFor(policy, read.value);
  const chooser = readOptions(weigher, options);
  const standing = readStanding(weigher, read.value);
  if (standing.issues.length > 0) throw misuse.notAnAssessment(policy.id, standing.issues);
  const screen = screenFrom(weigher, chooser(standing), standing, { most, strategy: options.strategy });
  return screen as readonly NextQuestion<keyof Questions & string, OfferingId>[];
}
