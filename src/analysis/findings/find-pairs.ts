/**
 * Rules that hold together: where only one may (`unique`), where they do not agree (`any`), and where the second would
 * decide otherwise than the first, which decides (`first`).
 */
import type { Box } from "../../policy/normal-form.ts";
import { boxOfSpace } from "../asking/every-region.ts";
import { limitsOf } from "../asking/proof-options.ts";
import type { Limits } from "../diagrams/build-diagram.ts";
import type { Finding } from "../finding.ts";
import { pairsOfEnds } from "../guarantees/compare-cases.ts";
import type { JointSpace } from "../joint/joint.ts";
import { endAt, endsOf } from "../outcomes/end.ts";
import { valueKey } from "../outcomes/reached.ts";
import { wantedApart } from "../outcomes/wanted-apart.ts";
import { ANY_CASE, type Wanted } from "../solving/wanted.ts";
import { type FindingContext, readableRegions, ruleId, rulePath, witnessIn } from "./finding-context.ts";
import { givenUp } from "./given-up.ts";
import { boxesByRule, coverBefore, type Held, heldRegions, sharedBoxes } from "./held-regions.ts";
import { message } from "./messages.ts";

/** The most parts of one pair that are looked at. */
const PARTS = 200;

interface Pair {
  readonly one: number;
  readonly other: number;
  readonly size: number;
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
  const { pairs, exact } = pairsIn(context, limits);
  context.spend({ nodes: 0, steps: before - Math.max(0, limits.steps) });
  const sorted = [...pairs].sort((a, b) => b.size - a.size || a.one - b.one || a.other - b.other);
  // There may be half a million pairs: only what is told is kept with its cases.
  const told = sorted.slice(0, context.most).flatMap((pair): readonly Finding[] => {
    const held = heldTogether(context, pair.one, pair.other, { ...limitsOf(options) });
    if (held?.found === undefined) return [];
    const [one, other] = [ruleId(context, pair.one), ruleId(context, pair.other)];
    const readable = readableRegions(
      context,
      held.spaces.map((space) => boxOfSpace(space, joint)),
    );
    return [
      {
        code,
        severity: code === "overlap" ? "note" : "error",
        ...message[code](one, other, readable.regions[0]?.text ?? "every case", hit),
        path: rulePath(context, pair.other),
        rules: [one, other],
        ...readable,
        witness: witnessIn(context, held.found),
      },
    ];
  });
  const rest = sorted.length - told.length;
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

function pairsIn(
  context: FindingContext,
  limits: Limits,
): { readonly pairs: readonly Pair[]; readonly exact: boolean } {
  const { compiled, joint } = context;
  const { rules, hit } = compiled.normal;
  const [side] = joint.sides;
  const byRule = boxesByRule(side);
  const keys = rules.map((_, rule) => valueKey(compiled, [rule]));
  const pairs: Pair[] = [];
  let exact = true;
  for (const [one, first] of rules.entries()) {
    let before: readonly Box[] | undefined;
    const cover = () => {
      before ??= coverBefore(side, byRule, one);
      return before;
    };
    for (let other = one + 1; other < rules.length; other += 1) {
      if (rules[other]?.layer !== first.layer) break;
      if (hit !== "unique" && keys[one] === keys[other]) continue;
      limits.steps -= 1;
      if (limits.steps < 0) return { pairs, exact: false };
      const held = heldTogether(context, one, other, limits, byRule, cover);
      if (held === undefined) continue;
      exact &&= held.exact;
      if (held.found === undefined) continue;
      const size = held.spaces.reduce((sum, space) => sum + sizeOf(space, context), 0);
      pairs.push({ one, other, size });
    }
  }
  return { pairs, exact };
}

/** Where two rules hold together as they should not; undefined where they never meet. */
function heldTogether(
  context: FindingContext,
  one: number,
  other: number,
  limits: Limits,
  byRule = boxesByRule(context.joint.sides[0]),
  coverOf = () => coverBefore(context.joint.sides[0], byRule, one),
): Held | undefined {
  const { compiled, joint } = context;
  const shared = sharedBoxes(byRule[one] as readonly Box[], byRule[other] as readonly Box[]);
  if (shared.length === 0) return undefined;
  const wanted = compiled.normal.hit === "unique" ? ANY_CASE : disagreeing(context, one, other);
  return heldRegions(joint, shared, coverOf(), wanted, limits, PARTS);
}

/** Cases in which two rules come to different outcomes. */
function disagreeing({ joint, compiled }: FindingContext, one: number, other: number): Wanted {
  const [side] = joint.sides;
  const fields = compiled.normal.outcomes.map(
    (_, outcome) => [endsOf(side, [one], outcome), endsOf(side, [other], outcome)] as const,
  );
  const pairs = fields.flatMap(([left, right]) => pairsOfEnds(left, right));
  return wantedApart(pairs, joint, (codes) =>
    pairs.some(([left, right]) => endAt(left, codes) !== endAt(right, codes)),
  );
}

/** About how large a part is: what its facts leave of all their values. */
function sizeOf(space: JointSpace, { slots }: FindingContext): number {
  return space.reduce(
    (size, spans, axis) => size * (widthOf(spans) / widthOf(slots[axis]?.spans ?? spans)),
    1,
  );
}

function widthOf(spans: readonly number[]): number {
  let width = 0;
  for (let i = 0; i < spans.length; i += 2) width += (spans[i + 1] as number) - (spans[i] as number) + 1;
  return width;
}
