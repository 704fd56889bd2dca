/**
 * Which values of a fact a policy can tell apart: enough of them to try every kind of answer, and no more.
 */
import { inBackticks, MisuseError } from "../../issue/index.ts";
import type { Slot } from "../compiled/compiled-policy.ts";
import { compiledOf } from "../compiled-of.ts";
import type { SetFact } from "../document/fact.ts";
import { decodeValue } from "../normal/domain.ts";
import type { NormalFact } from "../normal/normal-policy.ts";
import { otherThan } from "../normal/other-than.ts";
import type { Policy } from "../policy.ts";

/**
 * One value of the fact for each region between the policy's thresholds, the lowest of it, in order; *absent* last,
 * where the fact is optional. Two values of one region fire the same rules (amounts and facts that are made from the
 * fact may still differ). Of a set: the empty one, each word alone, all words.
 *
 * @throws MisuseError `unknown-fact`, also for a derived fact; `list-fact`: what a list amounts to is derived.
 *
 * @example
 * ```ts
 * import { tellingValues } from "evenhand";
 * import { delayRepay15 } from "evenhand/schemes/delay-repay-15";
 *
 * tellingValues(delayRepay15, "delay"); //=> [0, 15, 30, 60, 120]
 * tellingValues(delayRepay15, "fare").length; //=> 1
 * ```
 */
export function tellingValues<Inputs, Results, Name extends keyof Inputs & string>(
  policy: Policy<Inputs, Results>,
  fact: Name,
): readonly Inputs[Name][] {
  const { normal, givenPlaces, facts, lanes } = compiledOf(policy);
  const given = normal.given[givenPlaces.get(fact) ?? -1];
  if (given === undefined) {
    throw new MisuseError("unknown-fact", `${inBackticks(fact)} is not a fact of this policy`);
  }
  if (given.fact.type === "list") {
    throw new MisuseError("list-fact", `${inBackticks(fact)} is a list: ask for what is derived from it`);
  }
  if (given.fact.type === "set")
    return tellingSets(given.fact) as readonly unknown[] as readonly Inputs[Name][];
  const place = given.places[0] as number;
  const { domain } = facts[place] as NormalFact;
  const { cuts, least } = lanes.slots[lanes.laneOf[place] as number] as Slot;
  return [least, ...cuts].map((code) => {
    if (code === domain.absent) return { is: "absent" };
    return code === domain.other ? otherThan(domain.values) : decodeValue(domain, code);
  }) as readonly unknown[] as readonly Inputs[Name][];
}

function tellingSets({ values, optional }: SetFact): readonly unknown[] {
  const sets = [[], ...values.map((word) => [word]), ...(values.length > 1 ? [values] : [])];
  return optional === true ? [...sets, { is: "absent" }] : sets;
}
