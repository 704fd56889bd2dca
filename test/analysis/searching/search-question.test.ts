// Branching against every case, and every pair of cases, of small tables.
import { describe, expect, test } from "vitest";
import type { Question } from "../../../src/analysis/asking/question.ts";
import type { Ordered } from "../../../src/analysis/joint/joint.ts";
import { pairOf } from "../../../src/analysis/joint/pair-of.ts";
import type { Reached } from "../../../src/analysis/outcomes/reached.ts";
import { searchQuestion } from "../../../src/analysis/searching/search-question.ts";
import { ANY_CASE } from "../../../src/analysis/solving/wanted.ts";
import type { Spans } from "../../../src/policy/normal-form.ts";
import { seededRandom } from "../../policy/generators/random.ts";
import {
  comesTo,
  draftJoint,
  everyCandidate,
  everyJointCase,
  flawsOf,
  type JointKind,
  questionOf,
} from "../diagrams/generators/draft-joint.ts";
import { draftTable } from "../diagrams/generators/draft-table.ts";

function searched(question: Question) {
  return everyCandidate((take) => searchQuestion(question, { nodes: 0, steps: 1_000_000 }, take));
}

/** A number for what rules come to. */
function worthOf({ joint, telling }: Question, side: number, reached: Reached): number {
  const text = comesTo((joint.sides[side] ?? joint.sides[0]).policy, reached, telling);
  return [...text].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 7, 3);
}

describe.each(["one", "pair", "two"] as const)("of %s", (kind: JointKind) => {
  test.each(["first", "unique", "any", "collect"] as const)(
    "every case that is wanted is given once: %s",
    (hit) => {
      const random = seededRandom(kind.length + hit.length);
      const counts = { wanted: 0, others: 0 };
      for (let drawn = 0; drawn < 14; drawn += 1) {
        const joint = draftJoint(random, kind, { hit });
        const question: Question = questionOf(
          joint,
          "rules",
          (reached) => reached.reduce((sum, own, side) => sum + worthOf(question, side, own), 0) % 2 === 0,
        );
        const { flaws, wanted, cases } = flawsOf(question, searched(question));
        expect(flaws).toEqual([]);
        counts.wanted += wanted;
        counts.others += cases - wanted;
      }
      expect(Math.min(counts.wanted, counts.others)).toBeGreaterThan(10);
    },
  );

  test("rules with which nothing counts are not given, whatever the other side does", () => {
    const random = seededRandom(kind.length + 50);
    let sum = 0;
    for (let drawn = 0; drawn < 20; drawn += 1) {
      const joint = draftJoint(random, kind, { hit: "first" });
      const counts = (reached: Reached): boolean => worthOf(question, 0, reached) % 2 === 0;
      const question: Question = { ...questionOf(joint, "rules", () => true), counts };
      const given = searched(question);
      expect(given.candidates.every(({ reached: [own = []] }) => counts(own))).toBe(true);
      const { flaws, wanted } = flawsOf(question, given, ({ reached: [own = []] }) => counts(own));
      expect(flaws).toEqual([]);
      sum += wanted;
    }
    expect(sum).toBeGreaterThan(50);
  });
});

describe("of two tables in which rules count otherwise", () => {
  test.each([
    ["first", "collect"],
    ["unique", "first"],
  ] as const)("every case that is wanted is given once: %s and %s", (one, other) => {
    const random = seededRandom(one.length);
    let sum = 0;
    for (let drawn = 0; drawn < 14; drawn += 1) {
      const joint = draftJoint(random, "two", { hit: one }, { hit: other });
      // Nothing is wanted of one side alone.
      const question: Question = questionOf(
        joint,
        "rules",
        (reached) =>
          reached.length === 2 &&
          worthOf(question, 0, reached[0] ?? []) !== worthOf(question, 1, reached[1] ?? []),
      );
      const { flaws, wanted } = flawsOf(question, searched(question));
      expect(flaws).toEqual([]);
      sum += wanted;
    }
    expect(sum).toBeGreaterThan(50);
  });
});

describe("two cases of which one has no less", () => {
  test.each(["first", "collect"] as const)("are looked for only where that can be: %s", (hit) => {
    const random = seededRandom(9);
    let sum = 0;
    for (let drawn = 0; drawn < 12; drawn += 1) {
      const joint = pairOf(draftTable(random, { hit, most: [2, 1] }), new Map([["f0", "grows"]]));
      const [{ lower, upper }] = joint.ordered as readonly [Ordered];
      const question = questionOf(joint, "rules", () => true);
      const within = (low: Spans, high: Spans) => ({
        ...question,
        space: question.space.with(lower, low).with(upper, high),
      });
      expect(searched(within([2, 2], [0, 1]))).toEqual({ candidates: [], end: "all" });
      const { candidates } = searched(within([1, 2], [0, 1]));
      sum += candidates.length;
      for (const { space } of candidates)
        expect([...(space[lower] as Spans), ...(space[upper] as Spans)]).toEqual([1, 1, 1, 1]);
    }
    expect(sum).toBeGreaterThan(12);
  });
});

describe("a search", () => {
  const random = seededRandom(3);
  const [firsts, sets] = (["first", "collect"] as const).map((hit) =>
    (["one", "pair", "two"] as const).map((kind) => {
      const drafted = Array.from({ length: 12 }, () =>
        questionOf(draftJoint(random, kind, { hit }), "rules", () => true),
      );
      return drafted.find((question) => everyJointCase(question).length > 5);
    }),
  ) as [Question[], Question[]];

  test.each([...firsts, ...sets].map((question, place) => ({ place, question })))(
    "ends where it was given enough, and where its steps are spent: $place",
    ({ question }) => {
      const all = searched(question).candidates;
      let taken = 0;
      const stopped = searchQuestion(question, { nodes: 0, steps: 1_000_000 }, () => ++taken === 2);
      expect([stopped, taken]).toEqual(["stopped", 2]);
      const whole = { nodes: 0, steps: 1_000_000 };
      searchQuestion(question, whole, () => false);
      const needed = 1_000_000 - whole.steps;
      expect(searchQuestion(question, { nodes: 0, steps: needed }, () => false)).toBe("all");
      for (let steps = 0; steps < needed; steps += 1) {
        let given = 0;
        const count = () => {
          given += 1;
          return false;
        };
        expect(searchQuestion(question, { nodes: 0, steps }, count)).toBe("spent");
        expect(given).toBeLessThanOrEqual(Math.min(steps, all.length));
      }
    },
  );

  test.each([...firsts, ...sets].map((question, place) => ({ place, question })))(
    "gives nothing that cannot be wanted: $place",
    ({ question }) => {
      const impossible: Question = { ...question, wanted: () => ({ ...ANY_CASE, possible: () => false }) };
      expect(searched(impossible)).toEqual({ candidates: [], end: "all" });
      expect(searched({ ...question, wanted: () => undefined })).toEqual({ candidates: [], end: "all" });
    },
  );
});
