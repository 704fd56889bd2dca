// What a walk looks at, and when it ends: what is known to be empty, alike or beyond a neighbour is not looked at again.
import { describe, expect, test } from "vitest";
import type { Question } from "../../../src/analysis/asking/question.ts";
import { endOf, NOTHING, newDiagrams, nodeOf } from "../../../src/analysis/diagrams/diagram.ts";
import { type SideDiagrams, sideDiagrams } from "../../../src/analysis/diagrams/side-diagrams.ts";
import { walkDiagrams } from "../../../src/analysis/diagrams/walk-diagrams.ts";
import type { Joint } from "../../../src/analysis/joint/joint.ts";
import { jointOfOne } from "../../../src/analysis/joint/joint-of.ts";
import { pairOf } from "../../../src/analysis/joint/pair-of.ts";
import { sideOf } from "../../../src/analysis/joint/side-of.ts";
import type { Reached } from "../../../src/analysis/outcomes/reached.ts";
import { loadPolicy } from "../../../src/policy/index.ts";
import { type CompiledPolicy, compiledOf } from "../../../src/policy/normal-form.ts";
import { questionOf } from "./generators/draft-joint.ts";

type When = Readonly<Record<string, unknown>>;

/** A policy over numbers `f0`, `f1` and so on, each from 0 to its most; rule i gives i. */
function policyOf(most: readonly number[], rules: readonly When[], otherwise?: number): CompiledPolicy {
  const facts = most.map((max, place) => [`f${place}`, { type: "integer", min: 0, max }] as const);
  return compiledOf(
    loadPolicy({
      id: "shape",
      version: "1",
      purpose: "other",
      facts: Object.fromEntries(facts),
      outcome: { points: { type: "integer" } },
      rules: rules.map((when, index) => ({
        id: `rule-${index}`,
        when,
        then: { points: index },
        because: "x",
      })),
      ...(otherwise !== undefined && { otherwise: { then: { points: otherwise }, because: "x" } }),
    }),
  );
}

/** What a walk in the order of the declaration spends, what it asks, and what it gives. */
function walk(
  question: Question,
  limits = { nodes: 1_000, steps: 1_000 },
  enough = Number.POSITIVE_INFINITY,
  change: (built: SideDiagrams) => SideDiagrams = (built) => built,
) {
  const { sides, axes } = question.joint;
  const [one, other = one] = sides;
  const both = one.policy === other.policy;
  const { policy } = one;
  const own = { policy, boxes: policy.boxes, axes: [...policy.facts.keys()] };
  const order = [...(both ? policy.facts : axes).keys()];
  const columns = (both ? policy.facts : axes).map(({ domain }) => ({
    least: domain.least,
    last: domain.greatest,
  }));
  const room = { nodes: 1_000, steps: 100_000 };
  const built = sideDiagrams(both ? [own] : sides, columns, order, question.telling, room) as SideDiagrams;
  const left = { ...limits };
  const asked: (readonly Reached[])[] = [];
  let given = 0;
  const counting: Question = {
    ...question,
    wanted: (reached) => {
      asked.push(reached);
      return question.wanted(reached);
    },
  };
  const axisAt = sides.map((side) => (both ? order.map((place) => side.axes[place] as number) : order));
  const end = walkDiagrams(change(built), counting, axisAt, left, () => {
    given += 1;
    return given >= enough;
  });
  // Of two sides it is asked once what is wanted where no rule holds.
  if (sides.length === 2) asked.shift();
  return { end, given, asked, nodes: limits.nodes - left.nodes, steps: limits.steps - left.steps };
}

const one = (policy: CompiledPolicy, isWanted: (reached: Reached) => boolean): Question =>
  questionOf(jointOfOne(policy), "rules", ([reached = []]) => isWanted(reached));

/** An odd number of four questions is answered with yes. */
const odd = policyOf(
  [1, 1, 1, 1],
  Array.from({ length: 8 }, (_, index) => {
    const [a, b, c] = [index & 1, (index >> 1) & 1, index >> 2];
    return { f0: a, f1: b, f2: c, f3: 1 - ((a + b + c) % 2) };
  }),
);
const two = (left: CompiledPolicy, right: CompiledPolicy): Joint => {
  const { axes, sides } = jointOfOne(left);
  return { axes, sides: [sides[0], sideOf(right, sides[0].axes)], ordered: [], lists: new Map() };
};

