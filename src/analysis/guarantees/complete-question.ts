/**
 * "Every possible case has an answer": the question for one that has none.
 */
import type { CompiledPolicy } from "../../policy/normal-form.ts";
import type { Question } from "../asking/question.ts";
import { wholeSpace } from "../joint/joint.ts";
import { jointOfOne } from "../joint/joint-of.ts";
import { type Reached, statusOf } from "../outcomes/reached.ts";
import { resultOfSide } from "./compare-cases.ts";

/** Cases in which no rule fires, or rules that may not fire together. */
export function completeQuestion(policy: CompiledPolicy): Question {
  const joint = jointOfOne(policy);
  const [side] = joint.sides;
  return {
    joint,
    space: wholeSpace(joint),
    telling: "results",
    wanted: ([reached]) => {
      const status = statusOf(policy, reached as Reached);
      if (status === "decided") return undefined;
      const certain = status !== "depends";
      const holds = (codes: readonly number[]) =>
        certain || resultOfSide(side, reached as Reached, codes).status !== "decided";
      return { possible: () => true, holds };
    },
    pruning: {
      score: (_, reached) => {
        const worth = statusOf(policy, reached) === "decided" ? 0 : 1;
        return { least: worth, greatest: worth };
      },
      hopeless: ([score]) => (score?.greatest ?? 0) <= 0,
    },
  };
}
