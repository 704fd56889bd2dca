/**
 * A case with all that callers say: values with origins, several accounts, vague values, claims that cannot count.
 * Each fact becomes the set of codes it may have, and everything wrong is told at once.
 */
import { type Issue, inBackticks } from "../../issue/index.ts";
import { compareOrigins, type Origin } from "../../service/index.ts";
import type { CompiledPolicy } from "../compiled/compiled-policy.ts";
import { allSpans, decodeValue } from "../normal/domain.ts";
import type { NormalFact } from "../normal/normal-policy.ts";
import type { Spans } from "../normal/spans.ts";
import type { Account, Claimed, Conflict, GivenFacts, Relied } from "./case-facts.ts";
import { undeclared, wrongOptions } from "./case-problems.ts";
import { accountsOf } from "./read-accounts.ts";
import { readValue } from "./read-value.ts";
import { type Counted, type Weak, weighAccounts } from "./weigh-accounts.ts";

/** How the facts of a case are taken. */
export interface CaseOptions {
  /** The origin of bare values: `claimed` where not said. */
  readonly from?: Origin;
  /** `ignore` leaves out what the policy does not declare; otherwise it is an issue. */
  readonly extra?: "ignore";
}

/** A fact of a case. */
export interface ReadGiven {
  /** The codes that it may have: all, where it is unknown. */
  readonly spans: Spans;
  /** What was given, where it counts. */
  readonly relied: Relied | undefined;
}

/** A case ready to be decided. */
export interface ReadCase {
  readonly given: readonly ReadGiven[];
  readonly claimed: readonly Claimed[];
  readonly conflicts: readonly Conflict[];
  readonly issues: readonly Issue[];
}

/** Undeclared names that are told one by one. */
const MOST_STRANGE = 100;

/** Reads every fact of a case. Where there are issues, the rest is not to be used. */
export function readCase(policy: CompiledPolicy, facts: GivenFacts, options: CaseOptions): ReadCase {
  try {
    return readPlainCase(policy, facts, options);
  } catch {
    const message = "a fact of this case throws when it is read";
    const issue = { code: "not-plain-data", path: [], message, help: "give plain data" };
    return { given: [], claimed: [], conflicts: [], issues: [issue] };
  }
}

function readPlainCase(policy: CompiledPolicy, facts: GivenFacts, options: CaseOptions): ReadCase {
  const issues: Issue[] = [];
  const claimed: Claimed[] = [];
  const conflicts: Conflict[] = [];
  const from = options.from ?? "claimed";
  const given = policy.facts.map((fact): ReadGiven => ({ spans: allSpans(fact.domain), relied: undefined }));
  if (!isCase(facts)) {
    const help = "give an object of facts by name; `factsFrom` takes them out of any other object";
    return {
      given,
      claimed,
      conflicts,
      issues: [{ code: "wrong-type", path: [], message: "this is not a case", help }],
    };
  }
  issues.push(...wrongOptions(options));
  let strange = 0;
  // Inherited facts count, as they do on the quick path: what a prototype adds unasked is an undeclared name.
  for (const name in facts) {
    const place = policy.places.get(name);
    const value = facts[name];
    if (place === undefined) {
      if (options.extra !== "ignore" && ++strange <= MOST_STRANGE)
        issues.push(undeclared(name, policy.names));
    } else if (value !== undefined) {
      const fact = policy.facts[place] as NormalFact;
      given[place] = readFact(fact, value, from, { issues, claimed, conflicts });
    }
  }
  if (strange > MOST_STRANGE) {
    const message = `${strange - MOST_STRANGE} further names are not facts of this policy`;
    issues.push({
      code: "more-issues",
      path: [],
      message,
      help: "take only what is declared with `factsFrom`",
    });
  }
  return { given, claimed, conflicts, issues };
}

/** An object with facts. A `Map`, or an instance with nothing to read, would look like a case of unknown facts. */
function isCase(facts: unknown): facts is GivenFacts {
  if (typeof facts !== "object" || facts === null || Array.isArray(facts)) return false;
  for (const _ in facts) return true;
  const prototype = Object.getPrototypeOf(facts);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

interface Findings {
  readonly issues: Issue[];
  readonly claimed: Claimed[];
  readonly conflicts: Conflict[];
}

function readFact(fact: NormalFact, value: unknown, from: Origin, findings: Findings): ReadGiven {
  const { name, domain } = fact;
  const unknown: ReadGiven = { spans: allSpans(domain), relied: undefined };
  const accounts = accountsOf(value, name, findings.issues);
  if (accounts === undefined) return unknown;
  const before = findings.issues.length;
  const counted: Counted[] = [];
  const weak: Weak[] = [];
  for (const { account, path } of accounts) {
    // An account of nothing is no account: the fact is as unknown as before.
    if (account.value === undefined) continue;
    const read = readAccount(fact, account, path, from, findings.issues);
    if (read?.spans === undefined) weak.push(...(read ? [read] : []));
    else counted.push(read);
  }
  if (findings.issues.length > before) return unknown;
  const { needs } = fact.fact;
  if (counted.length > 0) return weighAccounts(name, counted, weak, findings.conflicts);
  if (needs !== undefined) findings.claimed.push(...weak.map(({ relied }) => ({ ...relied, needs })));
  return unknown;
}

/** What an account says. One that is too weak for its fact is shown as it was given, and neither checked nor counted. */
function readAccount(
  { name, domain, fact }: NormalFact,
  account: Account,
  path: Issue["path"],
  standard: Origin,
  issues: Issue[],
): Counted | Weak | undefined {
  const from = account.from ?? standard;
  const rest = {
    from,
    ...(account.ref === undefined ? {} : { ref: account.ref }),
    ...(fact.sensitive === true ? { sensitive: true as const } : {}),
  };
  const weak = fact.needs !== undefined && compareOrigins(from, fact.needs) < 0;
  const read = readValue(account.value, name, domain, path);
  if (!read.ok) {
    if (weak)
      return {
        spans: undefined,
        means: undefined,
        relied: { fact: name, value: copyOf(account.value), ...rest },
      };
    issues.push(...read.issues);
    return undefined;
  }
  const [low, high] = read.value as readonly [number, number];
  const known = read.value.length === 2 && low === high && low !== domain.absent && low !== domain.other;
  const relied = { fact: name, value: known ? decodeValue(domain, low) : copyOf(account.value), ...rest };
  return weak ? { spans: undefined, means: read.value, relied } : { spans: read.value, relied };
}

/** A copy of plain data as far as it is plain; a decision keeps nothing that its caller can change. */
function copyOf(value: unknown): unknown {
  if (typeof value === "string" || typeof value === "boolean" || value === null) return value;
  // What JSON cannot hold is named, so that a decision stays plain data.
  if (typeof value !== "object") return Number.isFinite(value) ? value : inBackticks(value);
  try {
    return JSON.parse(JSON.stringify(value));
  } catch {
    return inBackticks(value);
  }
}
