// What is found of rules one by one and of two at once, against every case of small policies, by each engine.
import { describe, expect, test } from "vitest";
import { changesSomething } from "../../../src/analysis/findings/changes-something.ts";
import { disagreements } from "../../../src/analysis/findings/disagreements.ts";
import { findingContext } from "../../../src/analysis/findings/finding-context.ts";
import { measurePairs } from "../../../src/analysis/findings/measure-pairs.ts";
import { pairsHeldTogether } from "../../../src/analysis/findings/pairs-held-together.ts";
import { loadPolicy } from "../../../src/policy/index.ts";
import { type Random, seededRandom } from "../../policy/generators/random.ts";

const MOST = 3;
const VALUES = Array.from({ length: MOST + 1 }, (_, value) => value);
const CASES = VALUES.flatMap((x) => VALUES.map((y) => ({ x, y, total: x + y })));
type Case = (typeof CASES)[number];

interface Drafted {
  readonly boxes: readonly (readonly (readonly [fact: keyof Case, least: number, greatest: number])[])[];
  readonly points: number | "max" | "sum";
}
type Hit = "first" | "unique" | "any";

function draftRule(random: Random, derived: boolean): Drafted {
  const sides = derived ? (["x", "total"] as const) : (["x", "y"] as const);
  const draftBox = () => {
    const chosen = random.some(sides, 1, 2);
    return chosen.map((fact) => {
      const least = random.between(0, MOST);
      return [fact, least, random.between(least, MOST)] as const;
    });
  };
  return {
    boxes: Array.from({ length: random.between(1, 2) }, draftBox),
    points: random.pick([0, 1, 2, 2, "max", "sum"] as const),
  };
}

function policyOf(rules: readonly Drafted[], hit: Hit, rest: boolean, derived: boolean) {
  return loadPolicy({
    id: "drafted",
    version: "1",
    purpose: "other",
    facts: {
      x: { type: "integer", min: 0, max: MOST },
      y: { type: "integer", min: 0, max: MOST },
    },
    ...(derived && { derive: { total: { plus: ["x", "y"] } } }),
    outcome: { points: { type: "integer" } },
    hit,
    rules: rules.map(({ boxes, points }, place) => ({
      id: `r${place}`,
      when: {
        any: boxes.map((box) => Object.fromEntries(box.map(([fact, gte, lte]) => [fact, { gte, lte }]))),
      },
      then: { points: typeof points === "number" ? points : { [points]: ["x", "y"] } },
      because: "x",
    })),
    ...(rest && { otherwise: { then: { points: 1 }, because: "y" } }),
  });
}

const holds = ({ boxes }: Drafted, its: Case) =>
  boxes.some((box) => box.every(([fact, least, greatest]) => its[fact] >= least && its[fact] <= greatest));
const pointsOf = ({ points }: Drafted, { x, y }: Case) =>
  points === "max" ? Math.max(x, y) : points === "sum" ? x + y : points;

function resultOf(rules: readonly Drafted[], hit: Hit, rest: boolean, its: Case): number | string {
  const all = rules.filter((rule) => holds(rule, its));
  const counting = hit === "first" ? all.slice(0, 1) : all;
  const [first] = counting;
  if (first === undefined) return rest ? 1 : "gap";
  const points = pointsOf(first, its);
  if (hit === "unique" && counting.length > 1) return "conflict";
  return counting.some((rule) => pointsOf(rule, its) !== points) ? "conflict" : points;
}
const differ = (one: readonly Drafted[], other: readonly Drafted[], hit: Hit, rest: boolean) =>
  CASES.some((its) => resultOf(one, hit, rest, its) !== resultOf(other, hit, rest, its));

/** The cases in which two rules hold together as they should not. */
function casesOfPair(rules: readonly Drafted[], hit: Hit, one: number, other: number): readonly Case[] {
  const [left, right] = [rules[one] as Drafted, rules[other] as Drafted];
  return CASES.filter((its) => {
    if (!holds(left, its) || !holds(right, its)) return false;
    if (hit === "first" && rules.findIndex((rule) => holds(rule, its)) !== one) return false;
    return hit === "unique" || pointsOf(left, its) !== pointsOf(right, its);
  });
}

