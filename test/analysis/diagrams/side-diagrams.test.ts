// What diagrams of a policy say of a case, against the boxes of its rules one by one.
import { describe, expect, test } from "vitest";
import {
  type Column,
  type SideDiagrams,
  sideDiagrams,
} from "../../../src/analysis/diagrams/side-diagrams.ts";
import { simplified, standingAt } from "../../../src/analysis/diagrams/standing.ts";
import { statusOf, valueKey } from "../../../src/analysis/outcomes/reached.ts";
import { loadPolicy } from "../../../src/policy/index.ts";
import { allSpans, type CompiledPolicy, compiledOf } from "../../../src/policy/normal-form.ts";
import { seededRandom } from "../../policy/generators/random.ts";
import { countingIn, draftTable, everyCode } from "./generators/draft-table.ts";

const plenty = () => ({ nodes: 100_000, steps: 10_000_000 });
const columnsOf = ({ facts }: CompiledPolicy): readonly Column[] =>
  facts.map(({ domain }) => ({ least: domain.least, last: domain.absent ?? domain.greatest }));
const sideOf = (policy: CompiledPolicy) => ({
  policy,
  boxes: policy.boxes,
  axes: policy.facts.map((_, place) => place),
});

/** The end that a case comes to on a side: the layer that decides, none where nothing does; undefined where no case is. */
function endOf({ store, order, sides }: SideDiagrams, side: number, codes: readonly number[]) {
  let standing = simplified(sides[side] as SideDiagrams["sides"][number]);
  for (const [position, column] of order.entries()) {
    standing = standing && standingAt(store, standing, position, codes[column] as number);
  }
  return standing?.layers;
}

/** What rules come to, as far as they settle it. */
function resultOf(policy: CompiledPolicy, rules: readonly number[]): string {
  const status = statusOf(policy, rules);
  const keys =
    policy.normal.hit === "any"
      ? [...new Set(rules.map((rule) => valueKey(policy, [rule])))]
      : [valueKey(policy, rules)];
  return status === "conflict" ? "conflict" : keys.join(" or ");
}

describe.each(["rules", "results"] as const)("diagrams that tell %s apart", (telling) => {
  test("say of each case which rules count, or others that come to the same", () => {
    const random = seededRandom(telling === "rules" ? 3 : 4);
    const seen = { impossible: 0, rest: 0, decided: 0, others: 0 };
    for (let drawn = 0; drawn < 80; drawn += 1) {
      const policy = draftTable(random);
      const columns = columnsOf(policy);
      const order = random.some([...columns.keys()], columns.length, columns.length);
      const built = sideDiagrams([sideOf(policy)], columns, order, telling, plenty()) as SideDiagrams;
      for (const codes of everyCode(policy.facts.map(({ domain }) => allSpans(domain)))) {
        const counting = countingIn(policy, codes);
        const end = endOf(built, 0, codes);
        seen[counting === undefined ? "impossible" : end?.length === 0 ? "rest" : "decided"] += 1;
        if (counting === undefined) expect(end).toBeUndefined();
        else if (end?.length === 0) {
          expect(counting).toEqual(policy.normal.otherwise === undefined ? [] : [policy.normal.rules.length]);
        } else {
          const said = built.sides[0]?.reachedAt(end?.[0] as number) ?? [];
          if (policy.normal.hit === "unique" && counting.length > 1) expect(said.length).toBeGreaterThan(1);
          else if (telling === "rules") expect(said).toEqual(counting);
          else expect(resultOf(policy, said)).toBe(resultOf(policy, counting));
          if (said.join() !== counting.join()) seen.others += 1;
        }
      }
    }
    expect(Math.min(seen.impossible, seen.rest, seen.decided)).toBeGreaterThan(150);
    if (telling === "results") expect(seen.others).toBeGreaterThan(150);
  });

  test("of two policies in one store are the same nodes where their rules are the same", () => {
    const random = seededRandom(5);
    for (let drawn = 0; drawn < 30; drawn += 1) {
      const policy = draftTable(random);
      const columns = columnsOf(policy);
      const order = [...columns.keys()];
      const [one, other] = (
        sideDiagrams([sideOf(policy), sideOf(policy)], columns, order, telling, plenty()) as SideDiagrams
      ).sides;
      expect(other?.layers).toEqual(one?.layers);
      expect(other?.impossible).toBe(one?.impossible);
    }
  });
});

