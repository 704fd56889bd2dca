// Accounts that weigh the same and differ: what is possible is what is possible by any of them, and nothing that only a
// mixture of them would allow. Held against trying every case of every account, and against each account alone.
import {
  decide,
  definePolicy,
  enoughBecause,
  neededBecause,
  type Policy,
  parsePolicy,
} from "evenhand/policy";
import { describe, expect, test } from "vitest";
import { isSame } from "../generators/compare-decisions.ts";
import type { Case } from "../generators/draft-case.ts";
import { draftPolicy } from "../generators/draft-policy.ts";
import { everyCompletion } from "../generators/every-completion.ts";
import { readSound } from "../generators/for-drafted.ts";
import { hullOf } from "../generators/hull.ts";
import { faultsIn, type Open, unsoundIn } from "../generators/judge-open.ts";
import { seededRandom } from "../generators/random.ts";
import { draftSeveralAccounts } from "../generators/several-accounts.ts";

const SEED = Number(process.env.SEED ?? 11);
const PAIRS = Number(process.env.PAIRS ?? 3_000);
/** How many cases the accounts leave at most: every one is tried. */
const MOST = 600;

type Outcome = Parameters<typeof hullOf>[0][number];
interface Result {
  readonly status: string;
  readonly outcome?: unknown;
}

describe("accounts that weigh the same", () => {
  const wrong: unknown[] = [];
  const statuses: { [status: string]: number } = {};
  const claims = { open: 0, exact: 0, lost: 0, enough: 0 };
  const random = seededRandom(SEED);
  for (let pairs = 0; pairs < PAIRS && wrong.length < 3; ) {
    const document = draftPolicy(random, { small: true, whole: true });
    const read = parsePolicy(document);
    if (!read.ok) throw new Error(JSON.stringify(read.issues));
    for (let index = 0; index < 6; index += 1) {
      const drafted = draftSeveralAccounts(random, document, MOST);
      if (drafted === undefined) continue;
      pairs += 1;
      const decided = (facts: object) => decide(read.value, facts, { from: "verified" }) as Open;
      const decision = decided(drafted.facts);
      const alone = drafted.alone.map(decided);
      const tried = everyCompletion(document, drafted);
      statuses[tried.status] = (statuses[tried.status] ?? 0) + 1;
      const isExact = alone.every(({ exact }) => exact !== false);
      if (decision.status === "open") {
        claims.open += 1;
        if (decision.exact) claims.exact += 1;
        else if (isExact) claims.lost += 1;
      }
      const judge = decision.exact === false ? unsoundIn : faultsIn;
      const faults = [...judge(decision, tried, document.hit), ...beyond(decision, alone)];
      if (decision.status === "decided" && statuses.decided !== undefined && statuses.decided % 3 === 0) {
        faults.push(...notEnough(read.value, drafted.facts, decision));
        claims.enough += 1;
      }
      if (faults.length > 0) wrong.push({ faults, document, facts: drafted.facts, decision, tried, alone });
    }
  }

  test("come to what each of them comes to alone, and to nothing else", () => {
    expect(wrong.map((one) => JSON.stringify(one, mapsToo, 1))).toEqual([]);
  });

  test("are told exactly where each alone is, but for few", () => {
    console.log(JSON.stringify({ ...statuses, ...claims }));
    expect(claims.lost).toBeLessThan(claims.open / 50);
    expect(claims.exact / claims.open).toBeGreaterThan(0.9);
    for (const status of ["decided", "open", "gap", "conflict", "invalid"]) {
      expect(statuses[status] ?? 0, status).toBeGreaterThan(PAIRS / 300);
    }
  });
});

