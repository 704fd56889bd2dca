/**
 * "As this grows, that never falls": the question for two cases that say otherwise.
 */
import type { CompiledPolicy } from "../../policy/normal-form.ts";
import type { Question, Score } from "../asking/question.ts";
import { bothSides, type JointSide, wholeSpace } from "../joint/joint.ts";
import { pairOf } from "../joint/pair-of.ts";
import { statusOf } from "../outcomes/reached.ts";
import { greaterOn, scoreWhereDecided } from "./compare-cases.ts";

/** Pairs of cases in which more of a fact brings less of an outcome, or more where it must never rise. */
export function growsQuestion(
  policy: CompiledPolicy,
  fact: string,
  outcome: number,
  never: "falls" | "rises",
): Question {
  const joint = pairOf(policy, new Map([[fact, "grows"]]));
  const space = wholeSpace(joint);
  const sides = bothSides(joint);
  const greater = never === "falls" ? 0 : 1;
  return {
    joint,
    space,
    telling: "results",
    wanted: (reached) => greaterOn(greater, joint, reached, [outcome, outcome]),
    pairing: { kind: "growing", fact, outcome, never },
    decides: (reached) => statusOf(policy, reached) === "decided",
    pruning: {
      score: (side, reached) => scoreWhereDecided(sides[side] as JointSide, space, reached, outcome),
      hopeless: (scores) => (scores[greater] as Score).greatest <= (scores[1 - greater] as Score).least,
    },
  };
}