const FACTS = { a: { type: "integer", min: 0, max: 9 }, b: { type: "integer", min: 0, max: 9 } };

/** Rules over `a`: `5:1 3:b` gives 1 from 5 on, and `b` from 3 on. */
function policyOf(rules: string, more: object = {}): CompiledPolicy {
  const written = rules.split(" ").map((rule) => rule.split(":") as [string, string]);
  return compiledOf(
    loadPolicy({
      id: "one",
      version: "1",
      purpose: "other",
      facts: FACTS,
      outcome: { points: { type: "decimal", scale: 1 } },
      rules: written.map(([from, gives], index) => {
        const points = /^\d$/.test(gives) ? Number(gives) : gives;
        return { id: `rule-${index}`, when: { a: { gte: Number(from) } }, then: { points }, because: "x" };
      }),
      ...more,
    }),
  );
}

/** The diagrams of two policies over the same columns. */
function together(left: CompiledPolicy, right: CompiledPolicy, telling: "rules" | "results", axes = [0, 1]) {
  const boxes = right.boxes.map((box) => box.map((side) => ({ ...side, fact: axes[side.fact] as number })));
  const built = sideDiagrams(
    [sideOf(left), { policy: right, boxes, axes }],
    columnsOf(left),
    [0, 1],
    telling,
    plenty(),
  ) as SideDiagrams;
  return built.sides.map(({ layers }) => layers) as [readonly number[], readonly number[]];
}

/** The diagrams of one policy, and the rules that count at a code of its first column. */
function alone(policy: CompiledPolicy) {
  const built = sideDiagrams([sideOf(policy)], columnsOf(policy), [0, 1], "rules", plenty()) as SideDiagrams;
  const reachedAt = (code: number) => built.sides[0]?.reachedAt(endOf(built, 0, [code, 0])?.[0] as number);
  return { built, reachedAt };
}

describe("results of two policies", () => {
  test("are one where other rules come to the same, and two where not", () => {
    const [left, right] = together(policyOf("5:1"), policyOf("7:1 5:1"), "results");
    expect(right).toEqual(left);
    const [up, down] = together(policyOf("5:1"), policyOf("7:2 5:1"), "results");
    expect(down).not.toEqual(up);
    const [own, other] = together(policyOf("5:1"), policyOf("7:1 5:1"), "rules");
    expect(other).not.toEqual(own);
  });

  test.each([
    { points: { type: "integer" } },
    { points: { type: "decimal", scale: 2 } },
    { points: { type: "money", currency: "EUR" } },
    { points: { type: "decimal", scale: 1, round: "down" } },
  ])("are two where a field is of another kind: %j", (outcome) => {
    const gives = outcome.points.type === "money" ? "1.00" : "1";
    const [left, right] = together(policyOf("5:1"), policyOf(`5:${gives}`, { outcome }), "results");
    expect(right).not.toEqual(left);
  });

  test("are two where a field has another name", () => {
    const outcome = { marks: { type: "decimal", scale: 1 } };
    const rules = [{ id: "one", when: { a: { gte: 5 } }, then: { marks: 1 }, because: "x" }];
    const [left, right] = together(policyOf("5:1"), policyOf("5:1", { outcome, rules }), "results");
    expect(right).not.toEqual(left);
  });

  test("are one where an amount reads what stands in one column, wherever the policies declare it", () => {
    const [left, right] = together(policyOf("5:a"), policyOf("5:a"), "results");
    expect(right).toEqual(left);
    const [one, other] = together(policyOf("5:a"), policyOf("5:b"), "results");
    expect(other).not.toEqual(one);
    // Over turned columns the rule tests the other one: both test what is read.
    const own = { rules: [{ id: "one", when: { b: { gte: 5 } }, then: { points: "b" }, because: "x" }] };
    const [first, second] = together(policyOf("5:a"), policyOf("5:b", own), "results", [1, 0]);
    expect(second).toEqual(first);
  });

  test("are a conflict whatever the rules are that contradict each other", () => {
    const unique = { hit: "unique" };
    const [left, right] = together(policyOf("5:1 5:2", unique), policyOf("5:3 5:4", unique), "results");
    expect(right).toEqual(left);
    const any = { hit: "any" };
    const [one, other] = together(policyOf("5:1 5:2", any), policyOf("5:1 5:1", any), "results");
    expect(other).not.toEqual(one);
    // Whether two amounts agree depends on the case.
    const [up, down] = together(policyOf("5:a 5:b", any), policyOf("5:a 5:1", any), "results");
    expect(down).not.toEqual(up);
    const [own, twice] = together(policyOf("5:a 5:b", any), policyOf("5:a 5:b 5:a", any), "results");
    expect(twice).toEqual(own);
  });
});

