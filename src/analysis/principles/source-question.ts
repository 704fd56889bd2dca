/**
 * Whether some case is decided by a rule that names no source.
 */
import type { CompiledPolicy } from "../../policy/normal-form.ts";
import type { Question } from "../asking/question.ts";
import { wholeSpace } from "../joint/joint.ts";
import { jointOfOne } from "../joint/joint-of.ts";
import { ANY_CASE } from "../solving/wanted.ts";

/** The question for cases that rest on nothing that is written anywhere. */
export function sourceQuestion(policy: CompiledPolicy): Question {
  const { rules, otherwise } = policy.normal;
  const joint = jointOfOne(policy);
  const isBare = (place: number) => (rules[place] ?? otherwise)?.source === undefined;
  return {
    joint,
    space: wholeSpace(joint),
    telling: "rules",
    wanted: ([reached = []]) => (reached.some(isBare) ? ANY_CASE : undefined),
  };
}
