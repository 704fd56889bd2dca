/**
 * Cases that come out otherwise under the second of two policies, whatever is declared otherwise there.
 */
import { differing, resultOfSide } from "../guarantees/compare-cases.ts";
import { bothSides, type Joint, type JointSide } from "../joint/joint.ts";
import type { ComparedField, ComparedFields } from "../outcomes/compared-fields.ts";
import { axesOfEnd, endsOf } from "../outcomes/end.ts";
import { type Reached, statusOf } from "../outcomes/reached.ts";
import { ANY_CASE, type Wanted } from "../solving/wanted.ts";

/** The cases, among those in which these rules count, whose results differ. */
export function differingResults(
  joint: Joint,
  reached: readonly Reached[],
  { alike, apart }: ComparedFields,
): Wanted | undefined {
  const pairs = alike.map(({ first, second }) => [first, second] as const);
  const converted = alike.filter(({ shown }) => shown !== undefined);
  if (apart.length === 0 && converted.length === 0) return differing(joint, reached, pairs);
  const sides = bothSides(joint);
  const rules = reached as readonly [Reached, Reached];
  const [one, other] = sides.map(({ policy }, side) => statusOf(policy, rules[side] as Reached));
  const holds = (codes: readonly number[]) => {
    const [left, right] = [resultOfSide(sides[0], rules[0], codes), resultOfSide(sides[1], rules[1], codes)];
    if (left.status !== right.status) return true;
    if (left.status !== "decided") return false;
    return (
      apart.length > 0 ||
      alike.some(
        (field) =>
          shownAs(field, 0, left.fields[field.first]) !== shownAs(field, 1, right.fields[field.second]),
      )
    );
  };
  if (one === other && (one === "gap" || one === "conflict")) return undefined;
  const depends = one === "depends" || other === "depends";
  if (!depends && (one !== other || apart.length > 0)) return { ...ANY_CASE, holds };
  const looks = depends ? undefined : looksOf(sides, rules, alike);
  if (looks === undefined) return { possible: () => true, holds };
  if (looks.length > 0) return { possible: () => true, holds, looks };
  return holds(joint.axes.map(() => 0)) ? { ...ANY_CASE, holds } : undefined;
}

function shownAs({ shown }: ComparedField, side: 0 | 1, codes: readonly number[] = []): string {
  const show = shown?.[side] ?? String;
  return codes.map((code) => JSON.stringify(show(code))).join();
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