describe("rules that count together", () => {
  test("are told apart by their places, not by how these are written", () => {
    const rules = Array.from({ length: 24 }, (_, rule) => {
      const codes = [
        ...([1, 2, 3].includes(rule) ? [1] : []),
        ...([1, 23].includes(rule) ? [2] : []),
        ...(rule === 0 ? [3] : []),
      ];
      return {
        id: `rule-${rule}`,
        when: { a: codes.length > 0 ? codes : [4] },
        then: { points: 1 },
        because: "x",
      };
    });
    const outcome = { points: { type: "integer", collect: "sum" } };
    const policy = policyOf("5:1", { rules, outcome, hit: "collect" });
    const { reachedAt } = alone(policy);
    expect([1, 2, 3].map(reachedAt)).toEqual([[1, 2, 3], [1, 23], [0]]);
  });

  test("are none in a layer whose rules hold nowhere", () => {
    const never = { assume: [{ never: { a: 1 }, because: "x" }] };
    const of = (id: string, when: object, points: number) => ({
      id,
      rules: [{ id: `${id}-rule`, when, then: { points }, because: "x" }],
    });
    const layers = [of("upper", { a: 1 }, 1), of("lower", { a: 3 }, 2)];
    const policy = policyOf("5:1", { rules: undefined, layers, ...never });
    const { built, reachedAt } = alone(policy);
    expect(built.sides[0]?.layers.length).toBe(2);
    expect(reachedAt(3)).toEqual([1]);
  });
});

describe("limits", () => {
  test("hold for both policies together", () => {
    const policy = policyOf("5:1", { assume: [{ never: { b: 0 }, because: "x" }] });
    const policies = [sideOf(policy), sideOf(policyOf("5:1 3:2"))];
    const build = (nodes: number, steps: number) =>
      sideDiagrams(policies, columnsOf(policy), [0, 1], "rules", { nodes, steps });
    // What cannot occur, one threshold, two thresholds.
    expect(build(3, 1_000)?.store.positions).toEqual([1, 0, 0]);
    expect([0, 1, 2].map((nodes) => build(nodes, 1_000))).toEqual([undefined, undefined, undefined]);
    expect(build(3, 1)).toBeUndefined();
  });

  test("hold for what cannot occur, also where the rules need nothing", () => {
    const policy = policyOf("5:1", { assume: [{ never: { b: 0 }, because: "x" }] });
    const always = { ...sideOf(policy), boxes: [...policy.boxes.slice(0, 1), []] };
    const build = (nodes: number) =>
      sideDiagrams([always], columnsOf(policy), [0, 1], "rules", { nodes, steps: 100 });
    expect(build(1)?.sides[0]?.layers.length).toBe(1);
    expect(build(0)).toBeUndefined();
  });

  test("suffice for more where rules that come to the same are one from the start", () => {
    const rules = Array.from({ length: 9 }, (_, code) => {
      return { id: `rule-${code}`, when: { a: { lte: code }, b: 1 }, then: { points: 1 }, because: "x" };
    });
    const policy = policyOf("5:1", { rules });
    const spent = (telling: "rules" | "results") => {
      const limits = { nodes: 1_000, steps: 10_000 };
      sideDiagrams([sideOf(policy)], columnsOf(policy), [0, 1], telling, limits);
      return 10_000 - limits.steps;
    };
    expect(spent("results")).toBeLessThan(spent("rules") / 2);
  });

  test("suffice for more where two rules are enough to contradict each other", () => {
    const rules = Array.from({ length: 5 }, (_, code) => {
      return { id: `rule-${code}`, when: { a: { gte: 2 * code - 1 } }, then: { points: code }, because: "x" };
    });
    const sizeOf = (hit: string) => {
      const policy = policyOf("5:1", { rules: rules.slice(1), hit });
      return sideDiagrams([sideOf(policy)], columnsOf(policy), [0, 1], "rules", plenty())?.store.uppers[0];
    };
    expect(sizeOf("any")).toEqual([0, 2, 4, 6, 9]);
    expect(sizeOf("unique")).toEqual([0, 2, 9]);
  });
});
