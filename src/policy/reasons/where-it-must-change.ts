/**
 * Which facts must at least be different for a case to come out as it should. The whole space of cases is cut once into
 * pieces in which the same rules fire; the facts in which the present case lies outside such a piece must change.
 */
import { stepsOf } from "../deciding/decide-options.ts";
import { type PieceResult, pieceResult } from "../deciding/piece-result.ts";
import { possiblePieces, type Space } from "../deciding/possible-pieces.ts";
import { splitPieces } from "../deciding/split-pieces.ts";
import { deriveFacts } from "../deriving/derive-facts.ts";
import { type Spans, spansMeet } from "../normal/spans.ts";
import { forget, type SettledCase } from "./settled-case.ts";

/**
 * For every way to come out as wanted the facts that must change, by their places in ascending order; more may have to
 * change beside them. Only the empty list, where the search was given up.
 */
export function whereItMustChange(
  settled: SettledCase,
  varied: readonly number[],
  may: (result: PieceResult) => boolean,
): readonly (readonly number[])[] {
  const { compiled, read, options } = settled;
  const free = forget(settled, read, varied);
  const space = deriveFacts(compiled.normal, free.space, free.lists);
  const { pieces, exact } = splitPieces(compiled, possiblePieces(compiled, space, stepsOf(options)));
  if (!exact) return [[]];
  const budget = { left: stepsOf(options) };
  const found = new Map<string, readonly number[]>();
  for (const piece of pieces) {
    if (!may(pieceResult(compiled, piece, budget))) continue;
    const changed = changedIn(settled, varied, piece.space);
    found.set(changed.join(" "), changed);
  }
  return [...found.values()];
}

/** The facts that alone are responsible for something in which the piece and the case do not meet. */
function changedIn(
  { compiled, read }: SettledCase,
  varied: readonly number[],
  piece: Space,
): readonly number[] {
  const changed = new Set<number>();
  piece.forEach((spans, place) => {
    if (spansMeet(spans, read.space[place] as Spans)) return;
    const sources = (compiled.madeOf[place] ?? []).filter((source) => varied.includes(source));
    if (sources.length === 1) changed.add(sources[0] as number);
  });
  return [...changed].sort((a, b) => a - b);
}
