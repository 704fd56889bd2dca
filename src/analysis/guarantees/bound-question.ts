/**
 * "At least this, at most that": the question for a case that gets less, or more.
 */
import {
  type CompiledPolicy,
  factsOfValue,
  type NormalBound,
  type NormalFact,
  type NormalOutcome,
} from "../../policy/normal-form.ts";
import type { Question } from "../asking/question.ts";
import type { JointSpace } from "../joint/joint.ts";
import { jointOfOne } from "../joint/joint-of.ts";
import { collectedBounds } from "../outcomes/collected-bounds.ts";
import { axesOfEnd, type End, endAt, endOfAmount, endsOf } from "../outcomes/end.ts";
import { type Reached, statusOf } from "../outcomes/reached.ts";
import { endBounds, surelyAtMost } from "../outcomes/surely-at-most.ts";
import { mayDecide, pairsOfEnds, resultOfSide, scoreWhereDecided, someEnd } from "./compare-cases.ts";

/** Decided cases of a space in which a field passes its bound. */
export function boundQuestion(
  policy: CompiledPolicy,
  space: JointSpace,
  bound: NormalBound,
  end: "atLeast" | "atMost",
): Question {
  const joint = jointOfOne(policy);
  const [side] = joint.sides;
  const { outcome, value } = bound;
  const { round } = policy.normal.outcomes[outcome] as NormalOutcome;
  const limit = endOfAmount(side, value.kind === "constant" ? value.code : value.amount, round);
  const read = factsOfValue(value);
  const isAbsent = (codes: readonly number[]) =>
    read.some((place) => codes[place] === (policy.facts[place] as NormalFact).domain.absent);
  const broken = (own: readonly End[]): readonly (readonly [End, End])[] =>
    pairsOfEnds(own, [limit]).map(([one, other]) => (end === "atLeast" ? [other, one] : [one, other]));
  return {
    joint,
    space,
    telling: "results",
    reads: read,
    wanted: ([reached]) => {
      const own = reached as Reached;
      if (!mayDecide(side, own)) return undefined;
      const holds = (codes: readonly number[]) => {
        const result = resultOfSide(side, own, codes);
        if (result.status !== "decided" || isAbsent(codes)) return false;
        const most = [endAt(limit, codes)];
        return someEnd(result.fields[outcome], most, (a, b) => (end === "atLeast" ? a < b : a > b));
      };
      if (statusOf(policy, own) === "depends") return { possible: () => true, holds };
      const pairs = broken(endsOf(side, own, outcome));
      return {
        possible: (part) => pairs.some(([less, more]) => !surelyAtMost(less, more, part, joint)),
        holds,
        looks: [...new Set([...pairs.flatMap((pair) => pair.flatMap(axesOfEnd)), ...read])],
      };
    },
    pruning: {
      score: (_, reached) => scoreWhereDecided(side, space, reached, outcome),
      together: () => (policy.normal.hit === "collect" ? collectedBounds(side, space, outcome) : undefined),
      hopeless: ([score]) => {
        if (score === undefined || score.least > score.greatest) return true;
        const { least, greatest } = endBounds(limit, space);
        return end === "atLeast" ? score.least >= greatest : score.greatest <= least;
      },
    },
  };
}
