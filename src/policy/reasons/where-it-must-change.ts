/**
 * Which facts must at least be different for a case to come out as it should. The whole space of cases is cut once into
 * pieces in which the same rules fire; the facts in which the present case lies outside such a piece must change.
 */
import type { Fired } from "../compiled/compiled-policy.ts";
import { stepsOf } from "../deciding/decide-options.ts";
import { type PieceResult, pieceResult } from "../deciding/piece-result.ts";
import { type Piece, possiblePieces, type Space } from "../deciding/possible-pieces.ts";
import { splitPieces } from "../deciding/split-pieces.ts";
import { deriveFacts } from "../deriving/derive-facts.ts";
import { intersectSpans, type Spans, spansMeet } from "../normal/spans.ts";
import { forget, type SettledCase } from "./settled-case.ts";

/**
 * For every way to come out as wanted the facts that must change, by their places in ascending order; more may have to
 * change beside them. Where the space has too many pieces, what the boxes of rules that may be wanted demand, whatever
 * rules stand before them.
 */
export function whereItMustChange(
  settled: SettledCase,
  varied: readonly number[],
  may: (result: PieceResult) => boolean,
): readonly (readonly number[])[] {
  const { compiled, read, options } = settled;
  const free = forget(settled, read, varied);
  const space = deriveFacts(compiled.normal, free.space, free.lists, free.either);
  const budget = { left: stepsOf(options) };
  const reached = (pieces: readonly Piece[]) =>
    pieces.filter((piece) => may(pieceResult(compiled, piece, budget))).map((piece) => piece.space);
  const boxes = compiled.normal.hit === "collect" ? [space] : reached(piecesOfRules(settled, space));
  if (boxes.length === 0) return [];
  const { pieces, exact } = splitPieces(compiled, possiblePieces(compiled, space, stepsOf(options)));
  const found = new Map<string, readonly number[]>();
  for (const one of exact ? reached(pieces) : boxes) {
    const changed = changedIn(settled, varied, one);
    found.set(changed.join(" "), changed);
  }
  return [...found.values()];
}

/** Each box of each rule by itself, and everything for what holds otherwise. */
function piecesOfRules({ compiled }: SettledCase, space: Space): readonly Piece[] {
  const { boxes, fired, assumed } = compiled;
  const pieces = boxes.flatMap((box, place): readonly Piece[] => {
    if (place < assumed) return [];
    const { rule } = fired[place] as Fired;
    const within = [...space];
    for (const { fact, spans } of box) within[fact] = intersectSpans(spans, space[fact] as Spans);
    return within.some((spans) => spans.length === 0) ? [] : [{ space: within, rules: [rule], box: place }];
  });
  return [...pieces, { space, rules: [], box: -1 }];
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
