/**
 * From a decision to the few words that stay with whatever follows from it.
 */
import type { DecisionReference } from "../../service/index.ts";
import type { Decision } from "../deciding/decision.ts";

/**
 * Which decision something follows from: the policy and the rules that fired, none where it is not decided.
 *
 * @example
 * ```ts
 * import { decide, decisionReferenceOf } from "evenhand";
 * import { delayRepay15 } from "evenhand/schemes/delay-repay-15";
 *
 * decisionReferenceOf(decide(delayRepay15, { delay: 3 })).rules; //=> ["otherwise"]
 * ```
 */
export function decisionReferenceOf(decision: Decision): DecisionReference {
  return {
    policy: decision.policy,
    rules: "because" in decision ? decision.because.map(({ rule }) => rule) : [],
  };
}
