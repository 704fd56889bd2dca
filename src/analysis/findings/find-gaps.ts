/**
 * Cases of which the policy says nothing.
 */

import { everyRegion, type FoundRegion } from "../asking/every-region.ts";
import type { Question } from "../asking/question.ts";
import type { Finding } from "../finding.ts";
import { wholeSpace } from "../joint/joint.ts";
import { statusOf } from "../outcomes/reached.ts";
import { ANY_CASE } from "../solving/wanted.ts";
import { type FindingContext, witnessIn } from "./finding-context.ts";
import { givenUp } from "./given-up.ts";
import { message } from "./messages.ts";
import { readableRegions } from "./readable-regions.ts";

/** One finding for all gaps; none where `otherwise` catches everything. */
export function findGaps(context: FindingContext): readonly Finding[] {
  const { compiled, options, policy } = context;
  if (compiled.normal.otherwise !== undefined) return [];
  const { regions, exact, because, effort } = everyRegion(gapQuestion(context), options);
  context.spend(effort);
  const unknown = exact ? [] : [givenUp("whether every case has an outcome", because)];
  if (regions.length === 0) return unknown;
  const [first] = regions as readonly [FoundRegion];
  const { told, found } = readableRegions(context, regions, first.found);
  return [
    {
      code: "gap",
      severity: "error",
      ...message.gap(told.regions[0]?.text ?? "every case", told.regions[0]?.partly),
      path: [policy.document.layers === undefined ? "rules" : "layers"],
      ...told,
      witness: witnessIn(context, found),
    },
    ...unknown,
  ];
}

function gapQuestion({ joint, compiled }: FindingContext): Question {
  return {
    joint,
    space: wholeSpace(joint),
    telling: "results",
    wanted: ([reached = []]) => (reached.length === 0 ? ANY_CASE : undefined),
    pruning: {
      score: (_, reached) => {
        const worth = statusOf(compiled, reached) === "gap" ? 1 : 0;
        return { least: worth, greatest: worth };
      },
      hopeless: ([score]) => (score?.greatest ?? 0) <= 0,
    },
  };
}