const HITS = ["first", "unique", "any"] as const;
const drafts = (seed: number, count: number) => {
  const random = seededRandom(seed);
  return Array.from({ length: count }, (_, drawn) => {
    const derived = random.chance(0.5);
    const rules = Array.from({ length: random.between(2, 5) }, () => draftRule(random, derived));
    const [hit, rest] = [HITS[drawn % 3] as Hit, random.chance(0.5)];
    return { derived, rules, hit, rest, policy: policyOf(rules, hit, rest, derived) };
  });
};
const ENGINES = ["branching", "both", "cases"] as const;

describe.each(ENGINES)("by %s", (engine) => {
  test("whether a rule changes something, as the policy stands or without rules that never fire", () => {
    const seen = { found: 0, none: 0 };
    for (const { rules, hit, rest, policy } of drafts(71, 60)) {
      const context = findingContext(policy, { engine }, () => {});
      for (const left of [undefined, rules.length - 1]) {
        const idle = new Set(left === undefined ? [] : [left]);
        const changes = changesSomething(context, idle, []);
        const few = rules.filter((_, place) => place !== left);
        for (const [place, rule] of rules.entries()) {
          if (idle.has(place)) continue;
          const without = (among: readonly Drafted[]) => among.filter((other) => other !== rule);
          const is = [rules, few].some((among) => differ(among, without(among), hit, rest))
            ? "found"
            : "none";
          expect(changes(place)).toBe(is);
          seen[is] += 1;
        }
      }
    }
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(20);
  });

  test("which pairs hold together, and in how many cases", () => {
    let [held, told] = [0, 0];
    for (const { rules, hit, policy, derived } of drafts(72, 60)) {
      const context = findingContext(policy, { engine }, () => {});
      const apart = disagreements(context);
      const places = [...rules.keys()];
      const expected = places.flatMap((one) =>
        places.slice(one + 1).flatMap((other) => {
          const cases = casesOfPair(rules, hit, one, other);
          return cases.length === 0 ? [] : [{ one, other, cases }];
        }),
      );
      const limits = { nodes: 0, steps: engine === "cases" ? 0 : 100_000 };
      const { largest, count, exact } = pairsHeldTogether(context, apart, limits, 100);
      expect([count, exact]).toEqual([expected.length, true]);
      const named = (pairs: readonly { one: number; other: number }[]) =>
        pairs.map(({ one, other }) => `${one} ${other}`).sort();
      expect(named(largest)).toEqual(named(expected));
      held += count;
      const measured = measurePairs(context, largest, apart);
      expect(named(measured)).toEqual(named(expected));
      for (const pair of measured) {
        if (!("found" in pair)) throw new Error("every pair has a case");
        const own = expected.find(({ one, other }) => one === pair.one && other === pair.other);
        const [x, y] = pair.found.codes as [number, number];
        expect(own?.cases).toContainEqual({ x, y, total: x + y });
        if (derived || !pair.parts.every(({ whole }) => whole)) continue;
        const size = Math.round(pair.size * CASES.length * 1e6) / 1e6;
        // Case by case, those in two boxes of a rule are counted in each.
        if (engine === "cases") expect(size).toBeGreaterThanOrEqual(own?.cases.length ?? 0);
        else expect(size).toBe(own?.cases.length);
        told += 1;
      }
    }
    expect([held > 60, told > 20]).toEqual([true, true]);
  });
});

test("with little to spend nothing false is said", () => {
  const seen = { changes: 0, pairs: 0 };
  for (const { rules, hit, rest, policy } of drafts(73, 9)) {
    for (const steps of [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 14, 17, 20, 24, 30, 40, 60]) {
      const context = findingContext(policy, { engine: "branching", steps }, () => {});
      const changes = changesSomething(context, new Set(), []);
      for (const [place, rule] of rules.entries()) {
        const without = rules.filter((other) => other !== rule);
        const is = differ(rules, without, hit, rest) ? "found" : "none";
        const said = changes(place);
        expect(["unknown", is]).toContain(said);
        if (said === "unknown") seen.changes += 1;
      }
      const { largest, count, exact } = pairsHeldTogether(
        context,
        disagreements(context),
        { nodes: 0, steps },
        100,
      );
      for (const { one, other } of largest)
        expect(casesOfPair(rules, hit, one, other).length).toBeGreaterThan(0);
      const all = [...rules.keys()].flatMap((one) =>
        [...rules.keys()].filter((other) => other > one && casesOfPair(rules, hit, one, other).length > 0),
      ).length;
      if (exact) expect(count).toBe(all);
      else seen.pairs += 1;
    }
  }
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(20);
});
