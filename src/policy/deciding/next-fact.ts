/**
 * The one question to ask now.
 */
import type { Policy } from "../policy.ts";
import type { CaseFacts } from "../typing/case-facts.ts";
import { decide } from "./decide.ts";
import type { DecideOptions } from "./decide-options.ts";
import type { NextFact } from "./decision.ts";

/**
 * The fact to establish next, and how; undefined where nothing needs to be asked any more, or the facts cannot be
 * used.
 *
 * @example
 * ```ts
 * import { nextFact } from "evenhand";
 * import { delayRepay15 } from "evenhand/schemes/delay-repay-15";
 *
 * nextFact(delayRepay15, { delay: 47 })?.ask; //=> "Which kind of ticket was it?"
 * nextFact(delayRepay15, { delay: 3 }); //=> undefined
 * ```
 */
export function nextFact<Inputs, Results>(
  policy: Policy<Inputs, Results>,
  facts: NoInfer<CaseFacts<Inputs>>,
  options?: DecideOptions,
): NextFact | undefined {
  const decision = decide(policy, facts, options);
  return decision.status === "open" ? decision.next : undefined;
}
