/**
 * Answers a question by branching on boxes: first where the rules of one side count, then, within that, where those of
 * the other do.
 */
import { intersectSpans, type Spans } from "../../policy/normal-form.ts";
import type { Question, SearchEnd, TakeCandidate } from "../asking/question.ts";
import type { Limits } from "../diagrams/build-diagram.ts";
import type { Joint, JointSide, JointSpace } from "../joint/joint.ts";
import type { Reached } from "../outcomes/reached.ts";
import { firstPairs } from "./first-pairs.ts";
import { reachedRegions } from "./reached-regions.ts";

/** Every candidate of the question. */
export function searchQuestion(question: Question, limits: Limits, take: TakeCandidate): SearchEnd {
  const { joint, space, wanted } = question;
  const [first, second] = joint.sides;
  const give = (own: JointSpace, reached: readonly Reached[]): boolean | undefined => {
    const wish = wanted(reached);
    if (wish === undefined) return false;
    limits.steps -= 1;
    if (limits.steps < 0) return undefined;
    return wish.possible(own) && take({ space: own, reached, wanted: wish });
  };
  if (second !== undefined && first.policy.first && second.policy.first) {
    const start = inOrder(joint, space);
    if (start === undefined) return "all";
    const ended = firstPairs(
      [first, second],
      start,
      limits,
      (one, other) => question.counts?.(one) !== false && wanted([one, other]) !== undefined,
      (own, reached) => {
        const possible = inOrder(joint, own);
        return possible === undefined ? false : give(possible, reached);
      },
    );
    return endOf(ended);
  }
  const end = reachedRegions(
    first as JointSide,
    space,
    limits,
    (reached) =>
      question.counts?.(reached) !== false && (second !== undefined || wanted([reached]) !== undefined),
    (own, reached) => {
      if (second === undefined) return give(own, [reached]);
      const narrowed = inOrder(joint, own);
      if (narrowed === undefined) return false;
      return reachedRegions(
        second,
        narrowed,
        limits,
        (other) => wanted([reached, other]) !== undefined,
        (both, other) => {
          const possible = inOrder(joint, both);
          return possible === undefined ? false : give(possible, [reached, other]);
        },
      );
    },
  );
  return endOf(end);
}

function endOf(end: boolean | undefined): SearchEnd {
  return end === undefined ? "spent" : end ? "stopped" : "all";
}

/** The space without codes that the order of pairs of axes rules out; undefined where nothing is left. */
function inOrder({ ordered }: Joint, space: JointSpace): JointSpace | undefined {
  let own = space;
  for (const { lower, upper } of ordered) {
    const low = own[lower] as Spans;
    const high = own[upper] as Spans;
    const above = intersectSpans(high, [low[0] as number, Number.POSITIVE_INFINITY]);
    const below = intersectSpans(low, [Number.NEGATIVE_INFINITY, high.at(-1) as number]);
    if (above.length === 0 || below.length === 0) return undefined;
    if (above !== high) own = own.with(upper, above);
    if (below !== low) own = own.with(lower, below);
  }
  return own;
}
