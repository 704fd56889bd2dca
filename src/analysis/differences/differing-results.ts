/**
 * Cases that come out otherwise under the second of two policies, whatever is declared otherwise there.
 */
import { differing, pairsOfEnds, resultOfSide } from "../guarantees/compare-cases.ts";
import { bothSides, type Joint, type JointSide, type JointSpace } from "../joint/joint.ts";
import type { ComparedField, ComparedFields } from "../outcomes/compared-fields.ts";
import { axesOfEnd, endsOf } from "../outcomes/end.ts";
import { type CaseResult, type Reached, statusOf } from "../outcomes/reached.ts";
import { endBounds } from "../outcomes/surely-at-most.ts";
import { ANY_CASE, type Wanted } from "../solving/wanted.ts";

/** The cases, among those in which these rules count, whose results differ. */
export function differingResults(
  joint: Joint,
  reached: readonly Reached[],
  { alike, apart }: ComparedFields,
): Wanted | undefined {
  const converted = alike.filter(({ shown }) => shown !== undefined);
  const plain = alike.filter(({ shown }) => shown === undefined);
  const pairs = plain.map(({ first, second }) => [first, second] as const);
  if (apart.length === 0 && converted.length === 0) return differing(joint, reached, pairs);
  const sides = bothSides(joint);
  const rules = reached as readonly [Reached, Reached];
  const [one, other] = sides.map(({ policy }, side) => statusOf(policy, rules[side] as Reached));
  const holds = (codes: readonly number[]) => {
    const [left, right] = [resultOfSide(sides[0], rules[0], codes), resultOfSide(sides[1], rules[1], codes)];
    if (left.status !== right.status) return true;
    if (left.status !== "decided") return false;
    return apart.length > 0 || alike.some((field) => areApart(field, left, right));
  };
  if (one === other && (one === "gap" || one === "conflict")) return undefined;
  const depends = one === "depends" || other === "depends";
  if (!depends && (one !== other || apart.length > 0)) return { ...ANY_CASE, holds };
  if (depends) return { possible: () => true, holds };
  // What depends on no fact is compared once, and then only the rest is searched for.
  const open = converted.filter((field) => looksOf(sides, rules, [field]).length > 0);
  const anywhere = joint.axes.map(() => 0);
  const [left, right] = [
    resultOfSide(sides[0], rules[0], anywhere),
    resultOfSide(sides[1], rules[1], anywhere),
  ];
  if (converted.some((field) => !open.includes(field) && areApart(field, left, right)))
    return { ...ANY_CASE, holds };
  const rest = differing(joint, reached, pairs);
  if (open.length === 0) return rest;
  if (rest?.looks?.length === 0) return { ...ANY_CASE, holds };
  const surely = (space: JointSpace) =>
    rest?.surely?.(space) === true || open.some((field) => areSurelyApart(field, sides, rules, space));
  return { possible: () => true, surely, holds, looks: looksOf(sides, rules, alike) };
}

/** True only where the field shows something else in every case. */
function areSurelyApart(
  { first, second, decimals }: ComparedField,
  sides: readonly [JointSide, JointSide],
  rules: readonly [Reached, Reached],
  space: JointSpace,
): boolean {
  // Both counted in the smallest unit that either has.
  const [one, other] = decimals;
  const counted = (code: number, by: number) => BigInt(code) * 10n ** BigInt(Math.max(0, by));
  return pairsOfEnds(endsOf(sides[0], rules[0], first), endsOf(sides[1], rules[1], second)).some(
    ([left, right]) => {
      const [own, its] = [endBounds(left, space), endBounds(right, space)];
      return (
        counted(own.greatest, other - one) < counted(its.least, one - other) ||
        counted(its.greatest, one - other) < counted(own.least, other - one)
      );
    },
  );
}

/** Whether the field shows something else. */
function areApart({ first, second, shown }: ComparedField, left: CaseResult, right: CaseResult): boolean {
  const told = (side: 0 | 1, codes: readonly number[] = []) =>
    JSON.stringify(codes.map((code) => (shown?.[side] ?? String)(code)));
  return told(0, left.fields[first]) !== told(1, right.fields[second]);
}

/** The axes that the fields depend on. */
function looksOf(
  sides: readonly [JointSide, JointSide],
  rules: readonly [Reached, Reached],
  fields: readonly ComparedField[],
): readonly number[] {
  const axes = fields.flatMap(({ first, second }) =>
    [...endsOf(sides[0], rules[0], first), ...endsOf(sides[1], rules[1], second)].flatMap(axesOfEnd),
  );
  return [...new Set(axes)];
}
