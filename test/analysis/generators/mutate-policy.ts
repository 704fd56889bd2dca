/** A second version of a policy: what people change from one year to the next, and what only looks like a change. */
import { parsePolicy } from "evenhand/policy";
import type { PolicyDocument } from "../../../src/policy/document/policy-document.ts";
import type { Random } from "../../policy/generators/random.ts";
import { caseCount } from "../oracle/every-value.ts";
import { FACT_CHANGES } from "./fact-changes.ts";
import { RULE_CHANGES } from "./rule-changes.ts";
import type { Change } from "./with-rules.ts";

/** The name of the policy that floors name. */
export const LAW = "the-law";

/** Every change, by what it is. */
const CHANGES = { ...RULE_CHANGES, ...FACT_CHANGES };
export type ChangeName = keyof typeof CHANGES;
export const CHANGE_NAMES = Object.keys(CHANGES) as readonly ChangeName[];

/** Those that mostly change an outcome. */
const TELLING: readonly ChangeName[] = [
  "moved threshold",
  "changed amount",
  "added rule",
  "removed rule",
  "reordered rules",
  "added fact",
  "value out of other",
];

/** A change of this kind; `undefined` where the policy has nothing to change so. */
export function changed(
  random: Random,
  document: PolicyDocument,
  name: ChangeName,
): PolicyDocument | undefined {
  for (let tries = 0; tries < 5; tries += 1) {
    const next = (CHANGES[name] as Change)(random, document);
    if (next !== undefined && parsePolicy(next).ok && caseCount(next) <= 6_000) return next;
  }
  return undefined;
}

/** One to three changes of any kinds. */
export function mutatePolicy(random: Random, document: PolicyDocument): PolicyDocument {
  let next = document;
  for (let left = random.pick([1, 1, 2, 3]); left > 0; left -= 1) {
    next = changed(random, next, random.pick(random.chance(0.6) ? TELLING : CHANGE_NAMES)) ?? next;
  }
  return { ...next, version: "2" };
}

/** A policy about the same facts, to stand as a floor: the same, or with rules left out or changed. */
export function draftLaw(random: Random, document: PolicyDocument): PolicyDocument {
  const law = { ...document, id: LAW };
  if (random.chance(0.3)) return law;
  const kinds = [
    "removed rule",
    "changed amount",
    "moved threshold",
    "reordered rules",
    "added rule",
    "removed rule",
  ] as const;
  return changed(random, law, random.pick(kinds)) ?? law;
}
