/**
 * "Never this": the question for a case that comes to it all the same.
 */
import type { CompiledPolicy } from "../../policy/normal-form.ts";
import type { Question } from "../asking/question.ts";
import type { JointSpace } from "../joint/joint.ts";
import { jointOfOne } from "../joint/joint-of.ts";
import { axesOfEnd, endsOf } from "../outcomes/end.ts";
import { type Reached, statusOf } from "../outcomes/reached.ts";
import { endBounds } from "../outcomes/surely-at-most.ts";
import { EVERYTHING, mayDecide, resultOfSide, scoreWhereDecided } from "./compare-cases.ts";

/** Decided cases of a space in which a field has a value, or a list contains it. */
export function neverQuestion(
  policy: CompiledPolicy,
  space: JointSpace,
  outcome: number,
  code: number,
): Question {
  const joint = jointOfOne(policy);
  const [side] = joint.sides;
  return {
    joint,
    space,
    telling: "results",
    wanted: ([reached]) => {
      const own = reached as Reached;
      if (!mayDecide(side, own)) return undefined;
      const holds = (codes: readonly number[]) =>
        resultOfSide(side, own, codes).fields[outcome]?.includes(code) === true;
      if (statusOf(policy, own) === "depends") return { possible: () => true, holds };
      const ends = endsOf(side, own, outcome);
      return {
        possible: (part) =>
          ends.some((one) => {
            const { least, greatest } = endBounds(one, part);
            return least <= code && code <= greatest;
          }),
        holds,
        looks: [...new Set(ends.flatMap(axesOfEnd))],
      };
    },
    pruning: {
      score: (_, reached) => scoreWhereDecided(side, space, reached, outcome),
      hopeless: ([score = EVERYTHING]) => score.least > code || score.greatest < code,
    },
  };
}
