import type { Result } from "../issue/index.ts";
import type { Assessment } from "./assessment.ts";
import { issue } from "./messages.ts";
import type { NeedsPolicy } from "./needs-policy.ts";
import { ensureNeedsPolicy } from "./reading/ensure-needs-policy.ts";
import { inOrder, readAssessment } from "./reading/read-assessment.ts";
import { readPlain } from "./reading/read-plain.ts";
import { afterReply, readReply } from "./reading/read-reply.ts";
import { asSound } from "./reading/sound-assessments.ts";
import type { Reply } from "./reply.ts";

/**
 * The assessment with one more answer, in place of an earlier one to the same question. What was said is kept as
 * evidence; words that the policy does not know are an issue, and the question stays open. A vague answer stays where
 * the customer cannot say it more precisely (`unanswered`), and is then not asked for again.
 *
 * @throws MisuseError `not-a-needs-policy` for what `defineNeedsPolicy` or `parseNeedsPolicy` did not make.
 *
 * @example
 * ```ts
 * import { definePolicy } from "evenhand";
 * import { answer, defineNeedsPolicy, startAssessment } from "evenhand/needs-assessment";
 *
 * const doses = definePolicy({
 *   id: "doses", version: "1", purpose: "recommendation",
 *   facts: { dosesLeft: { type: "integer", min: 0, max: 60 } },
 *   outcome: { hours: { type: "integer" } },
 *   rules: [{ id: "few", when: { dosesLeft: { lt: 3 } }, then: { hours: 12 }, because: "Few are left." }],
 *   otherwise: { then: { hours: 48 }, because: "There is time." },
 * });
 * const medicine = defineNeedsPolicy({
 *   id: "medicine", version: "1", currency: "GBP", requirements: [doses],
 *   dimensions: { hours: { better: "less" } },
 *   offerings: [{ id: "courier", title: "A courier", price: "4.95", meets: { hours: 6 } }],
 *   words: { dosesLeft: { "not many": { lt: 5 } } },
 * });
 * const asked = startAssessment(medicine);
 *
 * const vague = answer(medicine, asked, "dosesLeft", { said: "Not many" });
 * vague.ok && vague.value.answers.dosesLeft;
 * //=> { status: "vague", value: { lt: 5 }, from: "stated", said: "Not many" }
 * const unclear = answer(medicine, asked, "dosesLeft", { said: "a few" });
 * unclear.ok ? "" : unclear.issues[0]?.help; //=> "ask again; there is `not many`"
 * ```
 */
export function answer<Questions, OfferingId extends string, Name extends keyof Questions & string>(
  policy: NeedsPolicy<Questions, OfferingId>,
  session: Assessment<NoInfer<Questions>>,
  question: Name,
  reply: Reply<NoInfer<Questions>[Name]>,
): Result<Assessment<Questions>> {
  ensureNeedsPolicy(policy);
  const read = readAssessment(policy, session);
  const asked = policy.questions.find(({ name }) => name === question);
  const names = policy.questions.map(({ name }) => name);
  const given: ReturnType<typeof readReply> =
    asked === undefined
      ? {
          ok: false,
          issues: [issue.unknownQuestion(typeof question === "string" ? [question] : [], question, names)],
        }
      : readPlain(() => readReply(policy, asked, reply), [asked.name]);
  if (!read.ok || !given.ok)
    return { ok: false, issues: [read, given].flatMap((one) => (one.ok ? [] : one.issues)) };
  const kept = afterReply(read.value.answers[question], given.value);
  const answers = inOrder(policy, { ...read.value.answers, [question]: kept });
  return { ok: true, value: asSound(policy, { ...read.value, answers } as Assessment<Questions>) };
}
