import { readAs } from "../issue/index.ts";
import { Contact } from "../service/index.ts";
import type { Assessment } from "./assessment.ts";
import { misuse } from "./misuse.ts";
import type { NeedsPolicy } from "./needs-policy.ts";
import { ensureNeedsPolicy } from "./reading/ensure-needs-policy.ts";
import { asSound } from "./reading/sound-assessments.ts";

/**
 * Begins to find out what a customer needs. Nothing is known yet, and nothing is assumed.
 *
 * With a contact (when, who, through which channel) a stated personal need becomes a promise; without one it is only
 * kept.
 *
 * A contact from outside is read with `readAs(Contact, value)` first, which tells what is wrong with it as data.
 *
 * @throws MisuseError `not-a-needs-policy` for what `defineNeedsPolicy` or `parseNeedsPolicy` did not make.
 * @throws MisuseError `not-a-contact` with every issue, where the contact is none.
 *
 * @example
 * ```ts
 * import { definePolicy } from "evenhand";
 * import { defineNeedsPolicy, startAssessment } from "evenhand/needs-assessment";
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
 * startAssessment(cars).answers; //=> {}
 * ```
 */
export function startAssessment<Questions, OfferingId extends string>(
  policy: NeedsPolicy<Questions, OfferingId>,
  contact?: Contact,
): Assessment<Questions> {
  ensureNeedsPolicy(policy);
  const { id, version, digest } = policy;
  const read = contact === undefined ? undefined : readAs(Contact, contact, ["contact"]);
  if (read?.ok === false) throw misuse.notAContact(read.issues);
  return asSound(policy, {
    policy: { id, version, digest },
    ...(read === undefined ? {} : { contact: read.value }),
    answers: {},
    personal: [],
  });
}
