/**
 * What `decide` says of a case that the analysis found: nothing is shown that was not decided once more.
 */
import { MisuseError } from "../../issue/index.ts";
import { decide, type GivenFacts, type Policy } from "../../policy/index.ts";
import type { Witness } from "../witness.ts";

/**
 * The case with its result. Two policies may declare one fact differently, and a case is made for both: what needs a source
 * here gets one, and of records only the fields are kept that are declared here.
 *
 * @throws MisuseError `not-a-case`, where the facts are no complete case that can occur.
 */
export function confirm(policy: Policy, given: GivenFacts): Witness {
  const facts = declaredOf(policy, given);
  const decision = decide(policy, facts);
  switch (decision.status) {
    case "decided":
      return {
        facts,
        status: "decided",
        outcome: decision.outcome,
        rules: decision.because.map(({ rule }) => rule),
      };
    case "gap":
      return { facts, status: "gap", rules: [] };
    case "conflict":
      return { facts, status: "conflict", rules: decision.because.map(({ rule }) => rule) };
    default:
      throw new MisuseError("not-a-case", `these facts are ${decision.status}, no complete case`);
  }
}

/** Each fact as this policy declares it: with a source where it needs one, its records without what is not theirs. */
function declaredOf({ document }: Policy, given: GivenFacts): GivenFacts {
  const entries = Object.entries(given).map(([name, own]) => {
    const fact = document.facts[name];
    if (fact === undefined) return [name, own];
    const account = isAccount(own) ? own : { value: own, from: "verified" };
    const value =
      fact.type === "list" && Array.isArray(account.value)
        ? account.value.map((record) => keep(record, (field) => Object.hasOwn(fact.of, field)))
        : account.value;
    return [name, fact.needs === undefined ? value : { ...account, value }];
  });
  return Object.fromEntries(entries);
}

function isAccount(own: unknown): own is { readonly value: unknown; readonly from: unknown } {
  return typeof own === "object" && own !== null && "value" in own && "from" in own;
}

function keep(record: object, wanted: (field: string) => boolean): object {
  return Object.fromEntries(Object.entries(record).filter(([field]) => wanted(field)));
}
