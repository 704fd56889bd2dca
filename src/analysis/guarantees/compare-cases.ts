/**
 * What is wanted of cases, where the outcomes of two are compared, or that of one with a bound.
 */
import type { Score } from "../asking/question.ts";
import { bothSides, type Joint, type JointSide } from "../joint/joint.ts";
import { codesOfSide } from "../joint/side-of.ts";
import { axesOfEnd, type End, endsOf } from "../outcomes/end.ts";
import { type CaseResult, caseResultAt, type Reached, statusOf } from "../outcomes/reached.ts";
import { endBounds, surelyAtMost } from "../outcomes/surely-at-most.ts";
import { wantedApart } from "../outcomes/wanted-apart.ts";
import { ANY_CASE, type Wanted } from "../solving/wanted.ts";

/** The result of one side at a case, codes by axis. */
export function resultOfSide(side: JointSide, reached: Reached, codes: readonly number[]): CaseResult {
  return caseResultAt(side.policy, reached, codesOfSide(side, codes));
}

/** The axes that results of these sides may depend on. */
function looksAt(sides: readonly JointSide[], reached: readonly Reached[]): readonly number[] {
  const axes = sides.flatMap((side, index) =>
    (reached[index] as Reached).flatMap((rule) =>
      side.policy.normal.outcomes.flatMap((_, outcome) => endsOf(side, [rule], outcome).flatMap(axesOfEnd)),
    ),
  );
  return [...new Set(axes)];
}

/** Which side has more of an outcome than it may: the first, or the second. */
export type GreaterSide = 0 | 1;

/**
 * Pairs of cases, both decided, in which a field of one side is greater than that of the other, at some end.
 * `outcomes` are the places of the field, by side.
 */
export function greaterOn(
  greater: GreaterSide,
  joint: Joint,
  reached: readonly Reached[],
  outcomes: FieldPair,
): Wanted | undefined {
  const sides = bothSides(joint);
  const lesser = greater === 0 ? 1 : 0;
  const rules = reached as readonly [Reached, Reached];
  if (!mayDecide(sides[0], rules[0]) || !mayDecide(sides[1], rules[1])) return undefined;
  const holds = (codes: readonly number[]) => {
    const results = sides.map((side, index) => resultOfSide(side, rules[index] as Reached, codes));
    if (results.some(({ status }) => status !== "decided")) return false;
    const fieldOf = (side: 0 | 1) => results[side]?.fields[outcomes[side]];
    return someEnd(fieldOf(greater), fieldOf(lesser), (a, b) => a > b);
  };
  const certain = sides.every((side, index) => statusOf(side.policy, rules[index] as Reached) === "decided");
  if (!certain) return { possible: () => true, holds, looks: looksAt(sides, reached) };
  const ends = (side: 0 | 1) => endsOf(sides[side], rules[side], outcomes[side]);
  const pairs = pairsOfEnds(ends(greater), ends(lesser));
  const looks = [...new Set(pairs.flatMap((pair) => pair.flatMap(axesOfEnd)))];
  if (looks.length === 0) return holds(anyCodes(joint)) ? { possible: () => true, holds, looks } : undefined;
  return {
    possible: (space) => pairs.some(([more, less]) => !surelyAtMost(more, less, space, joint)),
    holds,
    looks,
  };
}

/** The places of an outcome field, by side. */
export type FieldPair = readonly [first: number, second: number];

