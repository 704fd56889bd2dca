/**
 * Everything that a case may still come to: the space of what rules test is cut into pieces, and pieces that no case can
 * be in are dropped.
 */
import type { CompiledPolicy } from "../compiled/compiled-policy.ts";
import { canBeRealised } from "../deriving/realise.ts";
import type { Spans } from "../normal/spans.ts";
import { type Component, componentMeets, componentsOf, tupleMeets } from "./components.ts";
import type { JudgedPiece } from "./facts-that-matter.ts";
import { factsInValues, pieceResult } from "./piece-result.ts";
import { type Piece, possiblePieces } from "./possible-pieces.ts";
import type { ReadCase } from "./read-case.ts";
import { splitPieces } from "./split-pieces.ts";
import type { UnknownFact } from "./unknown-facts.ts";

/** The pieces with their results. */
export interface Judged {
  readonly pieces: readonly JudgedPiece[];
  /** True where every case that is possible is in a piece. */
  readonly complete: boolean;
  /** True where every piece holds a case that is possible, and its ends are reached. */
  readonly exact: boolean;
  readonly components: readonly Component[];
}

/** The most pieces that pieces with open amounts are cut into. */
const MOST = 1_024;

/** For each step of the search, boxes that records may be held against while a case is looked for in the pieces. */
const LOOKING = 2;

/** Every result that is possible for a case. */
export function judge(
  policy: CompiledPolicy,
  read: ReadCase,
  unknown: readonly UnknownFact[],
  steps: number,
): Judged {
  const components = componentsOf(policy, read, unknown, steps);
  const tried = components.filter(({ kind }) => kind === "tried");
  const tied = components.some(({ kind }) => kind === "tied");
  const { pieces, exact } = splitPieces(policy, possiblePieces(policy, read.space, steps));
  const looking = { left: steps * LOOKING };
  const possible = pieces.filter(
    ({ space }) =>
      components.every((component) => componentMeets(component, space)) &&
      (!tied || canBeRealised(policy.normal, within(policy, read, space), space, looking) !== "no"),
  );
  const budget = { left: steps };
  const judged = possible.map((piece) => ({ piece, result: pieceResult(policy, piece, budget) }));
  const { parts, whole } = cutByTuples(policy, judged, tried, budget);
  return { pieces: parts, complete: exact, exact: exact && !tied && whole, components };
}

/** What is known of the facts that are not derived, within a piece. */
function within(policy: CompiledPolicy, read: ReadCase, space: readonly Spans[]): ReadCase {
  const own = policy.facts.map((fact, place) =>
    fact.derivation === undefined ? (space[place] as Spans) : (read.space[place] as Spans),
  );
  return { ...read, space: own };
}

/** Where an open amount counts with facts that hang together, the piece is cut into what they can come to together. */
function cutByTuples(
  policy: CompiledPolicy,
  judged: readonly JudgedPiece[],
  tried: readonly Component[],
  budget: { left: number },
): { readonly parts: readonly JudgedPiece[]; readonly whole: boolean } {
  let left = MOST;
  let whole = true;
  const parts = judged.flatMap((one): readonly JudgedPiece[] => {
    if (one.result.key !== undefined) return [one];
    const counted = new Set(factsInValues(policy, one.result.rules));
    let spaces: readonly (readonly Spans[])[] = [one.piece.space];
    for (const { tuples, places } of tried) {
      const own = places.filter((place) => counted.has(place));
      if (own.length === 0) continue;
      spaces = spaces.flatMap((space) => {
        const fitting = tuples.filter((tuple) => tupleMeets(tuple, places, space));
        const apart = new Map(
          fitting.map(({ codes }) => {
            const at = own.map((place) => codes[places.indexOf(place)] as number);
            return [at.join(" "), at] as const;
          }),
        );
        left -= apart.size;
        if (left < 0) return [space];
        return [...apart.values()].map((codes) =>
          own.reduce<readonly Spans[]>((cut, place, index) => {
            const code = codes[index] as number;
            return cut.with(place, [code, code]);
          }, space),
        );
      });
      if (left < 0) whole = false;
    }
    if (spaces.length === 1 && spaces[0] === one.piece.space) return [one];
    return spaces.map((space) => {
      const piece: Piece = { ...one.piece, space };
      return { piece, result: pieceResult(policy, piece, budget) };
    });
  });
  return { parts, whole };
}
