/**
 * A case with all that callers say: values with origins, several accounts, vague values, claims that cannot count.
 * Each fact becomes the set of codes it may have, and everything wrong is told at once.
 */
import { type Issue, inBackticks } from "../../issue/index.ts";
import { compareOrigins, type Origin } from "../../service/index.ts";
import type { CompiledPolicy } from "../compiled/compiled-policy.ts";
import { allSpans, decodeValue } from "../normal/domain.ts";
import type { NormalFact } from "../normal/normal-policy.ts";
import { type Spans, sameSpans, uniteSpans } from "../normal/spans.ts";
import { nearestName } from "../reading/nearest-name.ts";
import type { Account, Claimed, Conflict, GivenFacts, Relied } from "./case-facts.ts";
import { readValue } from "./read-value.ts";

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

interface Counted {
  readonly spans: Spans;
  readonly relied: Relied;
}

const MOST_ACCOUNTS = 20;

/** Reads every fact of a case. Where there are issues, the rest is not to be used. */
export function readCase(policy: CompiledPolicy, facts: GivenFacts, options: CaseOptions): ReadCase {
  const issues: Issue[] = [];
  const claimed: Claimed[] = [];
  const conflicts: Conflict[] = [];
  const from = options.from ?? "claimed";
  const given = policy.facts.map((fact): ReadGiven => ({ spans: allSpans(fact.domain), relied: undefined }));
  if (!isCase(facts)) {
    const help = "give an object of facts by name";
    return {
      given,
      claimed,
      conflicts,
      issues: [{ code: "wrong-type", path: [], message: "this is not a case", help }],
    };
  }
  for (const name of Object.keys(facts)) {
    const place = policy.places.get(name);
    const value = facts[name];
    if (place === undefined) {
      if (options.extra !== "ignore") issues.push(undeclared(name, policy.names));
    } else if (value !== undefined) {
      const fact = policy.facts[place] as NormalFact;
      given[place] = readFact(fact, value, from, { issues, claimed, conflicts });
    }
  }
  return { given, claimed, conflicts, issues };
}

function isCase(facts: unknown): boolean {
  return typeof facts === "object" && facts !== null && !Array.isArray(facts);
}

function undeclared(name: string, names: readonly string[]): Issue {
  const nearest = nearestName(name, names);
  const message = `${inBackticks(name)} is not a fact of this policy`;
  const help =
    nearest === undefined
      ? "leave it out, or take only what is declared with `factsFrom`"
      : `did you mean \`${nearest}\`?`;
  return { code: "unknown-fact", path: [name], message, help };
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
  const counted: Counted[] = [];
  let broken = false;
  for (const { account, path } of accounts) {
    // An account of nothing is no account: the fact is as unknown as before.
    if (account.value === undefined) continue;
    const read = readAccount(fact, account, path, from, findings);
    if (read === "broken") broken = true;
    else if (read !== undefined) counted.push(read);
  }
  if (broken || counted.length === 0) return unknown;
  return weigh(fact, counted, findings.conflicts);
}

/** The strongest account decides; where two of the same weight differ, either may be true. */
function weigh(fact: NormalFact, counted: readonly Counted[], conflicts: Conflict[]): ReadGiven {
  const sorted = [...counted].sort((a, b) => compareOrigins(b.relied.from, a.relied.from));
  const best = sorted[0] as Counted;
  const differing = sorted.filter((other) => !sameSpans(other.spans, best.spans));
  if (differing.length > 0) {
    conflicts.push({ fact: fact.name, accounts: [best, ...differing].map((account) => account.relied) });
  }
  const equals = differing.filter((other) => other.relied.from === best.relied.from);
  if (equals.length === 0) return best;
  const spans = equals.reduce((all, other) => uniteSpans(all, other.spans), best.spans);
  const oneOf = [best, ...equals].map((account) => account.relied.value);
  return { spans, relied: { ...best.relied, value: { oneOf } } };
}

/** A claim on a fact that needs more is listed, and neither checked nor counted. */
function readAccount(
  { name, domain, fact }: NormalFact,
  account: Account,
  path: Issue["path"],
  standard: Origin,
  { issues, claimed }: Findings,
): Counted | "broken" | undefined {
  const from = account.from ?? standard;
  const rest = {
    from,
    ...(account.ref === undefined ? {} : { ref: account.ref }),
    ...(fact.sensitive === true ? { sensitive: true as const } : {}),
  };
  if (fact.needs !== undefined && compareOrigins(from, fact.needs) < 0) {
    claimed.push({ fact: name, value: copyOf(account.value), ...rest, needs: fact.needs });
    return undefined;
  }
  const read = readValue(account.value, name, domain, path);
  if (!read.ok) {
    issues.push(...read.issues);
    return "broken";
  }
  const [low, high] = read.value as readonly [number, number];
  const known = read.value.length === 2 && low === high && low !== domain.absent && low !== domain.other;
  const value = known ? decodeValue(domain, low) : copyOf(account.value);
  return { spans: read.value, relied: { fact: name, value, ...rest } };
}

/** A copy of plain data as far as it is plain; a decision keeps nothing that its caller can change. */
function copyOf(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return typeof value === "bigint" ? `${value}` : value;
  try {
    return JSON.parse(JSON.stringify(value));
  } catch {
    return inBackticks(value);
  }
}

function accountsOf(
  value: unknown,
  name: string,
  issues: Issue[],
): readonly { readonly account: Account; readonly path: Issue["path"] }[] | undefined {
  if (typeof value !== "object" || value === null) return [{ account: { value }, path: [name] }];
  if (Object.hasOwn(value, "accounts")) {
    const list = (value as { readonly accounts: unknown }).accounts;
    const help = 'write { accounts: [{ value, from: "claimed" }, { value, from: "recorded" }] }';
    if (
      !Array.isArray(list) ||
      list.length === 0 ||
      list.length > MOST_ACCOUNTS ||
      Object.keys(value).length > 1
    ) {
      issues.push({
        code: "bad-accounts",
        path: [name, "accounts"],
        message: "these are not accounts of one fact",
        help,
      });
      return undefined;
    }
    const read = list.map((item, index) => oneAccount(item, [name, "accounts", index], issues));
    const known = read.filter((account) => account !== undefined);
    return known.length === read.length ? known : undefined;
  }
  const account = oneAccount(value, [name], issues);
  return account && [account];
}

function oneAccount(value: unknown, path: Issue["path"], issues: Issue[]) {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, "value")) {
    return { account: { value }, path };
  }
  const { value: _, from, ref, ...more } = value as { value: unknown; from?: unknown; ref?: unknown };
  const before = issues.length;
  for (const key of Object.keys(more)) {
    const message = `${inBackticks(key)} is not a field of an account`;
    issues.push({
      code: "unknown-key",
      path: [...path, key],
      message,
      help: "an account has `value`, `from` and `ref`",
    });
  }
  if (from !== undefined && from !== "claimed" && from !== "recorded" && from !== "verified") {
    const message = `${inBackticks(from)} is not an origin`;
    issues.push({
      code: "wrong-origin",
      path: [...path, "from"],
      message,
      help: "write `claimed`, `recorded` or `verified`",
    });
  }
  if (ref !== undefined && typeof ref !== "string") {
    const message = `${inBackticks(ref)} is not a reference`;
    issues.push({
      code: "wrong-reference",
      path: [...path, "ref"],
      message,
      help: "name the record by a string",
    });
  }
  if (issues.length > before) return undefined;
  return { account: value as Account, path: [...path, "value"] };
}
