/**
 * The heart of the library: a policy and the facts of a case, and what follows, with its reasons.
 */
import type { CompiledPolicy, Fired, Slot } from "../compiled/compiled-policy.ts";
import { buildOutcome } from "../normal/build-outcome.ts";
import { COMPILED, type Policy } from "../policy.ts";
import type { CaseFacts } from "../typing/case-facts.ts";
import type { Relied } from "./case-facts.ts";
import type { DecideOptions } from "./decide-options.ts";
import type { Decision } from "./decision.ts";
import { codes, firedRules, NONE, raw, SLOW, tryFire } from "./fire.ts";

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
  const compiled = policy[COMPILED];
  if (options === undefined && !compiled.needy && typeof facts === "object" && facts !== null) {
    const box = tryFire(compiled, facts as never);
    if (box !== SLOW) {
      const fired = box === NONE ? compiled.otherwise : compiled.fired[box];
      if (fired !== undefined && (compiled.first || firedRules(compiled).length < 2)) {
        return decideQuickly(compiled, fired) as Decision<Results>;
      }
    }
  }
  return compiled.decideSlowly(compiled, facts as never, options ?? {}) as Decision<Results>;
}

function decideQuickly(compiled: CompiledPolicy, fired: Fired): Decision {
  const { looked, because } = fired;
  const relied: Relied[] = [];
  for (let i = 0; i < looked.length; i += 1) {
    const place = looked[i] as number;
    relied.push(reliedOn(compiled.slots[place] as Slot, raw[place]));
  }
  return {
    status: "decided",
    outcome: outcomeOf(compiled, fired),
    because,
    relied,
    policy: compiled.reference,
  };
}

function reliedOn(slot: Slot, given: unknown): Relied {
  const value = slot.currency === undefined ? given : { amount: given, currency: slot.currency };
  if (!slot.sensitive) return { fact: slot.name, value, from: "claimed" };
  return { fact: slot.name, value, from: "claimed", sensitive: true };
}

function outcomeOf({ normal }: CompiledPolicy, { constant, rule }: Fired): Readonly<Record<string, unknown>> {
  if (constant !== undefined) return constant;
  const { values } = normal.rules[rule] ?? (normal.otherwise as NonNullable<typeof normal.otherwise>);
  return buildOutcome(normal.outcomes, values, codes);
}
