/**
 * One policy, many things of a kind: each line of an order, each passenger of a booking, is a case of its own that
 * shares the facts beside it.
 */
import type { Issue } from "../../issue/index.ts";
import type { Origin } from "../../service/index.ts";
import { compiledOf } from "../compiled-of.ts";
import type { Policy } from "../policy.ts";
import type { CaseFacts } from "../typing/case-facts.ts";
import { decide } from "./decide.ts";
import type { DecideOptions } from "./decide-options.ts";
import type { Decision } from "./decision.ts";
import { type CaseRecords, readRecords } from "./read-records.ts";
import { givenTwice, notOneRecord } from "./record-problems.ts";

/**
 * The facts that all cases share, and under the name of the list one record of facts for each case; the list may say
 * where all of its records come from.
 */
export type EachFacts<Inputs, List extends string> = Omit<CaseFacts<Inputs>, List> & {
  readonly [Name in List]: Records<Inputs, List> | SourcedRecords<Records<Inputs, List>>;
};

/** A record has facts, and where the policy declares the list what else each of its records says. */
type Records<Inputs, List> = readonly (CaseFacts<Inputs> &
  (List extends keyof Inputs
    ? { readonly [Field in keyof Extract<Inputs[List], readonly unknown[]>[number]]?: unknown }
    : unknown))[];

interface SourcedRecords<Value> {
  readonly value: Value;
  readonly from?: Origin;
  readonly ref?: string;
}

/**
 * Decides once for each record of `facts[list]`, in their order: the fields of the record are facts of the policy, next
 * to the other facts given. The list may have any name. Where it is a list that the policy declares, each case is given
 * the whole list too, and fields that are only the list's are left out of the facts.
 *
 * A record that cannot be used is an invalid decision at its place, with the place in the path of its issues
 * (`["items", 2, "price"]`); so is one with a fact that is given beside the list as well. What is no list of at most
 * 1,000 records is a single invalid decision. Nothing is thrown for anything in the facts.
 *
 * @example
 * ```ts
 * import { decideEach } from "evenhand";
 * import { delayRepay15 } from "evenhand/schemes/delay-repay-15";
 *
 * const journey = {
 *   delay: 47,
 *   tickets: [{ ticket: "single", fare: "10.00" }, { ticket: "return", fare: "32.40" }],
 * } as const;
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
  const read = readRecords(compiled, facts, list);
  if ("issue" in read) return [{ status: "invalid", issues: [read.issue], policy: compiled.reference }];
  return Array.from(read.items, (item, index): Decision<Results> => {
    const path = [...read.path, index];
    const own = ownFacts(item, read);
    if (own === undefined) {
      return { status: "invalid", issues: [notOneRecord(item, path)], policy: compiled.reference };
    }
    const twice = Object.keys(own).filter((name) => read.shared[name] !== undefined);
    const all = Object.assign(Object.create(null), read.shared, own);
    const decision = decide(policy, all, options);
    const issues =
      decision.status === "invalid"
        ? decision.issues.map((issue) => placed(issue, own, item as Own, path))
        : [];
    if (issues.length + twice.length === 0) return decision;
    const both = [...twice.map((name) => givenTwice(name, list, [...path, name])), ...issues];
    return { status: "invalid", issues: both, policy: compiled.reference };
  });
}

type Own = Readonly<Record<string, unknown>>;

/** The facts of one record, with the origin of the list; undefined where it is no record. */
function ownFacts(item: unknown, { listed, account }: CaseRecords): Own | undefined {
  if (typeof item !== "object" || item === null || Array.isArray(item)) return undefined;
  const own: Record<string, unknown> = Object.create(null);
  try {
    for (const [name, value] of Object.entries(item)) {
      if (value === undefined || listed.has(name)) continue;
      const said = typeof value === "object" && value !== null && ("value" in value || "accounts" in value);
      own[name] = account === undefined || said ? value : { value, ...account };
    }
  } catch {
    return undefined;
  }
  return own;
}

/** The issue with its place in the list, where it is about the record. */
function placed(issue: Issue, own: Own, item: Own, path: Issue["path"]): Issue {
  const [name, value, ...rest] = issue.path;
  if (typeof name !== "string" || !(name in own)) return issue;
  // The origin of the list was written to each fact: what it is called there, nobody wrote.
  if (value === "value" && item[name] !== own[name]) return { ...issue, path: [...path, name, ...rest] };
  return { ...issue, path: [...path, ...issue.path] };
}
