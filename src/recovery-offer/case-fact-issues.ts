/**
 * What is wrong with the facts of a case, whatever else is wrong with the failure that they stand in: who has mended the
 * one should not have to come back for the other.
 */
import * as z from "zod/mini";
import { type Issue, readAs } from "../issue/index.ts";
import { decide, type Policy } from "../policy/index.ts";
import { Origin } from "../service/index.ts";
import { atFailure } from "./amounts.ts";
import { OWN_FACTS } from "./facts-for.ts";
import { NamedFacts } from "./failure.ts";
import { issueOf } from "./messages.ts";
import type { RecoveryPlaybook } from "./recovery-playbook.ts";

/** The part of a failure that is looked at here. */
interface Told {
  readonly facts: z.output<typeof NamedFacts>;
  readonly from?: Origin | undefined;
}
const Told: z.ZodMiniType<Told> = z.object({
  facts: NamedFacts,
  from: z.catch(z.optional(Origin), undefined),
});

/** The places of a playbook whose policies are given the facts of a case. */
type Asking = "entitlement" | "goodwill" | "redress" | "payment";
/** All of them. */
export const ASKING: readonly Asking[] = ["entitlement", "goodwill", "redress", "payment"];

/**
 * Facts whose names the failure itself has, and facts that a policy cannot use, each said once. Nothing where the facts
 * cannot even be read, for that is said of the failure.
 */
export function caseFactIssues(
  playbook: RecoveryPlaybook,
  places: readonly Asking[],
  failure: unknown,
): readonly Issue[] {
  const read = readAs(Told, failure);
  if (!read.ok) return [];
  const { facts, from } = read.value;
  const unusable = places.flatMap((place) => {
    const policy = playbook[place];
    return policy === undefined ? [] : unusableFor(policy, facts, from);
  });
  return eachOnce([...reserved(facts), ...unusable]);
}

/** The same issue of two policies is one issue of the fact. */
export function eachOnce(issues: readonly Issue[]): readonly Issue[] {
  const known = new Map(issues.map((issue) => [JSON.stringify(issue), issue]));
  return [...known.values()];
}

/** What the failure tells in its own fields has no second telling among the facts, which could differ. */
export function isToldTwice({ facts }: Pick<Told, "facts">): boolean {
  return OWN_FACTS.some((name) => Object.hasOwn(facts, name));
}

function reserved(facts: Told["facts"]): readonly Issue[] {
  const names = OWN_FACTS.filter((name) => Object.hasOwn(facts, name));
  return names.map((name) => issueOf("reserved-fact", ["facts", name], name));
}

/** Whatever else is not known: a missing fact is no issue. */
function unusableFor(policy: Policy, facts: Told["facts"], from: Told["from"]): readonly Issue[] {
  const names = Object.keys(policy.document.facts).filter(
    (name) => Object.hasOwn(facts, name) && !OWN_FACTS.some((own) => own === name),
  );
  const asked = Object.fromEntries(names.map((name) => [name, facts[name]]));
  const decision = decide(policy, asked, from === undefined ? {} : { from });
  return decision.status === "invalid" ? decision.issues.map(atFailure) : [];
}
