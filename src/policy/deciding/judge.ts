/**
 * Everything that a case may still come to. Where few cases are possible each is tried; elsewhere the space of what
 * rules test is cut into pieces, and pieces that no case can be in are dropped.
 */
import type { CompiledPolicy } from "../compiled/compiled-policy.ts";
import { type Completion, completionsOf } from "../deriving/completions.ts";
import { deriveFacts, workOfDeriving } from "../deriving/derive-facts.ts";
import { canBeRealised } from "../deriving/realise.ts";
import type { Spans } from "../normal/spans.ts";
import type { JudgedPiece } from "./facts-that-matter.ts";
import { fireCodes, firedBoxes, SLOW } from "./fire.ts";
import { pieceResult } from "./piece-result.ts";
import { type Piece, possiblePieces } from "./possible-pieces.ts";
import type { ReadCase } from "./read-case.ts";
import { splitPieces } from "./split-pieces.ts";
import { isLoose, type UnknownFact } from "./unknown-facts.ts";

/** The pieces with their results. */
export interface Judged {
  readonly pieces: readonly JudgedPiece[];
  /** True where every case that is possible is in a piece. */
  readonly complete: boolean;
  /** True where every piece holds a case that is possible, and nothing ties what rules test together. */
  readonly exact: boolean;
  /** Where every case was tried: the choices that each stands for, by the order of the unknown facts. */
  readonly choices?: readonly (readonly number[])[];
}

/** The most cases that are tried one by one. */
const MOST = 4_096;
/** For each step of the search, boxes that records may be held against while cases are tried or looked for. */
const WORK = 50;

/** Every result that is possible for a case. */
export function judge(
  policy: CompiledPolicy,
  read: ReadCase,
  unknown: readonly UnknownFact[],
  steps: number,
): Judged {
  const budget = { left: steps };
  if (isLoose(policy, read, unknown)) {
    const { pieces, exact } = splitPieces(policy, possiblePieces(policy, read.space, steps));
    const judged = pieces.map((piece) => ({ piece, result: pieceResult(policy, piece, budget) }));
    return { pieces: judged, complete: exact, exact };
  }
  const varied = unknown.map(({ given }) => given);
  const work = workOfDeriving(policy.normal, read.lists);
  const most = Math.min(MOST, steps, Math.floor((steps * WORK) / work));
  const each = completionsOf(policy.normal, read, varied, most);
  if (each !== undefined) return tryEach(policy, each);
  const { pieces, exact } = splitPieces(policy, possiblePieces(policy, read.space, steps));
  const looking = { left: steps * WORK };
  const realised = pieces.filter((piece) => {
    const within = policy.facts.map((fact, place) =>
      fact.derivation === undefined ? (piece.space[place] as Spans) : (read.space[place] as Spans),
    );
    return canBeRealised(policy.normal, { ...read, space: within }, piece.space, looking) !== "no";
  });
  const judged = realised.map((piece) => ({ piece, result: pieceResult(policy, piece, budget) }));
  return { pieces: judged, complete: exact, exact: false };
}

/** Every completion by itself; those that break an assumption are none. */
function tryEach(policy: CompiledPolicy, completions: readonly Completion[]): Judged {
  const choices: (readonly number[])[] = [];
  const pieces = completions.flatMap(({ space, lists, choice }): readonly JudgedPiece[] => {
    const full = deriveFacts(policy.normal, space, lists);
    const codes = full.map((spans) => spans[0] as number);
    const box = fireCodes(policy, codes);
    if (box === SLOW) return [];
    choices.push(choice);
    const point = codes.map((code): Spans => [code, code]);
    const boxes = box < 0 ? [] : policy.first ? [box] : firedBoxes(policy);
    const rules = boxes.map((one) => policy.fired[one]?.rule as number);
    const piece: Piece = { space: point, rules, box };
    return [{ piece, result: pieceResult(policy, piece, { left: MOST }) }];
  });
  return { pieces, complete: true, exact: true, choices };
}
