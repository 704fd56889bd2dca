/**
 * A case with all that callers say: values with origins, several accounts, vague values, claims that cannot count.
 * Each fact becomes the set of codes it may have, and everything wrong is told at once.
 */
import type { Issue } from "../../issue/index.ts";
import type { Origin } from "../../service/index.ts";
import type { CompiledPolicy } from "../compiled/compiled-policy.ts";
import type { Alternatives } from "../deriving/alternative.ts";
import { deriveFacts } from "../deriving/derive-facts.ts";
import type { PartialList } from "../deriving/partial-list.ts";
import type { GivenFact } from "../normal/normal-policy.ts";
import { slotsOf } from "../normal/slots-of.ts";
import type { Spans } from "../normal/spans.ts";
import type { Claimed, Conflict, GivenFacts, Relied } from "./case-facts.ts";
import { derivedGiven, undeclared, wrongOptions } from "./case-problems.ts";
import { unknownMeaning } from "./meaning.ts";
import { readAccount } from "./read-account.ts";
import { accountsOf } from "./read-accounts.ts";
import { type Counted, type Weak, weighAccounts } from "./weigh-accounts.ts";

/** How the facts of a case are taken. */
export interface CaseOptions {
  /** The origin of bare values: `claimed` where not said. */
  readonly from?: Origin;
  /** `ignore` leaves out what the policy does not declare; otherwise it is an issue. */
  readonly extra?: "ignore";
}

/** A case ready to be decided. */
export interface ReadCase {
  /** The codes that everything which rules can test may have: all, where it is unknown. */
  readonly space: readonly Spans[];
  /** By the place of a declared fact: its records, where it is a list of which something is known. */
  readonly lists: readonly (PartialList | undefined)[];
  /** The accounts of a fact that weigh the same, where a mixture of them is none of them; its records are theirs. */
  readonly either: Alternatives;
  /** By the place of a declared fact: what was given, where it counts. */
  readonly relied: readonly (Relied | undefined)[];
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
    return { ...NOTHING, issues: [issue] };
  }
}

const NOTHING: ReadCase = {
  space: [],
  lists: [],
  either: [],
  relied: [],
  claimed: [],
  conflicts: [],
  issues: [],
};

function readPlainCase(policy: CompiledPolicy, facts: GivenFacts, options: CaseOptions): ReadCase {
  const issues: Issue[] = [];
  const claimed: Claimed[] = [];
  const conflicts: Conflict[] = [];
  const from = options.from ?? "claimed";
  if (!isCase(facts)) {
    const help = "give an object of facts by name; `factsFrom` takes them out of any other object";
    return {
      ...NOTHING,
      issues: [{ code: "wrong-type", path: [], message: "this is not a case", help }],
    };
  }
  const { given, facts: slots } = policy.normal;
  const meanings = given.map((fact) => unknownMeaning(fact, slots));
  const relied: (Relied | undefined)[] = given.map(() => undefined);
  issues.push(...wrongOptions(options));
  let strange = 0;
  // Inherited facts count, as they do on the quick path: what a prototype adds unasked is an undeclared name.
  for (const name in facts) {
    const place = policy.givenPlaces.get(name);
    const value = facts[name];
    if (place !== undefined) {
      if (value === undefined) continue;
      const read = readFact(given[place] as GivenFact, value, { ...options, from }, policy, {
        issues,
        claimed,
        conflicts,
      });
      if (read === undefined) continue;
      meanings[place] = read.meaning;
      relied[place] = read.relied;
    } else if (policy.places.has(name) && /^\w+$/.test(name)) issues.push(derivedGiven(name));
    else if (options.extra !== "ignore" && ++strange <= MOST_STRANGE) {
      issues.push(undeclared(name, [...policy.givenPlaces.keys()]));
    }
  }
  if (strange > MOST_STRANGE) {
    const more = strange - MOST_STRANGE;
    const names = more === 1 ? "1 further name is not a fact" : `${more} further names are not facts`;
    const message = `${names} of this policy`;
    issues.push({
      code: "more-issues",
      path: [],
      message,
      help: "take only what is declared with `factsFrom`",
    });
  }
  const space: Spans[] = [];
  given.forEach((fact, place) => {
    slotsOf(fact).forEach((slot, index) => {
      space[slot] = meanings[place]?.spans[index] as Spans;
    });
  });
  const lists = meanings.map(({ list }) => list);
  const either = meanings.map((meaning) => meaning.either);
  const derived = issues.length > 0 ? space : deriveFacts(policy.normal, space, lists, either);
  return { space: derived, lists, either, relied, claimed, conflicts, issues };
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

function readFact(
  given: GivenFact,
  value: unknown,
  options: CaseOptions & { readonly from: Origin },
  policy: CompiledPolicy,
  findings: Findings,
): Counted | undefined {
  const { name } = given;
  const accounts = accountsOf(value, name, findings.issues);
  if (accounts === undefined) return undefined;
  const before = findings.issues.length;
  const counted: Counted[] = [];
  const weak: Weak[] = [];
  for (const { account, path } of accounts) {
    // An account of nothing is no account: the fact is as unknown as before.
    if (account.value === undefined) continue;
    const read = readAccount(given, account, path, options, policy, findings.issues);
    if (read?.counts === true) counted.push(read);
    else if (read !== undefined) weak.push(read);
  }
  if (findings.issues.length > before) return undefined;
  const { needs } = given.fact;
  if (counted.length > 0) return weighAccounts(name, counted, weak, findings.conflicts);
  if (needs !== undefined) findings.claimed.push(...weak.map(({ relied }) => ({ ...relied, needs })));
  return undefined;
}
