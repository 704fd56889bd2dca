/**
 * For tests and scripts in which a case must be decided.
 */
import { MisuseError } from "../../issue/index.ts";
import { explain } from "../explaining/explain.ts";
import type { Decided, Decision } from "./decision.ts";

/**
 * The decision, known to be decided.
 *
 * @throws MisuseError `not-decided` with the explanation for agents, where it is not.
 *
 * @example
 * ```ts
 * import { decide, expectDecided } from "evenhand";
 * import { delayRepay15 } from "evenhand/schemes/delay-repay-15";
 *
 * expectDecided(decide(delayRepay15, { delay: 3 })).outcome.compensation.amount; //=> 0
 * ```
 */
export function expectDecided<Results>(decision: Decision<Results>): Decided<Results> {
  if (decision.status === "decided") return decision;
  throw new MisuseError(
    "not-decided",
    `${decision.status}: ${explain(decision as Decision, { audience: "agent" })}`,
  );
}
