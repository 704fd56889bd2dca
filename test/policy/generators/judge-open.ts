/** Where a decision about a partial case departs from what trying every completion of it shows. */
import type { DefinedOutcome } from "../../../src/policy/definition/evaluate-by-definition.ts";
import { isSame } from "./compare-decisions.ts";
import { contains, type PossibleResult } from "./contradiction.ts";
import type { EveryCompletion } from "./every-completion.ts";
import { boundsHullOf, hullOf } from "./hull.ts";

/** As much of a decision as is held against its completions. */
export interface Open {
  readonly status: string;
  readonly outcome?: unknown;
  readonly because?: readonly { readonly rule: string }[];
  readonly possible?: readonly PossibleResult[];
  readonly bounds?: DefinedOutcome;
  readonly matters?: readonly string[];
  readonly exact?: boolean;
  readonly next?: { readonly fact: string };
}

/** The faults of a decision that claims to be exact. */
export function faultsIn(decision: Open, tried: EveryCompletion, hit = "first"): readonly string[] {
  if (decision.status !== tried.status) return ["status"];
  if (tried.status === "decided") {
    if (!isSame(decision.outcome, tried.outcome)) return ["outcome"];
    const named = rulesIn(decision);
    // Under `any` further rules may fire beside the one that the definition names.
    const idle = hit === "any" ? [] : named.filter((rule) => !tried.possible.has(rule));
    const isWhole = [...tried.possible.keys()].every((rule) => named.includes(rule));
    return isWhole && idle.length === 0 ? [] : ["because"];
  }
  if (tried.status !== "open") return [];
  const faults: string[] = [];
  const listed = decision.possible ?? [];
  const possible = listed.filter(({ status }) => status === "decided");
  if (!isSame([...new Set(listed.map(({ status }) => status))].sort(), tried.statuses))
    faults.push("statuses");
  if (decision.exact !== true) faults.push("exact");
  if (!isSame([...(decision.matters ?? [])].sort(), [...tried.matters].sort())) faults.push("matters");
  const rules = new Set(possible.flatMap((one) => one.rules));
  // Under `any` further rules fire beside the one that the definition names.
  const unnamed = [...rules].filter((rule) => !tried.possible.has(rule));
  if (![...tried.possible.keys()].every((rule) => rules.has(rule))) faults.push("a rule is missing");
  if (hit !== "any" && unnamed.length > 0) faults.push("a rule that cannot decide");
  if (!possible.every((entry) => isTight(entry, tried.possible))) faults.push("possible");
  if (
    ![...tried.possible].every(([rule, outcomes]) => outcomes.every((one) => isListed(rule, one, possible)))
  ) {
    faults.push("an outcome is missing");
  }
  const bounds = boundsHullOf([...tried.possible.values()].flat());
  if (!isSame(hullOf([decision.bounds ?? {}]), bounds)) faults.push("bounds");
  // Where assumptions tie facts together, none may matter by itself: then any question will do.
  if (tried.matters.length > 0 && !tried.matters.includes(decision.next?.fact ?? "")) faults.push("next");
  return faults;
}

/**
 * Whether a decision on fewer steps is honest beside the one on enough of them: it says that it was given up, or decides
 * the same, perhaps for one rule more that a longer search would have seen not to fire.
 */
export function isHonest(hurried: Open, decision: Open): boolean {
  if (hurried.status === "open") return hurried.exact === false;
  const named = rulesIn(hurried);
  return (
    hurried.status === decision.status &&
    isSame(hurried.outcome, decision.outcome) &&
    rulesIn(decision).every((rule) => named.includes(rule))
  );
}

const rulesIn = ({ because = [] }: Open) => because.map(({ rule }) => rule);

/** What a decision that is not exact leaves out, though some completion comes to it. */
export function unsoundIn(decision: Open, tried: EveryCompletion): readonly string[] {
  const faults: string[] = [];
  const listed = decision.possible ?? [];
  const possible = listed.filter(({ status }) => status === "decided");
  if (tried.statuses.some((status) => !listed.some((entry) => entry.status === status)))
    faults.push("a status is missing");
  if (tried.matters.some((name) => !decision.matters?.includes(name)))
    faults.push("a fact that matters is missing");
  const outcomes = [...tried.possible].flatMap(([rule, ofRule]) => ofRule.map((one) => [rule, one] as const));
  if (!outcomes.every(([rule, one]) => isListed(rule, one, possible))) faults.push("an outcome is missing");
  const within = Object.entries(decision.bounds ?? {}).every(([field, ends]) =>
    outcomes.every(([, outcome]) => contains(ends, outcome[field])),
  );
  return within ? faults : [...faults, "bounds"];
}

/** The ends of an entry are reached: they are the hull of the outcomes that its rules come to within them. */
function isTight({ rules, outcome = {} }: PossibleResult, tried: EveryCompletion["possible"]): boolean {
  const within = rules.flatMap((rule) => tried.get(rule) ?? []).filter((one) => isWithin(one, outcome));
  return isSame(hullOf(within), hullOf([outcome]));
}

const isListed = (rule: string, outcome: DefinedOutcome, possible: readonly PossibleResult[]) =>
  possible.some((entry) => entry.rules.includes(rule) && isWithin(outcome, entry.outcome ?? {}));
const isWithin = (outcome: DefinedOutcome, ends: DefinedOutcome) =>
  Object.entries(outcome).every(([field, value]) => contains(ends[field], value));
