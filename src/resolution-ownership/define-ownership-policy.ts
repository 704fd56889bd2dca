/**
 * A policy of ownership, written in TypeScript.
 */
import { type Issue, readAs } from "../issue/index.ts";
import { type Policy, PolicyError } from "../policy/index.ts";
import type { OwnershipParts, OwnershipPolicy } from "./ownership-policy.ts";
import { PolicyShell, versionFor } from "./parse-ownership-policy.ts";
import { PARTS, type Part, readPart, soundOwnershipPolicy } from "./sound-ownership-policy.ts";

/**
 * Defines an ownership policy. A part is the same for every case, or a policy that was defined already and decides by
 * the facts of the case; `openCase` then takes the facts that `clocks` declares, with their types.
 *
 * @throws PolicyError with every issue at once.
 *
 * @example
 * ```ts
 * import { definePolicy } from "evenhand";
 * import { defineOwnershipPolicy } from "evenhand/resolution-ownership";
 *
 * const byTheFacts = definePolicy({
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
 * const policy = defineOwnershipPolicy({
 *   id: "ownership",
 *   version: "1",
 *   clocks: byTheFacts,
 *   handOff: { acceptWithin: 60 },
 * });
 * policy.silence; //=> undefined
 * ```
 */
export function defineOwnershipPolicy<Inputs = Record<string, never>>(
  parts: OwnershipParts<Inputs>,
): OwnershipPolicy<Inputs> {
  const isObject = typeof parts === "object" && parts !== null && !Array.isArray(parts);
  const shell = readAs(PolicyShell, isObject ? shellOf(parts) : parts);
  if (!isObject && !shell.ok) throw new PolicyError(shell.issues);
  const issues: Issue[] = shell.ok ? [] : [...shell.issues];
  const policies: { [Name in Part]?: Policy } = {};
  for (const part of PARTS) {
    const written: unknown = parts[part];
    if (written === undefined) continue;
    const read = isPolicy(written)
      ? { ok: true as const, value: written }
      : readPart(part, written, versionFor(parts));
    if (read.ok) policies[part] = read.value;
    else issues.push(...read.issues);
  }
  if (issues.length > 0) throw new PolicyError(issues);
  const sound = soundOwnershipPolicy(parts, policies as typeof policies & { readonly clocks: Policy });
  if (!sound.ok) throw new PolicyError(sound.issues);
  return sound.value;
}

/** The parts without what stands in them: policies that are defined already need no second reading. */
function shellOf({ id, version, clocks }: OwnershipParts<never>): object {
  return { id, version, ...(clocks === undefined ? {} : { clocks: true }) };
}

function isPolicy(written: unknown): written is Policy {
  return typeof written === "object" && written !== null && "document" in written;
}
