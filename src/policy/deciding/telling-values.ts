/**
 * Which values of a fact a policy can tell apart: enough of them to try every kind of answer, and no more.
 */
import { inBackticks, MisuseError } from "../../issue/index.ts";
import type { Slot } from "../compiled/compiled-policy.ts";
import { compiledOf } from "../compiled-of.ts";
import { decodeValue } from "../normal/domain.ts";
import type { NormalFact } from "../normal/normal-policy.ts";
import type { Policy } from "../policy.ts";

/**
 * One value of the fact for each region between the policy's thresholds, the lowest of it, in order; *absent* last,
 * where the fact is optional. Two values of one region fire the same rules (amounts that are made from the fact may
 * still differ).
 *
 * @throws MisuseError `unknown-fact`.
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
  const { places, facts, lanes } = compiledOf(policy);
  const place = places.get(fact);
  if (place === undefined) {
    throw new MisuseError("unknown-fact", `${inBackticks(fact)} is not a fact of this policy`);
  }
  const { domain } = facts[place] as NormalFact;
  const { cuts, least } = lanes.slots[lanes.laneOf[place] as number] as Slot;
  return [least, ...cuts].map((code) => {
    if (code === domain.absent) return { is: "absent" };
    return code === domain.other ? otherThan(domain.values) : decodeValue(domain, code);
  }) as readonly unknown[] as readonly Inputs[Name][];
}

/** A word that is not on the list. */
function otherThan(values: readonly string[]): string {
  let word = "other";
  while (values.includes(word)) word += "-";
  return word;
}
