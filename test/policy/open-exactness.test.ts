// `open` is exact: on policies small enough to try every completion, what `decide` says of a partial case is what
// trying them all says, in status, in what is possible and in what still matters.
import { decide, parsePolicy } from "evenhand/policy";
import { describe, expect, test } from "vitest";
import type { DefinedOutcome } from "../../src/policy/definition/evaluate-by-definition.ts";
import { isSame } from "./generators/compare-decisions.ts";
import { contains, type PossibleResult } from "./generators/contradiction.ts";
import { draftPolicy } from "./generators/draft-policy.ts";
import { type EveryCompletion, everyCompletion } from "./generators/every-completion.ts";
import { hullOf } from "./generators/hull.ts";
import { draftPartialCase } from "./generators/partial-case.ts";
import { seededRandom } from "./generators/random.ts";

const SEED = Number(process.env.SEED ?? 7);
const PAIRS = 6_000;

interface Open {
  readonly status: string;
  readonly outcome?: unknown;
  readonly possible?: readonly PossibleResult[];
  readonly bounds?: DefinedOutcome;
  readonly matters?: readonly string[];
  readonly exact?: boolean;
  readonly next?: { readonly fact: string };
}

describe("open is exact", () => {
  const statuses: { [status: string]: number } = {};
  const wrong: unknown[] = [];
  let givenUp = 0;
  const random = seededRandom(SEED);
  for (let pairs = 0; pairs < PAIRS && wrong.length < 3; ) {
    const document = draftPolicy(random, { small: true });
    const read = parsePolicy(document);
    if (!read.ok) {
      wrong.push({ document, issues: read.issues });
      continue;
    }
    for (let index = 0; index < 6; index += 1, pairs += 1) {
      const partial = draftPartialCase(random, document, { most: 4 });
      const decision = decide(read.value, partial.facts, { from: "verified" }) as Open;
      const tried = everyCompletion(document, partial);
      statuses[tried.status] = (statuses[tried.status] ?? 0) + 1;
      const faults = faultsIn(decision, tried, document.hit);
      if (faults.length > 0) wrong.push({ faults, document, facts: partial.facts, decision, tried });
      const steps = random.below(40);
      const hurried = decideWithin(
        steps,
        () => decide(read.value, partial.facts, { from: "verified", steps }) as Open,
      );
      if (!isSame(hurried, decision)) {
        givenUp += 1;
        const isHonest = hurried.status === "open" && hurried.exact === false;
        if (!isHonest) wrong.push({ document, facts: partial.facts, steps, hurried, decision });
      }
    }
  }

  test("no pair of policy and partial case is judged wrongly", () => {
    console.log(JSON.stringify(statuses));
    expect(wrong.map((one) => JSON.stringify(one, mapsToo, 1))).toEqual([]);
  });

  test("a search that was given up says so, and never decides otherwise", () => {
    expect(givenUp).toBeGreaterThan(PAIRS / 50);
  });

  test("the run met every status, and many that are open", () => {
    for (const status of ["decided", "open", "gap", "conflict", "invalid"]) {
      expect(statuses[status] ?? 0, status).toBeGreaterThan(PAIRS / 200);
    }
    expect(statuses.open ?? 0).toBeGreaterThan(PAIRS / 4);
  });
});

/** A decision, or what was thrown instead of one. */
function decideWithin(steps: number, search: () => Open): Open {
  try {
    return search();
  } catch (error) {
    return { status: `thrown within ${steps} steps: ${(error as Error).message}` };
  }
}

/** Where a decision departs from what trying every completion shows. */
function faultsIn(decision: Open, tried: EveryCompletion, hit = "first"): readonly string[] {
  if (decision.status !== tried.status) return ["status"];
  if (tried.status === "decided" && !isSame(decision.outcome, tried.outcome)) return ["outcome"];
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
  const hull = Object.entries(hullOf([...tried.possible.values()].flat()));
  const numbers = Object.fromEntries(hull.filter(([, ends]) => typeof ends[0] === "number"));
  if (!isSame(hullOf([decision.bounds ?? {}]), numbers)) faults.push("bounds");
  // Where assumptions tie facts together, none may matter by itself: then any question will do.
  if (tried.matters.length > 0 && !tried.matters.includes(decision.next?.fact ?? "")) faults.push("next");
  return faults;
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

const mapsToo = (_: string, value: unknown) => (value instanceof Map ? Object.fromEntries(value) : value);