/** Pairs of cases whose results differ in one of these fields, or one of which has none. */
export function differing(
  joint: Joint,
  reached: readonly Reached[],
  fields: readonly FieldPair[],
): Wanted | undefined {
  const sides = bothSides(joint);
  const [one, other] = reached as readonly [Reached, Reached];
  const statuses = [statusOf(sides[0].policy, one), statusOf(sides[1].policy, other)];
  const holds = (codes: readonly number[]) => {
    const left = resultOfSide(sides[0], one, codes);
    const right = resultOfSide(sides[1], other, codes);
    if (left.status !== right.status) return true;
    return left.status === "decided" && fields.some(([a, b]) => `${left.fields[a]}` !== `${right.fields[b]}`);
  };
  const any = { possible: () => true, holds, looks: looksAt(sides, reached) };
  if (statuses.includes("depends")) return any;
  if (statuses[0] !== statuses[1]) return { ...ANY_CASE, holds };
  if (statuses[0] !== "decided") return undefined;
  const ends = fields.map(([a, b]) => [endsOf(sides[0], one, a), endsOf(sides[1], other, b)] as const);
  // A list of three is never a list of two, whatever else the cases come to.
  if (ends.some(([left, right]) => left.length !== right.length)) return { ...ANY_CASE, holds };
  const pairs = ends.flatMap(([left, right]) => pairsOfEnds(left, right));
  const wanted = wantedApart(pairs, joint, holds);
  if (wanted.looks?.length !== 0) return wanted;
  return holds(anyCodes(joint)) ? { ...ANY_CASE, holds } : undefined;
}

/** Between which numbers a field lies; below all where there is a gap, above all in a conflict. */
export function scoreOfField(
  side: JointSide,
  space: readonly (readonly number[])[],
  reached: Reached,
  outcome: number,
): Score {
  switch (statusOf(side.policy, reached)) {
    case "gap":
      return { least: Number.NEGATIVE_INFINITY, greatest: Number.NEGATIVE_INFINITY };
    case "conflict":
      return { least: Number.POSITIVE_INFINITY, greatest: Number.POSITIVE_INFINITY };
    case "depends":
      return EVERYTHING;
    default: {
      const ends = endsOf(side, reached, outcome);
      if (ends.length !== 1) return EVERYTHING;
      return endBounds(ends[0] as End, space);
    }
  }
}

/** Between which numbers a field lies in the cases that are decided, where only these are compared. */
export function scoreWhereDecided(
  side: JointSide,
  space: readonly (readonly number[])[],
  reached: Reached,
  outcome: number,
): Score {
  return mayDecide(side, reached) ? scoreOfField(side, space, reached, outcome) : NO_CASE;
}

/** The score of what may be anything. */
export const EVERYTHING: Score = { least: Number.NEGATIVE_INFINITY, greatest: Number.POSITIVE_INFINITY };

/** The score where there is no case to compare. */
const NO_CASE: Score = { least: Number.POSITIVE_INFINITY, greatest: Number.NEGATIVE_INFINITY };

/** True where some case in which these rules count may be decided. */
export function mayDecide(side: JointSide, reached: Reached): boolean {
  const status = statusOf(side.policy, reached);
  return status === "decided" || status === "depends";
}

/** End against end: a value against both ends of a range where the other is one. */
export function pairsOfEnds(left: readonly End[], right: readonly End[]): readonly (readonly [End, End])[] {
  const size = Math.max(left.length, right.length);
  if (left.length === 0 || right.length === 0) return [];
  return Array.from({ length: size }, (_, index) => [endOf(left, index), endOf(right, index)] as const);
}

function endOf<Item>(ends: readonly Item[], index: number): Item {
  return (ends.length === 1 ? ends[0] : ends[index]) as Item;
}

/** True where some end of one field stands so to that of the other. */
export function someEnd(
  left: readonly number[] = [],
  right: readonly number[] = [],
  test: (left: number, right: number) => boolean,
): boolean {
  if (left.length === 0 || right.length === 0) return false;
  const size = Math.max(left.length, right.length);
  return Array.from({ length: size }, (_, index) => index).some((index) =>
    test(endOf(left, index), endOf(right, index)),
  );
}

/** Every outcome field of a policy beside itself. */
export function everyField({ policy }: JointSide): readonly FieldPair[] {
  return policy.normal.outcomes.map((_, index) => [index, index] as const);
}

/** Codes for what looks at none. */
function anyCodes({ axes }: Joint): readonly number[] {
  return axes.map(() => 0);
}
