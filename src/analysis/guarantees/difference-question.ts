/**
 * "This does not depend on that": the question for two cases that come out differently.
 */
import type { Question } from "../asking/question.ts";
import { bothSides, type Joint, type JointSide, wholeSpace } from "../joint/joint.ts";
import { differing, everyField, scoreOfField } from "./compare-cases.ts";

/** Pairs of cases whose results differ, in one field or in any. */
export function differenceQuestion(joint: Joint, outcome?: number): Question {
  const space = wholeSpace(joint);
  const sides = bothSides(joint);
  const fields = outcome === undefined ? everyField(sides[0]).map(([field]) => field) : [outcome];
  return {
    joint,
    space,
    telling: "results",
    differing: true,
    pairing: { kind: "results", fields: [fields, fields] },
    wanted: (reached) =>
      differing(joint, reached, outcome === undefined ? everyField(sides[0]) : [[outcome, outcome]]),
    ...(outcome === undefined
      ? {}
      : {
          pruning: {
            score: (side, reached) => scoreOfField(sides[side] as JointSide, space, reached, outcome),
            hopeless: ([one, other]) =>
              one !== undefined &&
              other !== undefined &&
              one.least === one.greatest &&
              other.least === other.greatest &&
              one.least === other.least,
          },
        }),
  };
}
