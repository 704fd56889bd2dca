// One number with more decimals in one of two policies is one fact: the cases that both know are those with the fewer.
import { diffPolicies, prove } from "evenhand/analysis";
import { loadPolicy, type PolicyDocument } from "evenhand/policy";
import { describe, expect, test } from "vitest";
import { alignPolicies } from "../../../src/analysis/joint/align-policies.ts";
import { spellOutNumbers } from "../../../src/analysis/joint/spell-out-numbers.ts";
import { seededRandom } from "../../policy/generators/random.ts";
import { compareDiffs } from "../agreement/compare-diffs.ts";
import { draftTinyPolicy } from "../generators/draft-tiny-policy.ts";
import { changed, mutatePolicy } from "../generators/mutate-policy.ts";
import { policyOf } from "../oracle/looked-at.ts";

const PAIRS = Number(process.env.CASES ?? 40);
const SEED = Number(process.env.SEED ?? 7);

test("a second version with other decimals is held against trying every case of both", () => {
  const random = seededRandom(SEED);
  const counts = { equal: 0, differing: 0, shared: 0 };
  while (counts.equal + counts.differing < PAIRS) {
    const { document } = draftTinyPolicy(random, 150);
    const finer = changed(random, document, "with other decimals");
    if (finer === undefined) continue;
    const after = random.chance(0.5) ? mutatePolicy(random, finer) : finer;
    const [one, other] = random.chance(0.5) ? [document, after] : [after, document];
    const { differs, wrong } = compareDiffs(one, other);
    expect({ wrong, ...(wrong.length > 0 && { one, other }) }).toEqual({ wrong: [] });
    counts[differs ? "differing" : "equal"] += 1;
    const [left, right] = alignPolicies(policyOf(one), policyOf(other)).sides;
    if (left.axes.every((axis) => right?.axes.includes(axis))) counts.shared += 1;
  }
  expect(counts.differing).toBeGreaterThan(PAIRS / 8);
  expect(counts.equal).toBeGreaterThan(PAIRS / 8);
  expect(counts.shared).toBeGreaterThan(PAIRS / 2);
}, 600_000);

const hours = { type: "integer", unit: "hour", min: 0, max: 20 };
const tenths = { type: "decimal", scale: 1, unit: "hour", min: 0, max: 12.5 };
const waiting = (fact: object, when: object, change: object = {}) =>
  loadPolicy({
    id: "waiting",
    version: "1",
    purpose: "other",
    facts: { waited: fact },
    outcome: { points: { type: "integer" } },
    rules: [{ id: "long", when, then: { points: 5 }, because: "x" }],
    otherwise: { then: { points: 0 }, because: "y" },
    ...change,
  });

describe("whole hours and tenths of hours", () => {
  test("are one fact: more than two hours and a half is three or more", () => {
    const [whole, tenth] = [waiting(hours, { waited: { gte: 3 } }), waiting(tenths, { waited: { gt: 2.5 } })];
    for (const [one, other] of [
      [whole, tenth],
      [tenth, whole],
    ] as const) {
      expect(diffPolicies(one, other)).toMatchObject({ equal: true, exact: true, changes: [] });
    }
    const later = waiting(tenths, { waited: { gte: 4.5 } });
    expect(
      diffPolicies(whole, later).changes.map(({ region, text }) => [region.text, region.when, text]),
    ).toEqual([["waited 3 to 4", { waited: { gte: 3, lte: 4 } }, "5 -> 0"]]);
  });
  test("weigh what lies in both", () => {
    const [whole, tenth] = [
      waiting(hours, { waited: { gte: 3 } }),
      waiting(tenths, { waited: { gte: 4.5 } }),
    ];
    const weights = [{ when: { waited: { gte: 2.5, lte: 6.9 } }, weight: 40 }];
    expect(diffPolicies(whole, tenth, { weights }).changes.map(({ weight }) => weight)).toEqual([20]);
    expect(
      diffPolicies(tenth, whole, {
        weights: [{ when: { waited: { gte: 3, lte: 6 } }, weight: 40 }],
      }).changes.map(({ weight }) => weight),
    ).toEqual([20]);
  });
  test("a floor of finer cases says which it did not look at", () => {
    const floor = { floor: "waiting", outcome: "points" } as const;
    const own = waiting(hours, { waited: { gte: 2 } }, { id: "own" });
    const policies = [waiting(tenths, { waited: { gt: 2.5 } })];
    const proof = prove(own, floor, { policies });
    expect(proof.status).toBe("proved");
    expect((proof as { readonly beyond?: readonly string[] }).beyond).toEqual([
      "waited with more than 0 decimals",
    ]);
  });
  test("of another unit they are two facts", () => {
    const [left, right] = alignPolicies(
      waiting(hours, { waited: { gte: 3 } }),
      waiting({ ...tenths, unit: "day" }, { waited: { gte: 3 } }),
    ).sides;
    expect(left.axes).not.toEqual(right?.axes);
  });
});

