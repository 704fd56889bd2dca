/**
 * Between which numbers everything lies that can still be reached from where a side stands.
 */
import type { Score } from "../asking/question.ts";
import type { Reached } from "../outcomes/reached.ts";
import { type Diagrams, NOTHING, type Node } from "./diagram.ts";
import type { SideDiagram } from "./side-diagrams.ts";
import type { Standing } from "./standing.ts";

/** What is needed to score. */
export interface Scoring {
  readonly store: Diagrams;
  readonly diagramOf: (side: number) => SideDiagram;
  /** What holds on a side where no rule does. */
  readonly rest: (side: number) => Reached;
  readonly score: (side: number, reached: Reached) => Score;
}
interface NodeScore extends Score {
  /** True where the layer may decide nothing. */
  readonly open: boolean;
}

/** Scores standings, each node once. */
export function standingScorer({
  store,
  diagramOf,
  rest,
  score,
}: Scoring): (side: number, standing: Standing) => Score {
  const known: readonly Map<Node, NodeScore>[] = [new Map(), new Map()];

  function scoreOfNode(side: number, node: Node): NodeScore {
    if (node === NOTHING) return { ...NONE, open: true };
    if (node < NOTHING) return { ...score(side, diagramOf(side).reachedAt(node)), open: false };
    const own = known[side] as Map<Node, NodeScore>;
    const old = own.get(node);
    if (old !== undefined) return old;
    let joined: NodeScore = { ...NONE, open: false };
    for (const child of store.children[node] as readonly Node[]) {
      const below = scoreOfNode(side, child);
      joined = { ...unite(joined, below), open: joined.open || below.open };
    }
    own.set(node, joined);
    return joined;
  }

  return (side, { layers }) => {
    let joined: Score = NONE;
    for (const layer of layers) {
      const own = scoreOfNode(side, layer);
      joined = unite(joined, own);
      if (!own.open) return joined;
    }
    return unite(joined, score(side, rest(side)));
  };
}

const NONE: Score = { least: Number.POSITIVE_INFINITY, greatest: Number.NEGATIVE_INFINITY };

function unite(one: Score, other: Score): Score {
  return { least: Math.min(one.least, other.least), greatest: Math.max(one.greatest, other.greatest) };
}
