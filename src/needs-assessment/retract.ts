import type { Result } from "../issue/index.ts";
import type { Assessment } from "./assessment.ts";
import { issue } from "./messages.ts";
import type { NeedsPolicy } from "./needs-policy.ts";
import { ensureNeedsPolicy } from "./reading/ensure-needs-policy.ts";
import { readAssessment } from "./reading/read-assessment.ts";
import { asSound } from "./reading/sound-assessments.ts";

/**
 * The assessment without the answer to a question, as if it had never been asked. Nothing that followed from the answer
 * is left behind, since an assessment keeps answers only.
 *
 * @throws MisuseError `not-a-needs-policy` for what `defineNeedsPolicy` or `parseNeedsPolicy` did not make.
 *
 * @example
 * ```ts
 * import { definePolicy } from "evenhand";
 * import { answer, defineNeedsPolicy, retract, startAssessment } from "evenhand/needs-assessment";
 *
 * const bags = definePolicy({
 *   id: "bags", version: "1", purpose: "recommendation",
 *   facts: { bags: { type: "integer", min: 0, max: 9 } },
 *   outcome: { litres: { type: "integer" } },
 *   rules: [], otherwise: { then: { litres: { per: "bags", amount: 80 } }, because: "80 litres a bag." },
 * });
 * const cars = defineNeedsPolicy({
 *   id: "cars", version: "1", currency: "EUR", requirements: [bags],
 *   dimensions: { litres: {} },
 *   offerings: [{ id: "small", title: "A small car", price: "40.00", meets: { litres: 250 } }],
 * });
 * const answered = answer(cars, startAssessment(cars), "bags", 3);
 * const again = answered.ok ? retract(cars, answered.value, "bags") : answered;
 * again.ok && again.value.answers; //=> {}
 * ```
 */
export function retract<Questions, OfferingId extends string>(
  policy: NeedsPolicy<Questions, OfferingId>,
  session: Assessment<NoInfer<Questions>>,
  question: keyof NoInfer<Questions> & string,
): Result<Assessment<Questions>> {
  ensureNeedsPolicy(policy);
  const read = readAssessment(policy, session);
  const names = policy.questions.map(({ name }) => name);
  const strange = names.includes(question)
    ? []
    : [issue.unknownQuestion(typeof question === "string" ? [question] : [], question, names)];
  if (!read.ok) return { ok: false, issues: [...read.issues, ...strange] };
  if (strange.length > 0) return { ok: false, issues: strange };
  const kept = Object.entries(read.value.answers).filter(([name]) => name !== question);
  const answers = Object.fromEntries(kept);
  return { ok: true, value: asSound(policy, { ...read.value, answers } as Assessment<Questions>) };
}
