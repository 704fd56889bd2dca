/**
 * Which facts each policy of a playbook gets: what a failure says in its own fields under their names, and all else
 * from the facts of the case.
 */
import type { DecideOptions, GivenFacts, Policy } from "../policy/index.ts";
import type { Failure } from "./failure.ts";

/** What a failure says in its own fields, and what the playbook itself asks about. The facts of a case have other names. */
export const OWN_FACTS = [
  "kind",
  "severity",
  "cause",
  "repeats",
  "affected",
  "harms",
  "harm",
  "component",
  "as",
] as const;

/** The name of one of the {@link OWN_FACTS}. */
export type OwnFact = (typeof OWN_FACTS)[number];

/** Only what the policy declares: a policy never sees what it does not ask for. */
export function factsFor(policy: Policy, failure: Failure, asked: GivenFacts = {}): GivenFacts {
  const own: GivenFacts = { ...fieldsOf(failure), ...asked };
  const { facts } = policy.document;
  const given = Object.keys(facts).map((name) => {
    if (Object.hasOwn(own, name)) return [name, own[name]];
    const isOwn = OWN_FACTS.some((one) => one === name);
    return [name, isOwn || !Object.hasOwn(failure.facts, name) ? undefined : failure.facts[name]];
  });
  const known: { [name: string]: unknown } = Object.fromEntries(given);
  // That nobody knows whose doing it was is no value of a policy which does not list it: there it is a missing fact.
  if (known.cause === "unknown" && !listsUnknown(policy)) delete known.cause;
  return known;
}

/** How those facts are to be taken. */
export function takenAs({ from }: Failure): DecideOptions {
  return from === undefined ? {} : { from };
}

function fieldsOf({ kind, severity, cause, repeats, affected, harms }: Failure): GivenFacts {
  return { kind, severity, cause, repeats, affected: affected?.length, harms: harms.length };
}

function listsUnknown({ document }: Policy): boolean {
  const cause = document.facts.cause;
  return cause?.type === "enum" && cause.values.includes("unknown");
}
