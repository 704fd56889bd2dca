/**
 * Between which values an open decision will come out: the lowest and the highest over everything that is possible.
 */
import type { CompiledPolicy } from "../compiled/compiled-policy.ts";
import { show, shownDomain } from "../normal/build-outcome.ts";
import type { Open } from "./decision.ts";
import type { JudgedPiece } from "./facts-that-matter.ts";
import { type PieceResult, uniteEnds } from "./piece-result.ts";

/** The bounds of every outcome that is a number or an amount; nothing where no piece is decided. */
export function boundsOf(
  { normal }: CompiledPolicy,
  judged: readonly JudgedPiece[],
): Pick<Open<Record<string, number>>, "bounds"> {
  let all: PieceResult["ends"] | undefined;
  for (const { result } of judged) {
    if (result.status === "decided") all = all === undefined ? result.ends : uniteEnds(all, result.ends);
  }
  if (all === undefined) return {};
  const bounds = normal.outcomes.flatMap((outcome, index) => {
    const { name, collect } = outcome;
    const domain = shownDomain(outcome);
    if (domain.type === "boolean" || domain.type === "enum" || collect === "list") return [];
    const ends = (all?.[index] ?? []).flat();
    const [atLeast, atMost] = [Math.min(...ends), Math.max(...ends)].map((end) => show(domain, end));
    return [[name, { atLeast, atMost }]];
  });
  return bounds.length === 0 ? {} : { bounds: Object.fromEntries(bounds) };
}
