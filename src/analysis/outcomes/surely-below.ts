/**
 * Whether one number is less than another in every case of a space. Two percent and three percent of the same fare come
 * apart as soon as the fare is large enough, though the greatest fare at two percent is more than the least at three.
 */
import type { AmountTree } from "../../policy/normal-form.ts";
import type { Joint, JointSpace } from "../joint/joint.ts";
import type { End } from "./end.ts";
import { amountAtMost, endBounds, scaled } from "./surely-at-most.ts";

/** True only where `left` is less than `right` in every case. */
export function surelyBelow(left: End, right: End, space: JointSpace, joint: Joint): boolean {
  if (endBounds(left, space).greatest < endBounds(right, space).least) return true;
  const [one, other] = [BigInt(left.under), BigInt(right.under)];
  // Rounding moves each by less than a unit: what is two units apart stays apart.
  const gap = one === 1n && other === 1n ? 1n : 2n * one * other;
  return amountAtMost(raised(scaled(left.tree, other), gap), scaled(right.tree, one), space, joint);
}

/** The amount and so much more. */
function raised(tree: AmountTree<bigint>, by: bigint): AmountTree<bigint> {
  if (tree.kind === "linear") return { ...tree, constant: tree.constant + by };
  const [first, ...rest] = tree.of as readonly [AmountTree<bigint>, ...AmountTree<bigint>[]];
  if (tree.kind === "sum") return { ...tree, of: [raised(first, by), ...rest] };
  return { ...tree, of: tree.of.map((part) => raised(part, by)) };
}
