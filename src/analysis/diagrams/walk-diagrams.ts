/**
 * Walks the diagrams of all sides of a question at once, down every way that two cases can go together, and gives what
 * may be wanted at the ends. Ways that were found empty are not walked again.
 */
import type { Spans } from "../../policy/normal-form.ts";
import { intersectSpans } from "../../policy/normal-form.ts";
import type { Question, SearchEnd, TakeCandidate } from "../asking/question.ts";
import type { JointSide } from "../joint/joint.ts";
import type { Reached } from "../outcomes/reached.ts";
import type { Limits } from "./build-diagram.ts";
import { NOTHING, type Node } from "./diagram.ts";
import { lastOwnPosition } from "./last-own-position.ts";
import { runsAt } from "./runs-at.ts";
import { standingScorer } from "./score-standing.ts";
import type { SideDiagram, SideDiagrams } from "./side-diagrams.ts";
import { type Standing, simplified } from "./standing.ts";

/**
 * Every candidate of the question. `axisAt` gives for each side the axis of the column at a position.
 */
export function walkDiagrams(
  built: SideDiagrams,
  question: Question,
  axisAt: readonly (readonly number[])[],
  limits: Limits,
  take: TakeCandidate,
): SearchEnd {
  const { store } = built;
  const { joint, pruning } = question;
  const sides = joint.sides as readonly JointSide[];
  const diagramOf = (side: number): SideDiagram => (built.sides[side] ?? built.sides[0]) as SideDiagram;
  const shared = new Set((axisAt[0] ?? []).filter((axis) => axisAt[1]?.includes(axis)));
  // Behind the last thing looked at in which the two sides may differ, equal nodes come to the same; nowhere where
  // such a thing enters an amount.
  const lastOwn = lastOwnPosition(sides, axisAt, shared);
  const upperOf = new Map(joint.ordered.map(({ lower, upper }) => [upper, lower]));
  const space: Spans[] = [...question.space];
  const empty = new Set<string>();
  const scoreOf = standingScorer({
    store,
    diagramOf,
    rest: (side) => rests[side] as Reached,
    score: (side, reached) => pruning?.score(side, reached) ?? { least: 0, greatest: 0 },
  });
  // Where one thing grows and nothing else differs, neighbours are enough: what is no less than its neighbour, which is
  // no less than its own, is no less than that.
  const chained = shared.size + 1 === axisAt[0]?.length;
  const undecidedIn = standingScorer({
    store,
    diagramOf,
    rest: (side) => rests[side] as Reached,
    score: (_, reached) => {
      const worth = question.decides?.(reached) === true ? 0 : 1;
      return { least: worth, greatest: worth };
    },
  });
  const falling = new Map<Node, boolean>();
  const rests = sides.map((_, side) => reachedBy(side, { impossible: NOTHING, layers: [] }));
  const sameRest = sides.length === 2 && question.wanted(rests) === undefined;
  let spent = false;

  function reachedBy(side: number, { layers }: Standing): Reached {
    const { normal } = (sides[side] as JointSide).policy;
    const [end] = layers;
    if (end !== undefined) return diagramOf(side).reachedAt(end);
    return normal.otherwise === undefined ? [] : [normal.rules.length];
  }

  function isHopeless(standing: readonly Standing[], position: number): boolean {
    if (question.differing === true && position > lastOwn && comeToTheSame(standing)) return true;
    return pruning?.hopeless(standing.map((own, side) => scoreOf(side, own))) === true;
  }

  /** Two sides at the same nodes come to the same, unless they fall through to different rests. */
  function comeToTheSame(standing: readonly Standing[]): boolean {
    const [one, other] = standing as readonly [Standing, Standing];
    if (`${one.layers}` !== `${other.layers}`) return false;
    return sameRest || !one.layers.every((layer) => mayFallThrough(layer));
  }

  function mayFallThrough(node: Node): boolean {
    if (node < 0) return node === NOTHING;
    let open = falling.get(node);
    if (open === undefined) {
      open = (store.children[node] as readonly Node[]).some(mayFallThrough);
      falling.set(node, open);
    }
    return open;
  }

  function positionOf(standing: readonly Standing[]): number {
    let position = Number.POSITIVE_INFINITY;
    for (const { impossible, layers } of standing) {
      if (impossible >= 0) position = Math.min(position, store.positions[impossible] as number);
      for (const layer of layers) {
        if (layer >= 0) position = Math.min(position, store.positions[layer] as number);
      }
    }
    return position;
  }

  /** Walks on; true where the search shall end. `found` says whether anything was given below. */
  function walk(standing: readonly Standing[], from: { found: boolean }): boolean {
    const position = positionOf(standing);
    if (isHopeless(standing, position)) return false;
    if (position === Number.POSITIVE_INFINITY) return arrive(standing, from);
    const key = standing.map(({ impossible, layers }) => `${impossible}:${layers}`).join("|");
    if (empty.has(key)) return false;
    limits.nodes -= 1;
    if (limits.nodes < 0) {
      spent = true;
      return true;
    }
    const below = { found: false };
    const end = branch(standing, position, below);
    if (below.found) from.found = true;
    else empty.add(key);
    return end;
  }

  function arrive(standing: readonly Standing[], from: { found: boolean }): boolean {
    const reached = standing.map((own, side) => reachedBy(side, own));
    const wanted = question.wanted(reached);
    if (wanted === undefined) return false;
    from.found = true;
    limits.steps -= 1;
    if (limits.steps < 0) {
      spent = true;
      return true;
    }
    return wanted.possible(space) && take({ space: [...space], reached, wanted });
  }

  function branch(standing: readonly Standing[], position: number, below: { found: boolean }): boolean {
    const [first, second] = [axisAt[0]?.[position] as number, axisAt[1]?.[position]];
    if (second === undefined || second === first) {
      return runsAt(store, space[first] as Spans, standing, position).some(({ spans, next }) =>
        within(first, spans, () => walk(next, below)),
      );
    }
    // A pair of axes: first the one side, then the other, within what the order of the two allows.
    const [one, other] = standing as readonly [Standing, Standing];
    const inOrder = upperOf.get(second) === first;
    const others = runsAt(store, space[second] as Spans, [other], position);
    return runsAt(store, space[first] as Spans, [one], position).some(({ spans, next: [own] }) =>
      within(first, spans, () => {
        const lower = inOrder ? (spans[0] as number) : Number.NEGATIVE_INFINITY;
        for (const { spans: otherSpans, next } of others) {
          const allowed = intersectSpans(otherSpans, [lower, Number.POSITIVE_INFINITY]);
          if (allowed.length === 0) continue;
          const pair = [own as Standing, next[0] as Standing];
          if (within(second, allowed, () => walk(pair, below))) return true;
          // What lies further up was compared with these cases, or is when it is their turn.
          const beyond = (allowed[0] as number) > (spans.at(-1) as number);
          if (chained && inOrder && beyond && isSolid(next[0] as Standing)) return false;
        }
        return false;
      }),
    );
  }

  /** Every case there is one that can occur, and is decided. */
  function isSolid(standing: Standing): boolean {
    return standing.impossible === NOTHING && undecidedIn(1, standing).greatest <= 0;
  }

  function within(axis: number, spans: Spans, go: () => boolean): boolean {
    const before = space[axis] as Spans;
    space[axis] = spans;
    const end = go();
    space[axis] = before;
    return end;
  }

  const start = sides.map((_, side) => {
    const { impossible, layers } = diagramOf(side);
    return simplified({ impossible, layers });
  });
  if (start.some((own) => own === undefined)) return "all";
  const ended = walk(start as readonly Standing[], { found: false });
  if (spent) return "spent";
  return ended ? "stopped" : "all";
}
