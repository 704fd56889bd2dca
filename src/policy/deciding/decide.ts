/**
 * The heart of the library: a policy and the facts of a case, and what follows, with its reasons.
 */
import type { CompiledPolicy, Fired, Slot } from "../compiled/compiled-policy.ts";
import { compiledOf } from "../compiled-of.ts";
import type { Policy } from "../policy.ts";
import type { CaseFacts } from "../typing/case-facts.ts";
import type { Relied } from "./case-facts.ts";
import { computedOutcome } from "./computed-outcome.ts";
import type { DecideOptions } from "./decide-options.ts";
import type { Decision } from "./decision.ts";
import { firedBoxes, NONE, raw, SLOW, tryFire } from "./fire.ts";

/**
 * Decides a case. Pure: no clock, no chance, no I/O, no hidden default; the same facts give the same decision on
 * every machine.
 *
 * The answer is `decided` (with the outcome and its reasons), `open` (something that matters is not known: what may
 * come out, which facts matter, which to establish next), `gap` (no rule fires and there is no `otherwise`),
 * `conflict` (rules fire that may not fire together) or `invalid` (every issue of the facts). Nothing is thrown
 * for anything in the facts.
 *
 * @example
 * ```ts
 * import { decide } from "evenhand";
 * import { delayRepay15 } from "evenhand/schemes/delay-repay-15";
 *
 * const decision = decide(delayRepay15, { delay: 47, ticket: "return", fare: "32.40" });
 * decision.status; //=> "decided"
 * decision.status === "decided" && decision.outcome.compensation; //=> { amount: 810, currency: "GBP" }
 * decide(delayRepay15, { delay: 47, ticket: "return" }).status; //=> "open"
 * ```
 */
export function decide<Inputs, Results>(
  policy: Policy<Inputs, Results>,
  facts: NoInfer<CaseFacts<Inputs>>,
  options?: DecideOptions,
): Decision<Results> {
  const compiled = compiledOf(policy);
  if (options === undefined && compiled.quick && typeof facts === "object" && facts !== null) {
    const box = tryFire(compiled, facts as never);
    if (box !== SLOW) {
      const fired = box === NONE ? compiled.otherwise : compiled.fired[box];
      if (fired !== undefined && (compiled.first || firedBoxes(compiled).length < 2)) {
        return decideQuickly(compiled, fired) as Decision<Results>;
      }
    }
  }
  return compiled.decideSlowly(compiled, facts as never, options ?? {}) as Decision<Results>;
}

function decideQuickly(compiled: CompiledPolicy, fired: Fired): Decision {
  const { lanes, because } = fired;
  const { slots } = compiled.lanes;
  const relied: Relied[] = new Array(lanes.length);
  for (let i = 0; i < lanes.length; i += 1) {
    const lane = lanes[i] as number;
    const slot = slots[lane] as Slot;
    const given = raw[lane];
    relied[i] = slot.plain ? { fact: slot.name, value: given, from: "claimed" } : reliedOn(slot, given);
  }
  const outcome = fired.constant ?? computedOutcome(compiled, fired);
  return { status: "decided", outcome, because, relied, policy: compiled.reference };
}

function reliedOn({ name, currency, sensitive }: Slot, given: unknown): Relied {
  const value = currency === undefined ? given : { amount: given, currency };
  if (!sensitive) return { fact: name, value, from: "claimed" };
  return { fact: name, value, from: "claimed", sensitive: true };
}
