/**
 * A question about two cases, with a fact held to one value in each.
 */
import type { Question } from "../asking/question.ts";
import { bothSides } from "../joint/joint.ts";

/** The question, where the slot at `place` has one code in the first case and another in the second. */
export function held(question: Question, place: number, first: number, second: number): Question {
  const [one, other] = bothSides(question.joint);
  const space = question.space
    .with(one.axes[place] as number, [first, first])
    .with(other.axes[place] as number, [second, second]);
  return { ...question, space };
}
