/**
 * What exactly changed between two versions of a policy. Two versions can look alike and differ in one case in a
 * million, or look quite different and mean the same: the texts do not tell, the cases do.
 */
import type { Policy } from "../../policy/index.ts";
import { compiledOf } from "../../policy/normal-form.ts";
import { ensureOptions } from "../asking/ensure-options.ts";
import { everyRegion } from "../asking/every-region.ts";
import type { ProofOptions } from "../asking/proof-options.ts";
import type { Question } from "../asking/question.ts";
import { alignedPolicies } from "../joint/aligned-policies.ts";
import { bothSides, wholeSpace } from "../joint/joint.ts";
import { comparedFields } from "../outcomes/compared-fields.ts";
import type { OutcomeChange, PolicyDiff } from "../policy-diff.ts";
import type { RegionWeight } from "../region-weight.ts";
import { changeInWords } from "../regions/change-in-words.ts";
import { largestOf } from "../regions/largest-of.ts";
import { regionOf } from "../regions/region-of.ts";
import { slotsOfJoint } from "../regions/region-slot.ts";
import { confirm } from "../solving/confirm.ts";
import { witnessOf } from "../solving/witness-of.ts";
import { type ChangedBox, changedBoxes } from "./changed-boxes.ts";
import { differingResults } from "./differing-results.ts";
import { documentChanges } from "./document-changes.ts";
import { weigherOf, weightsOf } from "./weigh-region.ts";

/** How much of a difference is told. */
export interface DiffOptions extends ProofOptions {
  /** The most regions that are told; 100 where not said. */
  readonly regions?: number;
  readonly weights?: readonly RegionWeight[];
}

/** So many changes are told where nobody said how many. */
const TOLD = 100;

/**
 * The cases in which two policies come to different outcomes, as few readable regions with the change in each, and
 * what changed in the documents beside it. Exact: where it says `equal`, no case that both know comes out otherwise.
 *
 * @throws MisuseError `not-a-policy`, `not-options`; PolicyError where a weight is not sound.
 *
 * @example
 * ```ts
 * import { diffPolicies } from "evenhand";
 * import { delayRepay15 } from "evenhand/schemes/delay-repay-15";
 * import { delayRepay30 } from "evenhand/schemes/delay-repay-30";
 *
 * const { equal, changes } = diffPolicies(delayRepay15, delayRepay30);
 * equal; //=> false
 * changes[0]?.region.text; //=> "delay 15 to 29 and ticket single and fare 0.02 GBP or more"
 * ```
 */
export function diffPolicies(before: Policy, after: Policy, options: DiffOptions = {}): PolicyDiff {
  for (const policy of [before, after]) compiledOf(policy);
  ensureOptions(options, ["nodes", "steps", "engine", "policies", "regions", "weights"]);
  const documents = documentChanges(before.document, after.document);
  const { joint, diagrams } = alignedPolicies(before, after);
  const sides = bothSides(joint);
  const slots = slotsOfJoint(joint);
  const impossible = sides.flatMap(({ policy, boxes }) => boxes.slice(0, policy.assumed));
  const weights = weightsOf(after, sides[1], options.weights ?? []);
  const weighed = weights.length === 0 ? undefined : weigherOf(weights, slots, impossible);
  const fields = comparedFields(sides[0].policy.normal.outcomes, sides[1].policy.normal.outcomes);
  const question: Question = {
    joint,
    space: wholeSpace(joint),
    telling: "results",
    // What is declared otherwise differs though the rules are the same.
    differing: fields.apart.length === 0,
    diagrams,
    wanted: (reached) => differingResults(joint, reached, fields),
  };
  const { regions, exact: isAll, effort } = everyRegion(question, options);
  const found = changedBoxes(question, regions, slots, impossible);
  const { largest, more } = largestOf(found.boxes, options.regions ?? TOLD, slots);

  function changeIn({ box, share, isWide, found }: ChangedBox): OutcomeChange {
    const old = confirm(before, witnessOf(joint, found, 0));
    const fresh = confirm(after, witnessOf(joint, found, 1));
    return {
      region: { ...regionOf(box, slots, share), ...(isWide ? { partly: true } : {}) },
      text: changeInWords(old, fresh, fields.apart),
      before: old,
      after: fresh,
      ...(weighed === undefined ? {} : { weight: weighed(box) }),
    };
  }

  const changes = largest.map(changeIn);
  const exact = isAll && !found.isDoubtful();
  return {
    equal: exact && changes.length + more === 0,
    exact,
    changes,
    ...(more > 0 ? { more } : {}),
    documents,
    effort,
  };
}
