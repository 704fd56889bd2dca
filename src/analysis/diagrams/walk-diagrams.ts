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
import { standingScorer } from "./score-standing.ts";
import type { SideDiagram, SideDiagrams } from "./side-diagrams.ts";
import { childAt, type Standing, simplified } from "./standing.ts";

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
  const shared = new Set(
    sides.length === 1 ? [] : (axisAt[0] ?? []).filter((axis) => axisAt[1]?.includes(axis)),
  );
  // Behind the last thing looked at in which the two sides may differ, equal nodes come to the same; nowhere where
  // such a thing enters an amount.
  const lastOwn = sides.length === 1 ? -1 : lastOwnPosition(sides, axisAt, shared);
  const upperOf = new Map(joint.ordered.map(({ lower, upper }) => [upper, lower]));
  const space: Spans[] = [...question.space];
  const empty = new Set<string>();
  const scoreOf = standingScorer({
    store,
    diagramOf,
    rest: (side) => rests[side] as Reached,
    score: (side, reached) => pruning?.score(side, reached) ?? { least: 0, greatest: 0 },
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
    else if (!end) empty.add(key);
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
      return eachRun(standing, position, first, (spans, next) =>
        within(first, spans, () => walk(next, below)),
      );
    }
    // A pair of axes: first the one side, then the other, within what the order of the two allows.
    const [one, other] = standing as readonly [Standing, Standing];
    return eachRun([one], position, first, (spans, [own]) =>
      within(first, spans, () => {
        const lower = upperOf.get(second) === first ? (spans[0] as number) : Number.NEGATIVE_INFINITY;
        return eachRun([other], position, second, (otherSpans, [otherOwn]) => {
          const allowed = intersectSpans(otherSpans, [lower, Number.POSITIVE_INFINITY]);
          if (allowed.length === 0) return false;
          return within(second, allowed, () => walk([own as Standing, otherOwn as Standing], below));
        });
      }),
    );
  }

  function within(axis: number, spans: Spans, go: () => boolean): boolean {
    const before = space[axis] as Spans;
    space[axis] = spans;
    const end = go();
    space[axis] = before;
    return end;
  }

  /** Every run of codes on an axis in which all nodes that ask for it lead to one place each. */
  function eachRun(
    standing: readonly Standing[],
    position: number,
    axis: number,
    go: (spans: Spans, next: readonly Standing[]) => boolean,
  ): boolean {
    const asking = standing.flatMap(({ impossible, layers }) =>
      [impossible, ...layers].filter((node) => node >= 0 && store.positions[node] === position),
    );
    const ends = [...new Set(asking.flatMap((node) => store.uppers[node] as readonly number[]))].sort(
      (a, b) => a - b,
    );
    if (asking.length === 0) return go(space[axis] as Spans, standing);
    let low = Number.NEGATIVE_INFINITY;
    for (const upper of ends) {
      const spans = intersectSpans(space[axis] as Spans, [low, upper]);
      low = upper + 1;
      if (spans.length === 0) continue;
      const next = standing.map(({ impossible, layers }) =>
        simplified({
          impossible: childAt(store, impossible, position, upper),
          layers: layers.map((layer) => childAt(store, layer, position, upper)),
        }),
      );
      if (next.every((own) => own !== undefined) && go(spans, next as readonly Standing[])) return true;
    }
    return false;
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
