import { type Result, readAs } from "../issue/index.ts";
import { PersonalNeed } from "../service/index.ts";
import { type Assessment, MOST_PERSONAL } from "./assessment.ts";
import { issue } from "./messages.ts";
import type { NeedsPolicy } from "./needs-policy.ts";
import { HOW_STATED, type PersonalStatement } from "./personal-statement.ts";
import { ensureNeedsPolicy } from "./reading/ensure-needs-policy.ts";
import { readAssessment } from "./reading/read-assessment.ts";
import { asSound } from "./reading/sound-assessments.ts";

/**
 * The assessment with one more personal need: how the customer wants to be treated, beside what they came for. Stated
 * again, it stays one need, with the later words.
 *
 * @throws MisuseError `not-a-needs-policy` for what `defineNeedsPolicy` or `parseNeedsPolicy` did not make.
 *
 * @example
 * ```ts
 * import { definePolicy } from "evenhand";
 * import { assess, defineNeedsPolicy, startAssessment, statePersonalNeed } from "evenhand/needs-assessment";
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
 * const stated = statePersonalNeed(cars, startAssessment(cars), "quick", { said: "I have a train to catch." });
 * const result = stated.ok ? assess(cars, stated.value) : undefined;
 * result?.status === "open" && result.unmet[0]?.code; //=> "no-contact"
 * ```
 */
export function statePersonalNeed<Questions, OfferingId extends string>(
  policy: NeedsPolicy<Questions, OfferingId>,
  session: Assessment<NoInfer<Questions>>,
  need: PersonalNeed,
  how: Partial<Omit<PersonalStatement, "need">> = {},
): Result<Assessment<Questions>> {
  ensureNeedsPolicy(policy);
  const read = readAssessment(policy, session);
  const known = readAs(PersonalNeed, need, ["need"]);
  const said = readAs(HOW_STATED, how ?? {});
  if (!read.ok || !known.ok || !said.ok)
    return { ok: false, issues: [read, known, said].flatMap((one) => (one.ok ? [] : one.issues)) };
  const stated: PersonalStatement = { need: known.value, from: "stated", ...said.value };
  const { personal } = read.value;
  const place = personal.findIndex((earlier) => isSameNeed(earlier, stated));
  const added = place < 0 ? [...personal, stated] : personal.with(place, stated);
  if (added.length > MOST_PERSONAL) return { ok: false, issues: [issue.tooManyNeeds(MOST_PERSONAL)] };
  return { ok: true, value: asSound(policy, { ...read.value, personal: added } as Assessment<Questions>) };
}

/** Needs outside the list are told apart by the words in which they were stated. */
function isSameNeed(one: PersonalStatement, other: PersonalStatement): boolean {
  return one.need === other.need && (one.need !== "other" || one.said === other.said);
}
