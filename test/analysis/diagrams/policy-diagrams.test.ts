import { describe, expect, test } from "vitest";
import { buildInSomeOrder, policyDiagrams } from "../../../src/analysis/diagrams/policy-diagrams.ts";
import { loadPolicy } from "../../../src/policy/index.ts";
import { type Box, type CompiledPolicy, compiledOf } from "../../../src/policy/normal-form.ts";

/** As many facts as there are names, yes or no, and a rule for each pair that holds together. */
function policyOf(names: number, pairs: readonly (readonly [number, number])[]): CompiledPolicy {
  const facts = Object.fromEntries(
    Array.from({ length: names }, (_, place) => [`f${place}`, { type: "boolean" }]),
  );
  return compiledOf(
    loadPolicy({
      id: "pairs",
      version: "1",
      purpose: "other",
      facts,
      outcome: { points: { type: "integer" } },
      rules: pairs.map(([one, other], index) => {
        return {
          id: `rule-${index}`,
          when: { [`f${one}`]: true, [`f${other}`]: true },
          then: { points: 1 },
          because: "x",
        };
      }),
    }),
  );
}

/** Each of a first half with one of the second: in the order of the declaration all pairs are remembered half seen. */
const across = (count: number) =>
  policyOf(
    2 * count,
    Array.from({ length: count }, (_, place) => [place, place + count] as const),
  );

const build = (policy: CompiledPolicy, nodes: number) =>
  buildInSomeOrder(
    [{ policy, boxes: policy.boxes, axes: policy.facts.map((_, place) => place) }],
    policy.facts.map(() => ({ least: 0, last: 1 })),
    "results",
    nodes,
  );

describe("the diagrams of a policy", () => {
  test("are built once for each way of telling and each limit", () => {
    const policy = across(3);
    const built = policyDiagrams(policy, "results", 1_000);
    expect(policyDiagrams(policy, "results", 1_000)).toBe(built);
    expect(policyDiagrams(policy, "results", 1_001)).not.toBe(built);
    expect(policyDiagrams(policy, "rules", 1_000)).not.toBe(built);
    expect(policyDiagrams(policy, "rules", 1_000)).toBe(policyDiagrams(policy, "rules", 1_000));
    expect(policyDiagrams(across(3), "results", 1_000)?.store).toEqual(built?.store);
  });

  test("are none where they grow too large, and that holds for this limit only", () => {
    const policy = across(3);
    expect(policyDiagrams(policy, "results", 1)).toBeUndefined();
    expect(policyDiagrams(policy, "results", 1)).toBeUndefined();
    expect(policyDiagrams(policy, "results", 1_000)?.store.positions.length).toBe(14);
  });

  test("tell amounts of two facts apart", () => {
    const number = { type: "integer", min: 0, max: 9 };
    const rules = ["a", "b"].map((name, code) => {
      return { id: `rule-${code}`, when: { c: code }, then: { points: name }, because: "x" };
    });
    const policy = compiledOf(
      loadPolicy({
        id: "amounts",
        version: "1",
        purpose: "other",
        facts: { a: number, b: number, c: { type: "integer", min: 0, max: 1 } },
        outcome: { points: { type: "integer" } },
        rules,
      }),
    );
    expect(policyDiagrams(policy, "results", 100)?.store.positions.length).toBe(1);
  });

  test("ask for codes up to the one of what is absent", () => {
    const policy = compiledOf(
      loadPolicy({
        id: "absent",
        version: "1",
        purpose: "other",
        facts: {
          a: { type: "integer", min: -2, max: 9, optional: true },
          b: { type: "integer", min: 3, max: 4 },
        },
        outcome: { points: { type: "integer" } },
        rules: [{ id: "one", when: { a: { is: "absent" }, b: 4 }, then: { points: 1 }, because: "x" }],
      }),
    );
    const { store, order } = policyDiagrams(policy, "rules", 100) ?? {};
    expect(order).toEqual([0, 1]);
    expect(store?.uppers).toEqual([
      [3, 4],
      [9, 10],
    ]);
  });
});

describe("of several orders", () => {
  test("the first is taken that needs little: pairs across halves in the order in which they stand beside each other", () => {
    // Twelve pairs: two nodes a pair where both stand together, and 2 to the 12 where not.
    const built = build(across(12), 400);
    expect(built?.store.positions.length).toBe(24);
    expect([...(built?.order ?? [])].sort((a, b) => a - b)).toEqual([...Array(24).keys()]);
  });

  test("the first one is taken where it is small enough", () => {
    const chain = policyOf(4, [
      [0, 1],
      [0, 2],
      [0, 3],
    ]);
    expect(build(chain, 100)?.order).toEqual([0, 1, 2, 3]);
  });

  test("each has a quarter of what may be spent, and two have all of it where that is too little", () => {
    const chain = policyOf(4, [
      [0, 1],
      [0, 2],
      [0, 3],
    ]);
    // Four nodes: with sixteen a quarter is enough, with four the whole is, with three nothing.
    for (const nodes of [16, 4]) expect(build(chain, nodes)?.store.positions.length).toBe(4);
    expect(build(chain, 3)).toBeUndefined();
  });

  test("an order that needs a quarter is taken before one that needs all", () => {
    const built = (nodes: number) => build(across(4), nodes);
    // In the declared order 2 to the 4 nodes of remembered pairs and more; in the other eight.
    expect(built(8)?.store.positions.length).toBe(8);
    expect(built(7)).toBeUndefined();
    expect(built(1_000)?.order).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    expect(built(1_000)?.store.positions.length).toBe(30);
    expect(built(100)?.store.positions.length).toBe(8);
  });

  test("steps are a hundred for each node that may be built", () => {
    // A thousand rules on one number are one node; to look at them takes more than a hundred steps.
    const boxes = Array.from({ length: 1_000 }, (_, code): Box => [{ fact: 0, spans: [code, code] }]);
    const policy = policyOf(2, [[0, 1]]);
    const many: CompiledPolicy = {
      ...policy,
      boxes,
      fired: boxes.map(() => policy.fired[0] as CompiledPolicy["fired"][number]),
    };
    const of = (nodes: number) =>
      buildInSomeOrder(
        [{ policy: many, boxes, axes: [0, 1] }],
        [
          { least: 0, last: 2_000 },
          { least: 0, last: 1 },
        ],
        "rules",
        nodes,
      );
    expect(of(1)).toBeUndefined();
    expect(of(1_000)?.store.positions.length).toBe(1);
  });
});
