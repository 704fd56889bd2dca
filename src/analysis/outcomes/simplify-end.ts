/**
 * A number of an outcome written as shortly as it can be, so that rules which come to the same are seen to: of the least
 * of several amounts those are left out that are never the least, and constants are one constant.
 */
import { type AmountTree, amountBounds, type Spans } from "../../policy/normal-form.ts";
import type { JointSpace } from "../joint/joint.ts";
import { type End, rounded } from "./end.ts";

type Tree = AmountTree<number>;

/** The same number in every case of the space. Two that are written differently may still be equal. */
export function simplifyEnd(end: End, space: JointSpace): End {
  const tree = simplified(end.tree, space);
  const { least, greatest } = boundsOf(tree, space);
  if (least !== greatest) return { ...end, tree };
  const constant = Number(rounded(end, least));
  return { tree: { kind: "linear", terms: [], constant }, under: 1, big: false, round: end.round };
}

function simplified(tree: Tree, space: JointSpace): Tree {
  if (tree.kind === "linear") return tree;
  const parts = tree.of.map((part) => simplified(part, space));
  const of = tree.kind === "sum" ? parts : decidingParts(parts, tree.kind, space);
  return of.length === 1 ? (of[0] as Tree) : { kind: tree.kind, of };
}

/** The parts that may be the least or the greatest of all, each once and in an order of their own. */
function decidingParts(parts: readonly Tree[], kind: "min" | "max", space: JointSpace): readonly Tree[] {
  const bounds = parts.map((part) => boundsOf(part, space));
  // Turned round, the greatest is the least.
  const near = bounds.map(({ least, greatest }) => (kind === "min" ? least : -greatest));
  const far = bounds.map(({ least, greatest }) => (kind === "min" ? greatest : -least));
  const [best] = far.toSorted((one, other) => (one < other ? -1 : 1)) as [bigint];
  const sure = far.indexOf(best);
  const deciding = parts.filter((_, at) => at === sure || (near[at] as bigint) < best);
  const byText = new Map(deciding.map((part) => [JSON.stringify(part), part]));
  return [...byText.keys()].sort().map((text) => byText.get(text) as Tree);
}

function boundsOf(tree: Tree, space: JointSpace): ReturnType<typeof amountBounds> {
  return amountBounds(tree, (axis) => {
    const spans = space[axis] as Spans;
    return [spans[0] as number, spans.at(-1) as number];
  });
}