describe("nodes below which nothing was found", () => {
  test("are visited once", () => {
    // Rules that are told apart: 1 + 2 + 4 + 8 nodes; by what they come to, with one point for all, 1 + 2 + 2 + 2.
    expect(walk(one(odd, () => false))).toMatchObject({ end: "all", nodes: 15, given: 0, steps: 0 });
    const alike = {
      ...odd,
      normal: {
        ...odd.normal,
        rules: odd.normal.rules.map((rule) => ({ ...rule, values: odd.normal.rules[0]?.values ?? [] })),
      },
    };
    const question = { ...one(alike, () => false), telling: "results" as const };
    expect(walk(question)).toMatchObject({ end: "all", nodes: 7 });
    // Where something was found every way there is walked.
    const found = { ...one(alike, (reached) => reached.length > 0), telling: "results" as const };
    expect(walk(found)).toMatchObject({ end: "all", nodes: 15, given: 8, steps: 8 });
  });
});

describe("a walk", () => {
  const deep = policyOf([1, 1, 1], [{ f0: 1, f1: 1, f2: 1 }]);

  test("ends where it was given enough", () => {
    expect(
      walk(
        one(deep, () => true),
        undefined,
        1,
      ),
    ).toMatchObject({ end: "stopped", given: 1, steps: 1, nodes: 1 });
    expect(
      walk(
        one(deep, () => true),
        undefined,
        4,
      ),
    ).toMatchObject({ end: "stopped", given: 4, steps: 4, nodes: 3 });
    expect(walk(one(deep, () => true))).toMatchObject({ end: "all", given: 4, steps: 4, nodes: 3 });
  });

  test("is given up where its limits are reached, and not before", () => {
    const question = one(deep, () => true);
    expect(walk(question, { nodes: 3, steps: 4 })).toMatchObject({ end: "all", given: 4 });
    expect(walk(question, { nodes: 2, steps: 4 })).toMatchObject({ end: "spent", given: 2 });
    expect(walk(question, { nodes: 3, steps: 3 })).toMatchObject({ end: "spent", given: 3 });
    expect(walk(question, { nodes: 0, steps: 4 })).toMatchObject({ end: "spent", given: 0 });
  });

  test("gives nothing that cannot be wanted, and counts it all the same", () => {
    const question: Question = {
      ...one(deep, () => true),
      wanted: () => ({ possible: () => false, holds: () => true }),
    };
    expect(walk(question)).toMatchObject({ end: "all", given: 0, steps: 4, nodes: 3 });
  });

  test("ends at once where no case can occur", () => {
    const nowhere = ({ sides, ...built }: SideDiagrams): SideDiagrams => ({
      ...built,
      sides: sides.map((side) => ({ ...side, impossible: endOf(0) })),
    });
    expect(
      walk(
        one(deep, () => true),
        undefined,
        undefined,
        nowhere,
      ),
    ).toMatchObject({ end: "all", given: 0, nodes: 0 });
  });

  test("ends at once where no case of one of two sides can occur", () => {
    const nowhere = ({ sides, ...built }: SideDiagrams): SideDiagrams => ({
      ...built,
      sides: sides.map((side, index) => (index === 0 ? side : { ...side, impossible: endOf(0) })),
    });
    const other = policyOf([1, 1, 1], [{ f0: 1 }]);
    const question = questionOf(two(deep, other), "rules", () => true);
    expect(walk(question).given).toBeGreaterThan(0);
    expect(walk(question, undefined, undefined, nowhere)).toMatchObject({ end: "all", given: 0, nodes: 0 });
  });

  test("ends among pairs where it was given enough", () => {
    const question = questionOf(pairOf(deep, new Map([["f2", "free"]])), "rules", () => true);
    expect(walk(question)).toMatchObject({ end: "all", given: 6 });
    for (const enough of [1, 2, 3, 4, 5, 6]) {
      expect(walk(question, undefined, enough)).toMatchObject({ end: "stopped", given: enough });
    }
  });

  test("takes no place for another that is written with the same digits", () => {
    // With the code 0 the sides stand at 1 and 23, with 1 at 12 and 3: only from there something can be found.
    const store = newDiagrams();
    for (let code = 0; code < 24; code += 1) {
      const children = code === 3 ? [endOf(0), NOTHING] : [NOTHING, endOf(code === 12 ? 1 : 0)];
      nodeOf(store, 1, [code, 30], children);
    }
    const [rules, impossible] = [nodeOf(store, 0, [0, 1], [1, 12]), nodeOf(store, 0, [0, 1], [23, 3])];
    const reachedAt = (end: number) => [end];
    const built = (): SideDiagrams => ({
      store,
      order: [0, 1],
      sides: [
        { impossible: NOTHING, layers: [rules], reachedAt },
        { impossible, layers: [], reachedAt },
      ],
    });
    const joint = two(policyOf([1, 30], [{ f0: 1 }]), policyOf([1, 30], [{ f0: 1 }]));
    const question = questionOf(joint, "rules", ([own = []]) => own.includes(endOf(1)));
    expect(walk(question, undefined, undefined, built)).toMatchObject({ end: "all", given: 1 });
  });

  test("does not go where numbers say that nothing can be found", () => {
    const worth = (reached: Reached) => reached[0] ?? -1;
    const wantedFrom = (least: number): Question => ({
      ...one(
        policyOf(
          [3, 1],
          [
            { f0: 0, f1: 1 },
            { f0: 1, f1: 1 },
            { f0: 2, f1: 1 },
          ],
        ),
        (reached) => worth(reached) >= least,
      ),
      pruning: {
        score: (_, reached) => ({ least: worth(reached), greatest: worth(reached) }),
        hopeless: ([score]) => (score?.greatest ?? 0) < least,
      },
    });
    expect(walk(wantedFrom(-1))).toMatchObject({ nodes: 4, given: 7 });
    expect(walk(wantedFrom(0))).toMatchObject({ nodes: 4, given: 3 });
    expect(walk(wantedFrom(2))).toMatchObject({ nodes: 2, given: 1 });
    expect(walk(wantedFrom(3))).toMatchObject({ nodes: 0, given: 0, asked: [] });
  });
});

