/**
 * What a question looks at in lists.
 */
import { type ListDerivation, listDerivationOf, type Spans } from "../../policy/normal-form.ts";
import type { Axis, Joint, JointSpace } from "../joint/joint.ts";

/** A derived axis of one side that is made from a list. */
export interface ListLook {
  readonly side: number;
  /** The place of the derived fact among the side's slots. */
  readonly place: number;
  /** The axis that it comes out on. */
  readonly result: number;
  /** Of a least or a greatest the codes that are asked for: records beyond them are told apart. */
  readonly cuts: readonly [low: number, high: number] | undefined;
}

/** The derived axes among those that are asked for. */
export function listLooksOf(
  { axes, sides }: Joint,
  asked: ReadonlySet<number>,
  space: JointSpace,
): readonly ListLook[] {
  return sides.flatMap(({ policy, axes: own }, side) =>
    policy.facts.flatMap((fact, place): readonly ListLook[] => {
      const result = own[place] as number;
      const derivation = listDerivationOf(fact);
      if (derivation === undefined || !asked.has(result)) return [];
      return [
        { side, place, result, cuts: cutsOf(derivation, space[result] as Spans, axes[result] as Axis) },
      ];
    }),
  );
}

function cutsOf({ kind }: ListDerivation, spans: Spans, { domain }: Axis): ListLook["cuts"] {
  if (kind !== "least-of" && kind !== "greatest-of") return undefined;
  const { least, greatest, absent } = domain;
  const low = spans[0] as number;
  const last = spans.at(-1) as number;
  const high = last !== absent ? last : spans.at(-2) === last ? (spans.at(-3) ?? last) : last - 1;
  if (low === absent || high === absent || (low <= least && high >= greatest)) return undefined;
  return [low, high];
}
