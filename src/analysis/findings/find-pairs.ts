/**
 * Rules that hold together: where only one may (`unique`), where they do not agree (`any`), and where the second would
 * decide otherwise than the first, which decides (`first`).
 */
import type { Box } from "../../policy/normal-form.ts";
import { boxOfSpace } from "../asking/every-region.ts";
import { limitsOf } from "../asking/proof-options.ts";
import type { Limits } from "../diagrams/build-diagram.ts";
import type { Finding } from "../finding.ts";
import type { JointSpace } from "../joint/joint.ts";
import type { Found, Wanted } from "../solving/wanted.ts";
import { type Disagreement, disagreements } from "./disagreements.ts";
import { type FindingContext, ruleId, rulePath, witnessIn } from "./finding-context.ts";
import { givenUp } from "./given-up.ts";
import { boxesByRule, coverBefore, heldRegions, sharedBoxes } from "./held-regions.ts";
import { message } from "./messages.ts";
import { byPairSize, pairsHeldTogether, type RulePair, volumeOf } from "./pairs-held-together.ts";
import { readableRegions } from "./readable-regions.ts";

/** The most parts of one pair that are looked at. */
const PARTS = 200;
/** Of so many times the pairs that are told it is found out how large they are. */
const MEASURED = 3;

/** A pair with the cases in which its rules hold together. */
interface HeldPair extends RulePair {
  readonly spaces: readonly JointSpace[];
  readonly found: Found;
}

/** A finding for each pair, the largest first; beyond the most that are told, one more that counts the rest. */
export function findPairs(context: FindingContext): readonly Finding[] {
  const { compiled, policy, options, joint } = context;
  const { hit } = compiled.normal;
  const document = policy.document.hit ?? "first";
  if (document === "collect" || document === "priority") return [];
  const code = hit === "first" ? "overlap" : "conflict";
  const limits: Limits = { ...limitsOf(options) };
  const before = limits.steps;
  const apart = disagreements(context);
  const { largest, count, exact } = pairsHeldTogether(context, apart, limits, MEASURED * context.most);
  context.spend({ nodes: 0, steps: before - Math.max(0, limits.steps) });
  const measured = measuredPairs(context, largest, apart);
  const told = [...measured]
    .sort(byPairSize)
    .slice(0, context.most)
    .map((pair): Finding => {
      const [one, other] = [ruleId(context, pair.one), ruleId(context, pair.other)];
      const boxes = pair.spaces.map((space) => boxOfSpace(space, joint));
      const wanted = apart(pair.one, pair.other) as Wanted;
      const { told: readable, found } = readableRegions(context, boxes, wanted, pair.found);
      return {
        code,
        severity: code === "overlap" ? "note" : "error",
        ...message[code](one, other, readable.regions[0]?.text ?? "every case", hit),
        path: rulePath(context, pair.other),
        rules: [one, other],
        ...readable,
        witness: witnessIn(context, found),
      };
    });
  const rest = count - told.length;
  return [
    ...told,
    ...(rest > 0
      ? [
          {
            code,
            severity: code === "overlap" ? "note" : "error",
            ...message.morePairs(rest, code),
            path: ["rules"],
            more: rest,
          } as const,
        ]
      : []),
    ...(exact ? [] : [givenUp("which rules hold together")]),
  ];
}

/** How large pairs are; those that nothing may be spent on any more are left out. */
function measuredPairs(
  context: FindingContext,
  pairs: readonly RulePair[],
  apart: Disagreement,
): readonly HeldPair[] {
  const { joint, options } = context;
  const [side] = joint.sides;
  const byRule = boxesByRule(side);
  const limits: Limits = { ...limitsOf(options) };
  const before = limits.steps;
  const measured = pairs.flatMap(({ one, other }): readonly HeldPair[] => {
    const wanted = apart(one, other);
    if (wanted === undefined) return [];
    const shared = sharedBoxes(byRule[one] as readonly Box[], byRule[other] as readonly Box[]);
    const cover = coverBefore(side, one);
    const { spaces, found } = heldRegions(joint, shared, cover, wanted, limits, PARTS);
    if (found === undefined) return [];
    const size = spaces.reduce((sum, space) => sum + volumeOf(space, context), 0);
    return [{ one, other, size, spaces, found }];
  });
  context.spend({ nodes: 0, steps: before - Math.max(0, limits.steps) });
  return measured;
}
