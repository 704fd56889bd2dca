/**
 * Whether some case is decided by a rule that names no source.
 */
import type { CompiledPolicy } from "../../policy/normal-form.ts";
import type { Question } from "../asking/question.ts";
import { mayDecide, resultOfSide } from "../guarantees/compare-cases.ts";
import { wholeSpace } from "../joint/joint.ts";
import { jointOfOne } from "../joint/joint-of.ts";
import { statusOf } from "../outcomes/reached.ts";
import { ANY_CASE } from "../solving/wanted.ts";

/** The question for cases that rest on nothing that is written anywhere. */
export function sourceQuestion(policy: CompiledPolicy): Question {
  const { rules, otherwise } = policy.normal;
  const joint = jointOfOne(policy);
  const [side] = joint.sides;
  const isBare = (place: number) => (rules[place] ?? otherwise)?.source === undefined;
  return {
    joint,
    space: wholeSpace(joint),
    telling: "rules",
    wanted: ([reached = []]) => {
      // Where rules contradict each other nothing is decided, on whatever ground.
      if (!mayDecide(side, reached) || !reached.some(isBare)) return undefined;
      if (statusOf(policy, reached) === "decided") return ANY_CASE;
      const holds = (codes: readonly number[]) => resultOfSide(side, reached, codes).status === "decided";
      return { possible: () => true, holds };
    },
  };
}
