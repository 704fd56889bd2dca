import { type AssessOptions, assess } from "./assess.ts";
import type { Assessment } from "./assessment.ts";
import type { NeedsPolicy } from "./needs-policy.ts";
import { readAssessment } from "./reading/read-assessment.ts";
import type { NeedsStatement, StatementResult } from "./statement.ts";
import { adviceStated, choicesStated } from "./stating/advice-stated.ts";
import { answersStated, gapsStated } from "./stating/answers-stated.ts";
import { mannerStated, needsStated } from "./stating/needs-stated.ts";
import { reasonsTold } from "./stating/reasons-told.ts";
import { textOf } from "./stating/text-of.ts";
import { titleIn } from "./stating/title-in.ts";

/**
 * The customer's needs in writing, as data and as text: what they told us, what they need and from which sources, how they
 * want to be treated and what is promised, what is recommended, what is not known and whether it still matters, and what
 * they chose knowingly. The text is made from the data alone.
 *
 * It may be made at any time: while something is to be asked it says so, and recommends nothing. An answer that is
 * declared `sensitive`, or whose question has the `sensitivity` `high`, is not shown, and no reason fills it in. An assessment that
 * cannot be used comes back as `assess` says it.
 *
 * @throws MisuseError `not-a-needs-policy` for what `defineNeedsPolicy` or `parseNeedsPolicy` did not make.
 * @throws MisuseError `not-a-locale` for a malformed locale.
 *
 * @example
 * ```ts
 * import { definePolicy, expectOk } from "evenhand";
 * import { answer, defineNeedsPolicy, needsStatement, startAssessment } from "evenhand/needs-assessment";
 *
 * const doses = definePolicy({
 *   id: "doses", version: "1", purpose: "recommendation",
 *   facts: { dosesLeft: { type: "integer", min: 0, max: 60, ask: "How many doses are left?" } },
 *   outcome: { hours: { type: "integer" } },
 *   rules: [{ id: "few", when: { dosesLeft: { lt: 3 } }, then: { hours: 12 }, because: "Few are left." }],
 *   otherwise: { then: { hours: 48 }, because: "There is time." },
 * });
 * const medicine = defineNeedsPolicy({
 *   id: "medicine", version: "1", currency: "GBP", requirements: [doses], title: "Your medicine",
 *   dimensions: { hours: { title: "Delivery", unit: "hours", better: "less" } },
 *   offerings: [
 *     { id: "collect", title: "Collect it tomorrow", price: "0", meets: { hours: 24 } },
 *     { id: "courier", title: "A courier today", price: "4.95", meets: { hours: 6 } },
 *   ],
 *   words: { dosesLeft: { none: 0 } },
 * });
 * const session = expectOk(answer(medicine, startAssessment(medicine), "dosesLeft", { said: "None" }));
 *
 * const statement = needsStatement(medicine, session);
 * statement.status === "stated" && statement.needs[0]?.floor; //=> 12
 * statement.status === "stated" && statement.text.split("\n");
 * //=> [
 * //     "Your needs: Your medicine",
 * //     "",
 * //     "What you told us",
 * //     "- How many doses are left? You said: 0 (in your words: “None”)",
 * //     "",
 * //     "What you need",
 * //     "- Delivery: 12 hours or less. Few are left.",
 * //     "",
 * //     "What we recommend",
 * //     "- A courier today, £4.95.",
 * //     "- Few are left.",
 * //   ]
 * ```
 */
export function needsStatement<Questions, OfferingId extends string>(
  policy: NeedsPolicy<Questions, OfferingId>,
  session: Assessment<NoInfer<Questions>>,
  { locale = "en" }: AssessOptions = {},
): StatementResult {
  const result = assess<unknown, string>(policy as NeedsPolicy, session, { locale });
  if (result.status !== "decided" && result.status !== "open" && result.status !== "none-fits") return result;
  const read = readAssessment(policy, session);
  if (!read.ok) return { status: "invalid", issues: read.issues };
  const { contact } = read.value;
  const reasons = reasonsTold(policy, read.value, locale);
  const statement: Omit<NeedsStatement, "text"> = {
    status: "stated",
    policy: result.policy,
    title: titleIn(policy.document.title, locale) ?? policy.id,
    locale,
    ...(contact === undefined ? {} : { contact }),
    answers: answersStated(policy, read.value, locale),
    needs: needsStated(policy, reasons, result, locale),
    manner: mannerStated(read.value, result),
    advice: adviceStated(policy, reasons, result, locale),
    gaps: gapsStated(policy, read.value, result, locale),
    choices: choicesStated(policy, read.value, locale),
  };
  return { ...statement, text: textOf(statement) };
}