describe("two sides that shall differ", () => {
  const differing = (joint: Joint): Question => ({
    ...questionOf(joint, "results", ([left, right]) => `${left}` !== `${right}`),
    differing: true,
  });
  const rules = [{ f0: 1, f1: 1 }, { f0: 1, f1: 2 }, { f1: 3 }];

  test("are not walked where they are the same", () => {
    expect(walk(differing(two(policyOf([1, 3], rules), policyOf([1, 3], rules))))).toMatchObject({
      end: "all",
      nodes: 0,
      given: 0,
    });
    const whole = { ...differing(two(policyOf([1, 3], rules), policyOf([1, 3], rules))), differing: false };
    expect(walk(whole).nodes).toBe(3);
  });

  test("are walked where they may fall through to what is not the same", () => {
    const question = (otherwise: number | undefined, all: readonly When[] = rules) =>
      differing(two(policyOf([1, 3], all), policyOf([1, 3], all, otherwise)));
    // Only the ways on which no rule may hold.
    expect(walk(question(7))).toMatchObject({ end: "all", nodes: 3, given: 2 });
    const covered = [...rules, { f1: [0, 1, 2] }];
    expect(walk(question(7, covered))).toMatchObject({ end: "all", nodes: 0, given: 0 });
    const half = [...rules, { f0: 1, f1: 0 }];
    expect(walk(question(7, half))).toMatchObject({ end: "all", nodes: 2, given: 1 });
  });

  test("are walked no further than they may differ", () => {
    const left = policyOf([1, 3, 1, 1], [{ f0: 1, f1: 1, f2: 1, f3: 1 }]);
    const right = policyOf([1, 3, 1, 1], [{ f0: 1, f1: 2, f2: 1, f3: 1 }]);
    expect(walk(differing(two(left, right)))).toMatchObject({ end: "all", nodes: 6 });
    expect(walk({ ...differing(two(left, left)), differing: false }).nodes).toBe(4);
  });

  test("are two cases of one policy where something may differ between them", () => {
    const policy = policyOf([1, 3, 1], [{ f0: 1, f1: 1 }, { f2: 1 }]);
    const free = (fact: string) => differing(pairOf(policy, new Map([[fact, "free"]])));
    expect(walk(free("f0"))).toMatchObject({ end: "all", given: 4 });
    expect(walk(free("f2")).end).toBe("all");
    const tested = policyOf([1, 1], [{ f0: 1 }]);
    expect(walk(differing(pairOf(tested, new Map([["f1", "free"]]))))).toMatchObject({ nodes: 0, given: 0 });
  });
});

