/**
 * The ways on from where sides stand, along one axis.
 */
import { intersectSpans, type Spans } from "../../policy/normal-form.ts";
import type { Diagrams } from "./diagram.ts";
import { type Standing, standingAt } from "./standing.ts";

/** Codes of an axis, and where each side stands behind them. */
export interface Run {
  readonly spans: Spans;
  readonly next: readonly Standing[];
}

/** The runs of codes in which all nodes that ask for them lead to one place each; without those that cannot occur. */
export function runsAt(
  store: Diagrams,
  within: Spans,
  standing: readonly Standing[],
  position: number,
): readonly Run[] {
  const ends = endsAt(store, standing, position);
  if (ends.length === 0) return [{ spans: within, next: standing }];
  const runs: Run[] = [];
  let low = Number.NEGATIVE_INFINITY;
  for (const upper of ends) {
    const spans = intersectSpans(within, [low, upper]);
    low = upper + 1;
    if (spans.length === 0) continue;
    const next = standing.flatMap((own) => standingAt(store, own, position, upper) ?? []);
    if (next.length === standing.length) runs.push({ spans, next });
  }
  return runs;
}

/** The last codes of the runs of all nodes that ask for the slot at a position, ascending. */
function endsAt(store: Diagrams, standing: readonly Standing[], position: number): readonly number[] {
  const asking = standing.flatMap(({ impossible, layers }) =>
    [impossible, ...layers].filter((node) => store.positions[node] === position),
  );
  const ends = new Set(asking.flatMap((node) => store.uppers[node] as readonly number[]));
  return [...ends].sort((a, b) => a - b);
}
