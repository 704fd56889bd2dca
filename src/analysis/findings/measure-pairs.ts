/**
 * The cases in which two rules hold together as they should not, and how many these are.
 */
import { type Box, intersectBoxes } from "../../policy/normal-form.ts";
import { limitsOf } from "../asking/proof-options.ts";
import type { Limits } from "../diagrams/build-diagram.ts";
import type { Found } from "../solving/wanted.ts";
import type { Disagreement } from "./disagreements.ts";
import type { FindingContext } from "./finding-context.ts";
import { boxesByRule, coverBefore, type Held, heldRegions, sharedBoxes } from "./held-regions.ts";
import { byPairSize, type RulePair, volumeOf } from "./pairs-held-together.ts";
import { partsByTrying } from "./parts-by-trying.ts";
import type { SeekIn } from "./readable-regions.ts";

/** The most parts of one pair that are looked at. */
const PARTS = 200;

/** A pair with its cases. */
export interface MeasuredPair extends RulePair, Pick<Held, "parts" | "missing"> {
  readonly found: Found;
  /** Looks for a further case of the pair. */
  readonly seek: SeekIn;
}
/** A pair in which nothing was found any more. */
export interface UnseenPair extends RulePair, Required<Pick<Held, "missing">> {}

/** The pairs with what may be found of them, the largest first. */
export function measurePairs(
  context: FindingContext,
  pairs: readonly RulePair[],
  apart: Disagreement,
): readonly (MeasuredPair | UnseenPair)[] {
  const { joint, options } = context;
  const [side] = joint.sides;
  const byRule = boxesByRule(side);
  const limits: Limits = { ...limitsOf(options) };
  const before = limits.steps;
  const measured = pairs.flatMap(({ one, other, size }): readonly (MeasuredPair | UnseenPair)[] => {
    const wanted = apart(one, other);
    if (wanted === undefined) return [];
    const shared = sharedBoxes(byRule[one] as readonly Box[], byRule[other] as readonly Box[]);
    const cover = coverBefore(side, one);
    const trying = partsByTrying(context, one, wanted, true);
    const { found, ...held } = heldRegions(joint, shared, cover, wanted, limits, PARTS, trying);
    if (found === undefined) return [{ one, other, size, missing: held.missing ?? "budget" }];
    const seek: SeekIn = (box, budget) => {
      const left: Limits = { nodes: 0, steps: budget.left };
      const inside = shared.flatMap((both) => {
        const own = intersectBoxes(both, box);
        return own === undefined ? [] : [own];
      });
      const answer = heldRegions(joint, inside, cover, wanted, left, 1);
      budget.left = Math.max(0, left.steps);
      return answer.found ?? (answer.missing === undefined ? "none" : "unknown");
    };
    const whole = held.parts.reduce((sum, { space }) => sum + volumeOf(space, context), 0);
    return [{ one, other, size: whole, found, ...held, seek }];
  });
  context.spend({ nodes: 0, steps: before - Math.max(0, limits.steps) });
  return [...measured].sort(byPairSize);
}