describe("what only a mixture of two accounts would allow", () => {
  const kg = { type: "integer", min: 0, max: 50 } as const;
  const kind = { type: "enum", values: ["bag", "pram"] } as const;
  const luggage = definePolicy({
    id: "luggage",
    version: "1",
    purpose: "other",
    facts: {
      bags: { type: "list", of: { kg, kind }, maxItems: 9, optional: true },
      extras: { type: "set", values: ["lounge", "meal", "seat"], optional: true },
      late: { type: "boolean" },
    },
    derive: {
      heavy: { some: "bags", where: { kg: { gt: 23 } } },
      heavyPrams: { count: "bags", where: { kg: { gt: 23 }, kind: "pram" } },
      many: { count: "bags" },
    },
    outcome: { fee: { type: "integer" } },
    rules: [
      { id: "no-bags", when: { bags: { is: "absent" } }, then: { fee: 9 }, because: "No bags." },
      { id: "pram", when: { heavyPrams: { gte: 1 } }, then: { fee: 8 }, because: "A heavy pram." },
      { id: "crowd", when: { many: { gte: 3 } }, then: { fee: 7 }, because: "Three bags." },
      { id: "heavy", when: { heavy: true }, then: { fee: 6 }, because: "A heavy bag." },
      { id: "both", when: { extras: { hasAll: ["lounge", "meal"] } }, then: { fee: 5 }, because: "Both." },
      { id: "late", when: { extras: { has: "lounge" }, late: true }, then: { fee: 1 }, because: "Lounge." },
      { id: "early", when: { extras: { has: "meal" }, late: false }, then: { fee: 2 }, because: "A meal." },
      { id: "lounge", when: { extras: { has: "lounge" } }, then: { fee: 1 }, because: "Lounge." },
    ],
    otherwise: { then: { fee: 2 }, because: "Nothing." },
  });
  const told = (...values: readonly unknown[]) => ({ accounts: values.map((value) => ({ value })) });
  const said = (facts: object) => {
    const decision = decide(luggage, { late: true, extras: [], ...facts } as never);
    if (decision.status === "decided") return decision.outcome.fee;
    if (decision.status !== "open") return decision.status;
    const fees = decision.possible.map(({ outcome }) => (outcome as { fee: number }).fee);
    return { fees: fees.toSorted(), matters: decision.matters, exact: decision.exact };
  };
  const heavy = { kg: 30, kind: "bag" };
  const light = { kg: 5, kind: "pram" };

  test.each([
    ["one heavy bag, or two", [[heavy], [heavy, heavy]], 6],
    ["a heavy bag, or a light pram: no heavy pram", [[heavy], [light]], open(["bags"], 2, 6)],
    ["three accounts", [[heavy], [light], [light, light, light]], open(["bags"], 2, 6, 7)],
    ["two that say the same, and a third", [[heavy], [light], [light]], open(["bags"], 2, 6)],
    ["no list at all, or one", [{ is: "absent" }, [heavy]], open(["bags"], 6, 9)],
    [
      "a list that may go on, or another",
      [{ items: [heavy], complete: false }, []],
      open(["bags"], 2, 6, 7, 8),
    ],
    ["records of which not all is known", [[{ kg: 30 }], [light, { kind: "bag" }]], open(["bags"], 2, 6, 8)],
  ])("%s", (_, bags, expected) => {
    expect(said({ bags: told(...bags) })).toEqual(expected);
  });

  test.each([
    ["one word, or another: never both", [["lounge"], ["meal"]], true, open(["extras"], 1, 2)],
    ["or neither", [["lounge"], ["meal"], []], true, open(["extras"], 1, 2)],
    ["no set at all, or one", [{ is: "absent" }, ["lounge", "meal"]], true, open(["extras"], 2, 5)],
    ["what no account says matters is not asked", [["lounge"], ["meal"]], undefined, open(["extras"], 1, 2)],
    ["vague sets", [{ has: ["lounge"] }, { hasNone: ["lounge"] }], true, open(["extras"], 1, 2, 5)],
  ])("%s", (_, extras, late, expected) => {
    expect(said({ bags: [], extras: told(...extras), late })).toEqual(expected);
  });

  test("two facts, each told in two ways, are each of them one or the other", () => {
    const both = { bags: told([heavy], [light]), extras: told(["lounge"], ["meal"]) };
    expect(said(both)).toEqual(open(["bags", "extras"], 1, 2, 6));
  });

  test("what matters only where both words are in the set does not matter", () => {
    const policy = readSound({
      id: "extras",
      version: "1",
      purpose: "other",
      facts: { late: { type: "boolean" }, extras: { type: "set", values: ["lounge", "meal"] } },
      outcome: { fee: { type: "integer" } },
      rules: [
        { id: "late", when: { late: true, extras: { has: "lounge" } }, then: { fee: 1 }, because: "so." },
        { id: "early", when: { late: false, extras: { has: "meal" } }, then: { fee: 2 }, because: "so." },
        { id: "lounge", when: { extras: { has: "lounge" } }, then: { fee: 1 }, because: "so." },
      ],
      otherwise: { then: { fee: 2 }, because: "so." },
    });
    const decision = decide(policy, { extras: told(["lounge"], ["meal"]) } as never);
    expect(decision.status === "open" && [decision.matters, decision.exact]).toEqual([["extras"], true]);
  });

  test("a record is named where all accounts show the same one", () => {
    const items = (...bags: readonly unknown[]) => {
      const decision = decide(luggage, { bags: told(...bags), extras: [], late: true } as never);
      return decision.status === "decided" && decision.because[0]?.tests[0]?.items;
    };
    expect(items([light, heavy], [{ kg: 6 }, heavy])).toEqual([1]);
    expect(items([light, heavy], [heavy])).toBeUndefined();
  });

  test("what was enough are the facts, accounts and all", () => {
    const bags = told([heavy], [heavy, heavy]);
    const enough = enoughBecause(luggage, { bags, extras: [], late: true } as never);
    expect(enough.status === "enough" && enough.facts.map(({ fact }) => fact)).toEqual(["bags"]);
    const settled = enoughBecause(luggage, {
      bags: [],
      extras: told(["lounge"], ["lounge", "seat"]),
      late: true,
    } as never);
    expect(settled.status === "enough" && settled.facts.map(({ fact }) => fact)).toEqual(["bags", "extras"]);
  });

  test("a set told in two ways was needed where a third one would change the result", () => {
    const extras = told(["lounge"], ["lounge", "seat"]);
    const needed = neededBecause(luggage, { bags: [], extras, late: true } as never);
    expect(needed.status === "needed" && needed.facts.map(({ fact, instead }) => [fact, instead])).toEqual([
      ["bags", [{ kg: 24, kind: "bag" }]],
      ["extras", ["lounge", "meal"]],
    ]);
  });

  test("accounts that say the same are tried once", () => {
    const any = { items: [], complete: false };
    expect(said({ bags: told([heavy], any, any, any) })).toEqual(open(["bags"], 2, 6, 7, 8));
  });

  test("where there are too many ways to try each, nothing is left out and it is not called exact", () => {
    const many = { items: [], complete: false };
    const decision = decide(luggage, { bags: told(many, [heavy]), extras: [], late: true } as never, {
      steps: 40,
    });
    expect(decision.status === "open" && decision.exact).toBe(false);
  });
});

