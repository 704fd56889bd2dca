/**
 * The short form of deciding, for cases of which everything is known.
 */
import { compiledOf } from "../compiled-of.ts";
import type { Policy } from "../policy.ts";
import type { KnownFacts } from "../typing/case-facts.ts";
import { computedOutcome } from "./computed-outcome.ts";
import { firedBoxes, NONE, SLOW, tryFire } from "./fire.ts";

/**
 * The outcome of a case, or undefined where there is none: `decide` then says why. All facts must be there by type.
 *
 * @example
 * ```ts
 * import { outcome } from "evenhand";
 * import { delayRepay15 } from "evenhand/schemes/delay-repay-15";
 *
 * outcome(delayRepay15, { delay: 125, ticket: "single", fare: "20.00" }); //=> { compensation: { amount: 2000, currency: "GBP" } }
 * outcome(delayRepay15, { delay: -1, ticket: "single", fare: "20.00" }); //=> undefined
 * ```
 */
export function outcome<Inputs, Results>(
  policy: Policy<Inputs, Results>,
  facts: NoInfer<KnownFacts<Inputs>>,
): Results | undefined {
  const compiled = compiledOf(policy);
  if (compiled.quick && typeof facts === "object" && facts !== null) {
    const box = tryFire(compiled, facts as never);
    if (box !== SLOW) {
      const fired = box === NONE ? compiled.otherwise : compiled.fired[box];
      if (fired !== undefined && (compiled.first || firedBoxes(compiled).length < 2)) {
        return (fired.constant ?? computedOutcome(compiled, fired)) as Results;
      }
    }
  }
  const decision = compiled.decideSlowly(compiled, facts as never, {});
  return decision.status === "decided" ? (decision.outcome as Results) : undefined;
}
