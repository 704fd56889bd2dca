/**
 * A policy of ownership, written in TypeScript.
 */
import { readAs } from "../issue/index.ts";
import { PolicyError } from "../policy/index.ts";
import type { OwnershipParts, OwnershipPolicy } from "./ownership-policy.ts";
import { PolicyName } from "./parse-ownership-policy.ts";
import { soundOwnershipPolicy } from "./sound-ownership-policy.ts";

/**
 * Defines an ownership policy from policies that are defined already. `openCase` then takes the facts that `clocks`
 * declares, with their types.
 *
 * @throws {@link PolicyError} with every issue at once.
 *
 * @example
 * ```ts
 * import { definePolicy } from "evenhand";
 * import { defineOwnershipPolicy } from "evenhand/resolution-ownership";
 *
 * const clocks = definePolicy({
 *   id: "clocks",
 *   version: "1",
 *   purpose: "ownership",
 *   facts: { safety: { type: "boolean", about: "failure" } },
 *   outcome: {
 *     acknowledgeWithin: { type: "integer", unit: "minute" },
 *     updateWithin: { type: "integer", unit: "minute" },
 *     resolveWithin: { type: "integer", unit: "minute" },
 *   },
 *   rules: [
 *     {
 *       id: "safety",
 *       when: { safety: true },
 *       then: { acknowledgeWithin: 5, updateWithin: 60, resolveWithin: 480 },
 *       because: "Somebody may come to harm.",
 *     },
 *   ],
 *   otherwise: {
 *     then: { acknowledgeWithin: 60, updateWithin: 1440, resolveWithin: 7200 },
 *     because: "The usual times.",
 *   },
 * });
 *
 * defineOwnershipPolicy({ id: "ownership", version: "1", clocks }).clocks.id; //=> "clocks"
 * ```
 */
export function defineOwnershipPolicy<Inputs>(parts: OwnershipParts<Inputs>): OwnershipPolicy<Inputs> {
  const { id, version } = parts;
  const named = readAs(PolicyName, { id, version });
  if (!named.ok) throw new PolicyError(named.issues);
  const sound = soundOwnershipPolicy(parts);
  if (!sound.ok) throw new PolicyError(sound.issues);
  return sound.value;
}