describe("where one thing grows", () => {
  const steps = Array.from({ length: 20 }, (_, code) => ({ f0: { gte: 19 - code }, f1: [0, 1] }));
  const ladder = policyOf([19, 1], steps);
  const growing = (policy: CompiledPolicy, more: Partial<Question>): Question => ({
    ...questionOf(pairOf(policy, new Map([["f0", "grows"]])), "rules", () => false),
    ...more,
  });

  test("each case is held against itself and its neighbour where all are decided", () => {
    expect(walk(growing(ladder, {})).asked.length).toBe(210);
    const chained = walk(growing(ladder, { decides: () => true }));
    expect(chained.asked.length).toBe(20 + 19);
    expect(chained.nodes).toBe(1);
  });

  test("and against all that are no more where one of them is not decided", () => {
    const undecided = walk(growing(ladder, { decides: ([rule]) => rule !== 10 }));
    // The case that is undecided is the tenth: the one before it goes on to the next one.
    expect(undecided.asked.length).toBe(20 + 19 + 1);
    expect(walk(growing(ladder, { decides: () => false })).asked.length).toBe(210);
  });

  test("and where a fact may differ with it", () => {
    const other = questionOf(
      pairOf(
        ladder,
        new Map([
          ["f0", "grows"],
          ["f1", "free"],
        ]),
      ),
      "rules",
      () => false,
    );
    expect(walk({ ...other, decides: () => true }).asked.length).toBe(210);
  });

  test("nor is a case that cannot occur whatever else is so", () => {
    const closed = compiledOf(
      loadPolicy({
        id: "closed",
        version: "1",
        purpose: "other",
        facts: { f0: { type: "integer", min: 0, max: 2 }, f1: { type: "integer", min: 0, max: 1 } },
        assume: [{ never: { f0: 1, f1: 1 }, because: "x" }],
        outcome: { points: { type: "integer" } },
        rules: [0, 1, 2].map((code) => ({
          id: `rule-${code}`,
          when: { f0: code },
          then: { points: code },
          because: "x",
        })),
      }),
    );
    const pairs = walk(growing(closed, { decides: () => true })).asked.map(([low, high]) => [
      low?.[0],
      high?.[0],
    ]);
    // From 0 to 2 at once, for where the second fact is 1 there is no 1 between.
    expect(pairs).toContainEqual([0, 2]);
  });

  test("what cannot occur is no link of the chain", () => {
    const closed = compiledOf(
      loadPolicy({
        id: "closed",
        version: "1",
        purpose: "other",
        facts: { f0: { type: "integer", min: 0, max: 3 } },
        assume: [{ never: { f0: 1 }, because: "x" }],
        outcome: { points: { type: "integer" } },
        rules: [0, 1, 2, 3].map((code) => ({
          id: `rule-${code}`,
          when: { f0: code },
          then: { points: code },
          because: "x",
        })),
      }),
    );
    // 0 with 0 and 2, 2 with 2 and 3, 3 with itself.
    expect(walk(growing(closed, { decides: () => true })).asked).toEqual([
      [[0], [0]],
      [[0], [2]],
      [[2], [2]],
      [[2], [3]],
      [[3], [3]],
    ]);
  });
});
