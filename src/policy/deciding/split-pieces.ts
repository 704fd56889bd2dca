/**
 * Under the hit policy `any`, rules that fire together must come to the same. Where that depends on an amount that
 * is not known yet, the piece is cut into single cases, so that agreement is seen case by case; where there are too
 * many, both are possible.
 */
import type { CompiledPolicy } from "../compiled/compiled-policy.ts";
import { isPoint, type Spans } from "../normal/spans.ts";
import { factsInValues } from "./piece-result.ts";
import type { Piece, Pieces } from "./possible-pieces.ts";
import { allPoints } from "./sample-points.ts";

/** The most single cases that all pieces together are cut into. */
const MOST = 256;

/** The same cases in pieces of which each agrees or disagrees as a whole, as far as they can be listed. */
export function splitPieces(policy: CompiledPolicy, { pieces, exact }: Pieces): Pieces {
  if (policy.normal.hit !== "any") return { pieces, exact };
  let whole = exact;
  const budget = { left: MOST };
  const split = pieces.flatMap((piece): readonly Piece[] => {
    const vague = piece.rules.length < 2 ? [] : vagueFacts(policy, piece);
    if (vague.length === 0) return [piece];
    const points = allPoints(vague, (fact) => piece.space[fact] as Spans, budget);
    if (points === undefined) {
      whole = false;
      return [
        { ...piece, agree: true },
        { ...piece, agree: false },
      ];
    }
    return [...points].map((point) => ({
      ...piece,
      space: [...point].reduce((space, [fact, code]) => space.with(fact, [code, code]), [...piece.space]),
    }));
  });
  return { pieces: split, exact: whole };
}

/** The facts that are not known and enter an amount of a rule of the piece. */
function vagueFacts(policy: CompiledPolicy, { rules, space }: Piece): readonly number[] {
  return [...new Set(factsInValues(policy, rules))].filter((fact) => !isPoint(space[fact] as Spans));
}