describe("a test for fewer decimals", () => {
  const numbers = { from: { scale: 1, least: 0, greatest: 125 }, to: { scale: 0, least: -1, greatest: 14 } };
  const spelled = (when: object) => {
    const { document } = waiting(tenths, { waited: { gte: 3 } });
    const own = {
      ...document,
      parameters: { long: { type: "decimal", scale: 1, value: 2.5 } },
      rules: [{ id: "long", when, then: { points: 5 }, because: "x" }],
    } as unknown as PolicyDocument;
    return spellOutNumbers(own, (name) => (name === "waited" ? numbers : undefined)).rules?.[0]?.when;
  };
  const from = (gte: number) => ({ gte, lte: 14 });
  const to = (lte: number) => ({ gte: -1, lte });
  test.each<readonly [unknown, unknown]>([
    [{ gt: 2.5 }, from(3)],
    [{ gt: 2 }, from(3)],
    [{ gt: 2.9 }, from(3)],
    [{ gte: 2.1 }, from(3)],
    [{ gte: 2 }, from(2)],
    [{ lt: 2.5 }, to(2)],
    [{ lt: 3 }, to(2)],
    [{ lt: 2.1 }, to(2)],
    [{ lte: 2.9 }, to(2)],
    [
      { gt: 1.5, lte: 4.5 },
      { gte: 2, lte: 4 },
    ],
    [{ gt: 2.1, lt: 2.9 }, 14],
    [2.5, 14],
    [2, 2],
    [
      [2, 2.5, 3],
      [2, 3],
    ],
    [[2.1, 2.5], 14],
    [{ not: 2.5 }, { gte: -1, lte: 14 }],
    [{ not: { not: 2.5 } }, 14],
    [{ not: { gt: 2.5 } }, { not: from(3) }],
    [{ is: "absent" }, { is: "absent" }],
    [{ gt: { parameter: "long" } }, from(3)],
    [{ parameter: "long" }, 14],
  ])("%j", (before, after) => {
    const isNone = after === 14;
    expect(spelled({ waited: before })).toEqual(isNone ? { all: [{ waited: 14 }] } : { waited: after });
    expect(spelled({ any: [{ not: { waited: before } }] })).toEqual({
      any: [{ not: isNone ? { all: [{ waited: 14 }] } : { waited: after } }],
    });
  });
  test("stays where the decimals are the same", () => {
    const { document } = waiting(hours, { waited: { gte: 3 } });
    const alike = { from: numbers.to, to: numbers.to };
    expect(spellOutNumbers(document, () => alike)).toEqual(document);
  });
});

describe("what is derived from a number with fewer decimals", () => {
  const costs = { cost: { type: "decimal", scale: 2, min: 0, max: 9 }, more: { type: "boolean" } };
  const whole = { ...costs, cost: { type: "integer", min: 0, max: 9 } };
  const derive = { twice: { plus: ["cost", "cost"] }, rest: { minus: [9, "cost"] } };
  const policy = (facts: object, when: object) => waiting({}, when, { facts, derive });
  test.each<readonly [object, object]>([
    [{ twice: { gt: 6.5 } }, { twice: { gte: 7 } }],
    [{ rest: { lte: 2.75 } }, { rest: { lte: 2 } }],
    [{ twice: { not: 6.25 }, more: true }, { more: true }],
    [{ any: [{ twice: 6.25 }, { more: true }] }, { more: true }],
    [{ any: [{ twice: [6.25, 8] }, { more: true }] }, { any: [{ twice: 8 }, { more: true }] }],
  ])("%j is %j", (fine, coarse) => {
    const [one, other] = [policy(costs, fine), policy(whole, coarse)];
    expect(alignPolicies(one, other).axes).toHaveLength(4);
    expect(diffPolicies(one, other)).toMatchObject({ equal: true, exact: true });
    expect(diffPolicies(other, one)).toMatchObject({ equal: true, exact: true });
  });
});
