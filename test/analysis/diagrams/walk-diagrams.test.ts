// A walk of the diagrams against every case, and every pair of cases, of small tables.
import { describe, expect, test } from "vitest";
import type { Question } from "../../../src/analysis/asking/question.ts";
import { walkDiagrams } from "../../../src/analysis/diagrams/walk-diagrams.ts";
import { codesOfSide } from "../../../src/analysis/joint/side-of.ts";
import { caseResultAt, type Reached, sameResult, statusOf } from "../../../src/analysis/outcomes/reached.ts";
import { type Random, seededRandom } from "../../policy/generators/random.ts";
import {
  comesTo,
  draftJoint,
  everyCandidate,
  everyJointCase,
  flawsOf,
  type JointCase,
  type JointKind,
  placedDiagrams,
  questionOf,
} from "./generators/draft-joint.ts";

const plenty = () => ({ nodes: 1_000_000, steps: 1_000_000 });

function walked(random: Random, question: Question) {
  const { built, axisAt } = placedDiagrams(random, question.joint, question.telling);
  return everyCandidate((take) => walkDiagrams(built, question, axisAt, plenty(), take));
}

/** A number for what rules come to, the same for what comes to the same. */
function worthOf(text: string): number {
  return [...text].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 7, 3);
}

const worthIn = ({ joint, telling }: Question, side: number, reached: Reached) =>
  worthOf(comesTo((joint.sides[side] ?? joint.sides[0]).policy, reached, telling));

describe.each(["one", "pair", "two"] as const)("of %s", (kind: JointKind) => {
  test.each(["rules", "results"] as const)("every case that is wanted is given once: %s", (telling) => {
    const random = seededRandom(kind.length + telling.length);
    const counts = { wanted: 0, others: 0 };
    for (let drawn = 0; drawn < 25; drawn += 1) {
      const joint = draftJoint(random, kind);
      const isWanted = (reached: readonly Reached[]): boolean =>
        reached.reduce((sum, own, side) => sum + worthIn(question, side, own), 0) % 2 === 0;
      const question: Question = questionOf(joint, telling, isWanted);
      const { flaws, wanted, cases } = flawsOf(question, walked(random, question));
      expect(flaws).toEqual([]);
      counts.wanted += wanted;
      counts.others += cases - wanted;
    }
    expect(Math.min(counts.wanted, counts.others)).toBeGreaterThan(40);
  });

  test("what numbers between two ends make hopeless is not missed", () => {
    const random = seededRandom(kind.length + 90);
    let sum = 0;
    for (let drawn = 0; drawn < 25; drawn += 1) {
      const joint = draftJoint(random, kind);
      const worth = (side: number, reached: Reached) => worthIn(question, side, reached);
      const question: Question = {
        ...questionOf(joint, "results", ([one = [], other]) =>
          other === undefined ? worth(0, one) > 3 : worth(0, one) > worth(1, other),
        ),
        pruning: {
          score: (side, reached) => ({ least: worth(side, reached), greatest: worth(side, reached) }),
          hopeless: ([one, other]) => (one?.greatest ?? 0) <= (other?.least ?? 3),
        },
      };
      const { flaws, wanted } = flawsOf(question, walked(random, question));
      expect(flaws).toEqual([]);
      sum += wanted;
    }
    expect(sum).toBeGreaterThan(40);
  });
});

describe.each(["pair", "two"] as const)("of %s that shall differ", (kind) => {
  test("what is passed over because both come to the same does", () => {
    const random = seededRandom(kind.length + 700);
    let [differing, alike] = [0, 0];
    for (let drawn = 0; drawn < 60; drawn += 1) {
      const joint = draftJoint(random, kind);
      const [one, other = one] = joint.sides;
      const keys = (reached: readonly Reached[]) =>
        [one, other].map(({ policy }, side) => comesTo(policy, reached[side] as Reached, "results"));
      const question: Question = {
        ...questionOf(joint, "results", (reached) => {
          const [left, right] = keys(reached) as [string, string];
          return left !== right || left.includes("fact") || left.includes("terms");
        }),
        differing: true,
      };
      const differs = ({ codes, reached }: JointCase) => {
        const [left, right] = [one, other].map((side, index) =>
          caseResultAt(side.policy, reached[index] as Reached, codesOfSide(side, codes)),
        ) as [ReturnType<typeof caseResultAt>, ReturnType<typeof caseResultAt>];
        return !sameResult(left, right);
      };
      const { flaws, wanted, cases } = flawsOf(question, walked(random, question), differs);
      expect(flaws).toEqual([]);
      differing += wanted;
      alike += cases - wanted;
    }
    expect(Math.min(differing, alike)).toBeGreaterThan(150);
  });
});

describe("where one thing grows and neighbours are enough", () => {
  test("a pair is found wherever there is one", () => {
    const random = seededRandom(17);
    const counts = { some: 0, none: 0 };
    for (let drawn = 0; drawn < 120; drawn += 1) {
      const joint = draftJoint(random, "pair", { most: [random.between(1, 5), random.between(1, 2)] });
      const { policy } = joint.sides[0];
      const decides = (reached: Reached) => statusOf(policy, reached) === "decided";
      // Most worths rise with the place of the rule, as in tables that keep their promise.
      const worth = (reached: Reached) => (reached.length === 0 ? 0 : (reached[0] as number) % 5);
      const question: Question = {
        ...questionOf(
          joint,
          "rules",
          ([one = [], other = []]) => decides(one) && decides(other) && worth(one) > worth(other),
        ),
        decides,
      };
      const { candidates, end } = walked(random, question);
      const wanted = everyJointCase(question).filter(({ reached }) => question.wanted(reached));
      expect([drawn, end, candidates.length > 0]).toEqual([drawn, "all", wanted.length > 0]);
      counts[wanted.length > 0 ? "some" : "none"] += 1;
    }
    expect(Math.min(counts.some, counts.none)).toBeGreaterThan(20);
  });
});
