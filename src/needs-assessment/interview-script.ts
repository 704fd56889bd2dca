import { ensureLocale } from "../policy/index.ts";
import type { Assessment } from "./assessment.ts";
import { misuse } from "./misuse.ts";
import type { NeedsPolicy } from "./needs-policy.ts";
import { readOptions } from "./ordering/read-options.ts";
import type { QuestionOptions } from "./question-options.ts";
import { ensureNeedsPolicy } from "./reading/ensure-needs-policy.ts";
import type { InterviewScript } from "./script.ts";
import { countedLooks } from "./scripting/counted-looks.ts";
import { writeScript } from "./scripting/write-script.ts";
import type { Looks } from "./searching/budget.ts";
import { startAssessment } from "./start-assessment.ts";
import { readStanding } from "./weighing/read-standing.ts";
import { weigherFor } from "./weighing/weigher-for.ts";

/** How a script is written. */
export interface InterviewScriptOptions<QuestionName extends string = string>
  extends QuestionOptions<QuestionName> {
  /** The language of answers in words, a BCP 47 tag; `en` where not said. */
  readonly locale?: string;
  /** Whether "I do not know" is an answer to every question; yes where not said. Without it a script is much shorter. */
  readonly unanswered?: boolean;
  /** How many steps it may have; 2,000 where not said. */
  readonly most?: number;
  /**
   * How many times it may be looked at what follows from some answers, to write it: 1,000,000 where not said, which takes
   * some seconds. With thousands of offerings each counts for more.
   */
  readonly looks?: number;
}

/**
 * The whole interview as a decision tree, for people who ask by phone and have no program beside them. It asks what
 * `nextQuestion` asks, and ends where it ends. Ways that go on alike share their steps.
 *
 * What comes soonest is written first. A script that would be longer than its limits is not `complete`: it says which of
 * them it reached, and the answers beyond it lead to `ask-on`.
 *
 * @throws MisuseError `not-a-needs-policy` for what `defineNeedsPolicy` or `parseNeedsPolicy` did not make.
 * @throws MisuseError `not-question-options` for costs, expectations or a strategy that are none.
 * @throws MisuseError `not-a-locale` for a malformed locale.
 *
 * @example
 * ```ts
 * import { definePolicy } from "evenhand";
 * import { defineNeedsPolicy, interviewScript } from "evenhand/needs-assessment";
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
 * interviewScript(medicine).steps[0]?.answers.map(({ text, then }) => [text, then]);
 * //=> [
 * //     ["0 to 2", { recommend: "courier" }],
 * //     ["3 to 60", { recommend: "collect" }],
 * //     ["I do not know", { recommend: "courier" }],
 * //   ]
 * ```
 */
export function interviewScript<Questions, OfferingId extends string>(
  policy: NeedsPolicy<Questions, OfferingId>,
  options: InterviewScriptOptions<keyof NoInfer<Questions> & string> = {},
): InterviewScript {
  ensureNeedsPolicy(policy);
  const { locale = "en", unanswered = true, most = 2_000, looks = 1_000_000, ...rest } = options;
  ensureLocale(locale);
  for (const [name, count] of Object.entries({ most, looks }))
    if (!Number.isSafeInteger(count) || count < 1)
      throw misuse.notQuestionOptions([misuse.notACount(name, count)]);
  const session: Assessment = startAssessment(policy);
  const left: Looks = { left: looks };
  const weigher = countedLooks(weigherFor(policy, session), left);
  const standing = readStanding(weigher, session);
  const chooser = readOptions(weigher, rest)(standing);
  return writeScript(
    { chooser, strategy: rest.strategy, locale, unanswered, most, looks: left },
    session.policy,
    standing,
  );
}