function open(matters: readonly string[], ...fees: readonly number[]) {
  return { fees, matters, exact: true };
}

/** Where a decision on several accounts goes beyond the decisions on each, or falls short of them. */
function beyond(decision: Open, alone: readonly Open[]): readonly string[] {
  // An account that breaks an assumption cannot be true.
  const possible = alone.filter(({ status }) => status !== "invalid");
  if (possible.length === 0) return decision.status === "invalid" ? [] : ["status"];
  if ([decision, ...possible].some(({ exact }) => exact === false)) return [];
  const [own, union] = [[decision], possible].map((some) => JSON.stringify(summaryOf(some)));
  return own === union ? [] : [`${own} for the union ${union}`];
}

/** Where what was enough is not, or something less would have been. */
function notEnough(policy: Policy, facts: Case, decision: Open): readonly string[] {
  const enough = enoughBecause(policy, facts, { from: "verified" });
  if (enough.status !== "enough") return ["not settled"];
  const names = enough.facts.map(({ fact }) => fact);
  const comesTo = (given: readonly string[]) => {
    const some = Object.fromEntries(given.map((name) => [name, facts[name]]));
    const other = decide(policy, some, { from: "verified" }) as Open;
    return other.status === "decided" && isSame(other.outcome, decision.outcome);
  };
  if (!comesTo(names)) return ["not enough"];
  const less = names.filter((name) => comesTo(names.filter((other) => other !== name)));
  return enough.exact ? less.map((name) => `enough without ${name}`) : [];
}

/** The statuses that some of the decisions leave possible, and what their outcomes come to together. */
function summaryOf(decisions: readonly Open[]) {
  const results = decisions.flatMap(({ status, outcome, possible = [] }): readonly Result[] =>
    status === "open" ? possible : [{ status, outcome }],
  );
  const outcomes = results.flatMap(({ outcome }) => (outcome === undefined ? [] : [outcome as Outcome]));
  return {
    statuses: [...new Set(results.map(({ status }) => status))].sort(),
    outcomes: Object.entries(hullOf(outcomes)).sort(([a], [b]) => (a < b ? -1 : 1)),
  };
}

const mapsToo = (_: string, value: unknown) => (value instanceof Map ? Object.fromEntries(value) : value);
