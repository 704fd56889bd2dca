/**
 * Regions of one change together: by what both sides come to there, however it is written.
 */
import type { FoundRegion } from "../asking/every-region.ts";
import { type Joint, type JointSide, type JointSpace, wholeSpace } from "../joint/joint.ts";
import { endsOf } from "../outcomes/end.ts";
import { type Reached, statusOf } from "../outcomes/reached.ts";
import { simplifyEnd } from "../outcomes/simplify-end.ts";

/** The regions in groups, in the order in which the changes were first found. */
export function regionsByChange(
  joint: Joint,
  regions: readonly FoundRegion[],
): Iterable<readonly FoundRegion[]> {
  const space = wholeSpace(joint);
  const numberings = joint.sides.map((side) => resultNumbers(side, space));
  const groups = new Map<number, FoundRegion[]>();
  for (const region of regions) {
    // No policy has as many results as would make two pairs of them one number.
    const key = region.reached.reduce(
      (sum, reached, side) => sum * MOST_RESULTS + (numberings[side]?.(reached) as number),
      0,
    );
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [region]);
    else group.push(region);
  }
  return groups.values();
}

const MOST_RESULTS = 2 ** 26;

/** Gives the rules that count a number, the same for all that come to the same. */
function resultNumbers(side: JointSide, space: JointSpace): (reached: Reached) => number {
  const byRules = new Map<Reached, number>();
  const byText = new Map<string, number>();
  return (reached) => {
    const known = byRules.get(reached);
    if (known !== undefined) return known;
    const text = textOf(side, reached, space);
    const number = byText.get(text) ?? byText.size;
    byText.set(text, number);
    byRules.set(reached, number);
    return number;
  };
}

function textOf(side: JointSide, reached: Reached, space: JointSpace): string {
  const { policy } = side;
  const status = statusOf(policy, reached);
  if (status !== "decided") return status;
  const fields = policy.normal.outcomes.map((_, outcome) =>
    endsOf(side, reached, outcome).map((end) => simplifyEnd(end, space)),
  );
  return JSON.stringify(fields);
}
