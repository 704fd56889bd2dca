/**
 * One policy, many things of a kind: each line of an order, each passenger of a booking, is a case of its own that
 * shares the facts beside it.
 */
import { type Issue, inBackticks } from "../../issue/index.ts";
import type { CompiledPolicy } from "../compiled/compiled-policy.ts";
import { compiledOf } from "../compiled-of.ts";
import { DEFAULT_LIMITS } from "../document/limits.ts";
import type { Policy } from "../policy.ts";
import type { CaseFacts } from "../typing/case-facts.ts";
import { decide } from "./decide.ts";
import type { DecideOptions } from "./decide-options.ts";
import type { Decision } from "./decision.ts";

/** The facts that all cases share, and under the name of the list one record of facts for each case. */
export type EachFacts<Inputs, List extends string> = Omit<CaseFacts<Inputs>, List> & {
  readonly [Name in List]: readonly CaseFacts<Inputs>[];
};

/** Where all records come from, where the list was given with its origin. */
interface Records {
  readonly items: readonly unknown[];
  readonly account: { readonly from?: unknown; readonly ref?: unknown } | undefined;
}

/**
 * Decides once for each record of `facts[list]`, in their order: the fields of the record are facts of the policy, next
 * to the other facts given. The list may have any name. Where it is a list that the policy declares, each case is given
 * the whole list too, and fields that are only the list's are left out of the facts.
 *
 * A record that cannot be used is an invalid decision at its place, with the place in the path of every issue
 * (`["items", 2, "price"]`); a fact that is given both in the record and beside the list is one, too. What is no list
 * of at most 1,000 records is a single invalid decision. Nothing is thrown for anything in the facts.
 *
 * @example
 * ```ts
 * import { decideEach } from "evenhand";
 * import { delayRepay15 } from "evenhand/schemes/delay-repay-15";
 *
 * const journey = { delay: 47, tickets: [{ ticket: "single", fare: "10.00" }, { ticket: "return", fare: "32.40" }] } as const;
 * const decisions = decideEach(delayRepay15, journey, "tickets");
 * decisions.map((decision) => decision.status === "decided" && decision.outcome.compensation.amount); //=> [500, 810]
 * ```
 */
export function decideEach<Inputs, Results, const List extends string>(
  policy: Policy<Inputs, Results>,
  facts: NoInfer<EachFacts<Inputs, List>>,
  list: List,
  options?: DecideOptions,
): readonly Decision<Results>[] {
  const compiled = compiledOf(policy);
  const invalid = (issue: Issue): Decision => ({
    status: "invalid",
    issues: [issue],
    policy: compiled.reference,
  });
  const read = readCases(compiled, facts, list);
  if ("code" in read) return [invalid(read)];
  return read.items.map((item, index) => {
    const one = caseOf(compiled, read, item, index, list);
    if ("code" in one) return invalid(one);
    const decision = decide(policy as Policy, one.facts, options);
    return decision.status === "invalid" ? placed(decision, one.fields, [list, index]) : decision;
  });
}

interface Shared extends Records {
  readonly shared: Readonly<Record<string, unknown>>;
  readonly fields: ReadonlySet<string>;
}

function readCases({ normal, givenPlaces }: CompiledPolicy, facts: unknown, list: string): Shared | Issue {
  if (typeof facts !== "object" || facts === null || Array.isArray(facts)) {
    const help = `give an object of facts by name, with a list of records as ${inBackticks(list)}`;
    return { code: "wrong-type", path: [], message: "these are not the facts of cases", help };
  }
  const shared: Record<string, unknown> = Object.create(null);
  try {
    for (const name in facts) shared[name] = (facts as Readonly<Record<string, unknown>>)[name];
  } catch {
    const message = "a fact of these cases throws when it is read";
    return { code: "not-plain-data", path: [], message, help: "give plain data" };
  }
  const given = shared[list];
  const declared = normal.given[givenPlaces.get(list) ?? -1]?.fields;
  if (declared === undefined) delete shared[list];
  const records = recordsOf(given);
  if (records === undefined) {
    return {
      code: "wrong-type",
      path: [list],
      message: `${inBackticks(given)} is not a list of records`,
      help: "give a list of objects, each with the facts of one case",
    };
  }
  const most = DEFAULT_LIMITS.items;
  if (records.items.length > most) {
    return {
      code: "too-many-items",
      path: [list],
      message: `${records.items.length} records are more than are decided at once`,
      help: `give at most ${most} at a time`,
    };
  }
  return { ...records, shared, fields: new Set(declared?.map(({ name }) => name)) };
}

/** A list as it is, or with its origin, or as far as it is known. */
function recordsOf(given: unknown): Records | undefined {
  if (Array.isArray(given)) return { items: given, account: undefined };
  if (typeof given !== "object" || given === null) return undefined;
  const { value, from, ref, items } = given as Readonly<Record<string, unknown>>;
  if (Array.isArray(items)) return { items, account: undefined };
  const inner = value === undefined || value === given ? undefined : recordsOf(value);
  if (inner === undefined || inner.account !== undefined) return undefined;
  return { items: inner.items, account: { ...(from === undefined ? {} : { from }), ...(ref === undefined ? {} : { ref }) } };
}
