/**
 * Walks the diagrams of all sides of a question at once, down every way that two cases can go together, and gives what
 * may be wanted at the ends. Ways that were found empty are not walked again.
 */
import type { Spans } from "../../policy/normal-form.ts";
import { factsOfValue, intersectSpans } from "../../policy/normal-form.ts";
import type { Question, Score, SearchEnd, TakeCandidate } from "../asking/question.ts";
import type { JointSide } from "../joint/joint.ts";
import type { Reached } from "../outcomes/reached.ts";
import type { Limits } from "./build-diagram.ts";
import { NOTHING, type Node } from "./diagram.ts";
import type { SideDiagram, SideDiagrams } from "./side-diagrams.ts";

/** Where one side stands. */
interface Standing {
  readonly impossible: Node;
  /** The layers that can still decide, the highest first; none once nothing is left to decide. */
  readonly layers: readonly Node[];
}

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
  const scores = sides.map(() => new Map<Node, Score & { readonly open: boolean }>());
  const falling = new Map<Node, boolean>();
  const rests = sides.map((_, side) => reachedBy(side, { impossible: NOTHING, layers: [] }));
  const sameRest = sides.length === 2 && question.wanted(rests) === undefined;
  let spent = false;

  function simplified({ impossible, layers }: Standing): Standing | undefined {
    if (impossible < NOTHING) return undefined;
    const left: Node[] = [];
    for (const layer of layers) {
      if (layer === NOTHING) continue;
      left.push(layer);
      if (layer < NOTHING) break;
    }
    return { impossible, layers: left };
  }

  function reachedBy(side: number, { layers }: Standing): Reached {
    const { normal } = (sides[side] as JointSide).policy;
    const [end] = layers;
    if (end !== undefined) return diagramOf(side).reachedAt(end);
    return normal.otherwise === undefined ? [] : [normal.rules.length];
  }

  function scoreOf(side: number, node: Node): Score & { readonly open: boolean } {
    if (node === NOTHING)
      return { least: Number.POSITIVE_INFINITY, greatest: Number.NEGATIVE_INFINITY, open: true };
    const own = scores[side] as Map<Node, Score & { readonly open: boolean }>;
    const old = own.get(node);
    if (old !== undefined) return old;
    let score: Score & { readonly open: boolean };
    if (node < NOTHING) {
      score = {
        ...(pruning as NonNullable<typeof pruning>).score(side, diagramOf(side).reachedAt(node)),
        open: false,
      };
    } else {
      const below = (store.children[node] as readonly Node[]).map((child) => scoreOf(side, child));
      score = {
        least: Math.min(...below.map(({ least }) => least)),
        greatest: Math.max(...below.map(({ greatest }) => greatest)),
        open: below.some(({ open }) => open),
      };
    }
    own.set(node, score);
    return score;
  }

  function scoreOfSide(side: number, { layers }: Standing): Score {
    let least = Number.POSITIVE_INFINITY;
    let greatest = Number.NEGATIVE_INFINITY;
    const add = (score: Score) => {
      least = Math.min(least, score.least);
      greatest = Math.max(greatest, score.greatest);
    };
    for (const layer of layers) {
      const score = scoreOf(side, layer);
      add(score);
      if (!score.open) return { least, greatest };
    }
    add(
      (pruning as NonNullable<typeof pruning>).score(
        side,
        reachedBy(side, { impossible: NOTHING, layers: [] }),
      ),
    );
    return { least, greatest };
  }

  function isHopeless(standing: readonly Standing[], position: number): boolean {
    if (question.differing === true && position > lastOwn && comeToTheSame(standing)) return true;
    return pruning?.hopeless(standing.map((own, side) => scoreOfSide(side, own))) === true;
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
          impossible: childAt(impossible, position, upper),
          layers: layers.map((layer) => childAt(layer, position, upper)),
        }),
      );
      if (next.every((own) => own !== undefined) && go(spans, next as readonly Standing[])) return true;
    }
    return false;
  }

  function childAt(node: Node, position: number, code: number): Node {
    if (node < 0 || store.positions[node] !== position) return node;
    const uppers = store.uppers[node] as readonly number[];
    let low = 0;
    let high = uppers.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((uppers[middle] as number) >= code) high = middle;
      else low = middle + 1;
    }
    return (store.children[node] as readonly Node[])[low] as Node;
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

function lastOwnPosition(
  sides: readonly JointSide[],
  axisAt: readonly (readonly number[])[],
  shared: ReadonlySet<number>,
): number {
  const own = sides.flatMap(({ policy, axes }) => {
    const { rules, otherwise } = policy.normal;
    const given = [...rules, ...(otherwise ? [otherwise] : [])].flatMap(({ values }) =>
      values.flatMap(factsOfValue),
    );
    return given.map((place) => axes[place] as number);
  });
  if (own.some((axis) => !shared.has(axis))) return Number.POSITIVE_INFINITY;
  const looked = new Set(sides.flatMap(({ policy, axes }) => policy.looked.map((place) => axes[place])));
  return (axisAt[0] ?? []).findLastIndex((axis) => !shared.has(axis) && looked.has(axis));
}
