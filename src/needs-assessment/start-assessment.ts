import type { Contact } from "../service/index.ts";
import type { Assessment } from "./assessment.ts";
import type { NeedsPolicy } from "./needs-policy.ts";

/**
 * Begins to find out what a customer needs. Nothing is known yet, and nothing is assumed.
 *
 * With a contact (when, who, through which channel) a stated personal need becomes a promise; without one it is only
 * kept.
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
  const { id, version, digest } = policy;
  return {
    policy: { id, version, digest },
    ...(contact === undefined ? {} : { contact }),
    answers: {},
    personal: [],
  };
}
