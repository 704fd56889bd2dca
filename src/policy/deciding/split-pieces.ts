/**
 * Under the hit policy `any`, rules that fire together must come to the same. Where that depends on an amount that
 * is not known yet, the piece is cut into single cases, so that agreement is seen case by case.
 */
import type { CompiledPolicy } from "../compiled/compiled-policy.ts";
import { factsOfValue } from "../normal/facts-of-value.ts";
import type { Spans } from "../normal/spans.ts";
import { consequenceAt } from "./piece-result.ts";
import type { Piece, Pieces } from "./possible-pieces.ts";
import { allPoints } from "./sample-points.ts";

/** The same cases in pieces of which each agrees or disagrees as a whole, as far as they can be listed. */
export function splitPieces(policy: CompiledPolicy, { pieces, exact }: Pieces): Pieces {
  if (policy.normal.hit !== "any") return { pieces, exact };
  let whole = exact;
  const split = pieces.flatMap((piece): readonly Piece[] => {
    if (piece.rules.length < 2) return [piece];
    const facts = new Set(
      piece.rules.flatMap((rule) => consequenceAt(policy, rule)?.values.flatMap(factsOfValue) ?? []),
    );
    const vague = [...facts].filter((fact) => !isPoint(piece.space[fact] as Spans));
    if (vague.length === 0) return [piece];
    const points = allPoints(vague, (fact) => piece.space[fact] as Spans);
    if (points === undefined) {
      whole = false;
      return [piece];
    }
    return [...points].map((point) => ({
      ...piece,
      space: [...point].reduce((space, [fact, code]) => space.with(fact, [code, code]), [...piece.space]),
    }));
  });
  return { pieces: split, exact: whole };
}

function isPoint(spans: Spans): boolean {
  return spans.length === 2 && spans[0] === spans[1];
}
