/**
 * What exactly changed between two versions of a policy. Two versions can look alike and differ in one case in a
 * million, or look quite different and mean the same: the texts do not tell, the cases do.
 */
import type { Policy } from "../../policy/index.ts";
import { type Box, type Budget, compiledOf, intersectBoxes, spansMeet } from "../../policy/normal-form.ts";
import { ensureOptions } from "../asking/ensure-options.ts";
import { everyRegion, type FoundRegion } from "../asking/every-region.ts";
import type { ProofOptions } from "../asking/proof-options.ts";
import { alignedPolicies } from "../joint/aligned-policies.ts";
import { bothSides, type Joint, wholeSpace } from "../joint/joint.ts";
import { comparedFields } from "../outcomes/compared-fields.ts";
import { endsOf } from "../outcomes/end.ts";
import { type Reached, statusOf } from "../outcomes/reached.ts";
import { simplifyEnd } from "../outcomes/simplify-end.ts";
import type { OutcomeChange, PolicyDiff } from "../policy-diff.ts";
import type { RegionWeight } from "../region-weight.ts";
import { changeInWords } from "../regions/change-in-words.ts";
import { mergeBoxes } from "../regions/merge-boxes.ts";
import { regionOf } from "../regions/region-of.ts";
import { slotsOfJoint } from "../regions/region-slot.ts";
import { insideOf } from "../searching/uncovered.ts";
import { confirm } from "../solving/confirm.ts";
import { findCase } from "../solving/find-case.ts";
import type { Answer, Found } from "../solving/wanted.ts";
import { witnessOf } from "../solving/witness-of.ts";
import { differingResults } from "./differing-results.ts";
import { documentChanges } from "./document-changes.ts";
import { weightOf, weightsOf } from "./weigh-region.ts";

/** How much of a difference is told. */
export interface DiffOptions extends ProofOptions {
  /** The most regions that are told; 100 where not said. */
  readonly regions?: number;
  readonly weights?: readonly RegionWeight[];
}

/** Steps that making regions readable may cost. */
const READING = 1_000_000;
/** Of as many, those that looking for one case may cost. */
const LOOKING = 50_000;

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
  const fields = comparedFields(sides[0].policy.normal.outcomes, sides[1].policy.normal.outcomes);
  const found = everyRegion(
    {
      joint,
      space: wholeSpace(joint),
      telling: "results",
      // What is declared otherwise differs though the rules are the same.
      differing: fields.apart.length === 0,
      diagrams,
      wanted: (reached) => differingResults(joint, reached, fields),
    },
    options,
  );
  const { regions, effort } = found;
  const impossible = sides.flatMap(({ policy, boxes }) => boxes.slice(0, policy.assumed));
  const budget = { left: READING };
  const looking = { left: READING };
  let unseen = false;
  const weights = weightsOf(after, sides[1], options.weights ?? []);
  const changes = [...groupedByChange(joint, regions).values()].flatMap((group) =>
    mergeBoxes(
      group.map(({ box }) => box),
      slots,
      budget,
      impossible,
    ).flatMap((box) => changeIn(box, group)),
  );

  function changeIn(box: Box, group: readonly FoundRegion[]): readonly OutcomeChange[] {
    const found = caseIn(joint, box, group, looking);
    if (found === "unknown") unseen = true;
    // A box that was cut into sentences may have parts to which no facts come.
    if (found === "none" || found === "unknown") return [];
    const old = confirm(before, witnessOf(joint, found, 0));
    const fresh = confirm(after, witnessOf(joint, found, 1));
    const isWide = group.some((one) => !one.whole && intersectBoxes(one.box, box) !== undefined);
    return [
      {
        region: { ...regionOf(box, slots, impossible, budget), ...(isWide ? { partly: true } : {}) },
        text: changeInWords(old, fresh, fields.apart),
        before: old,
        after: fresh,
        ...(weights.length === 0 ? {} : { weight: weightOf(box, weights, slots, impossible) }),
      },
    ];
  }

  const sorted = [...changes].sort(
    (a, b) => b.region.share - a.region.share || (a.region.text < b.region.text ? -1 : 1),
  );
  const most = options.regions ?? 100;
  const exact = found.exact && !unseen;
  return {
    equal: exact && sorted.length === 0,
    exact,
    changes: sorted.slice(0, most),
    ...(sorted.length > most ? { more: sorted.length - most } : {}),
    documents,
    effort,
  };
}

/** Regions of one change together: by what both sides come to, however it is written. */
function groupedByChange(
  joint: Joint,
  regions: readonly FoundRegion[],
): ReadonlyMap<string, readonly FoundRegion[]> {
  const space = wholeSpace(joint);
  const groups = new Map<string, FoundRegion[]>();
  for (const region of regions) {
    const key = joint.sides
      .map((own, side) => {
        const { policy } = own;
        const reached = region.candidate.reached[side] as Reached;
        const status = statusOf(policy, reached);
        if (status !== "decided") return status;
        const fields = policy.normal.outcomes.map((_, outcome) =>
          endsOf(own, reached, outcome).map((end) => simplifyEnd(end, space)),
        );
        return JSON.stringify(fields);
      })
      .join(" -> ");
    const group = groups.get(key) ?? [];
    groups.set(key, group);
    group.push(region);
  }
  return groups;
}

/** A case of a merged region: one that was found in it, or else the first that is there. */
function caseIn(joint: Joint, box: Box, group: readonly FoundRegion[], budget: Budget): Answer {
  const inside = (found: Found) =>
    box.every(({ fact, spans }) => {
      const code = found.codes[fact] as number;
      return spansMeet(spans, [code, code]);
    });
  const known = group.find(({ found }) => inside(found));
  if (known !== undefined) return known.found;
  let doubtful = false;
  for (const { candidate } of group) {
    const space = insideOf(candidate.space, box);
    if (space === undefined) continue;
    const own = { left: Math.min(LOOKING, budget.left) };
    const before = own.left;
    const answer = findCase(joint, space, candidate.wanted, own);
    budget.left -= before - own.left;
    if (typeof answer === "object") return answer;
    doubtful ||= answer === "unknown";
  }
  return doubtful ? "unknown" : "none";
}
