/**
 * Cases that are counted off and held against a question, one after the other.
 */
import type { Candidate, Question, TakeCandidate } from "../asking/question.ts";
import type { Limits } from "../diagrams/build-diagram.ts";
import type { Reached } from "../outcomes/reached.ts";
import type { SideLists, Wanted } from "../solving/wanted.ts";
import { cellOf, type ToldApart } from "./told-apart.ts";

/** What is asked, and what may still be spent. */
export interface Trial {
  readonly question: Question;
  readonly limits: Limits;
  readonly told: ToldApart;
  /** What is wanted where these rules count, by side; made out once. */
  readonly wantedOf: (reached: readonly Reached[]) => Wanted | undefined;
  readonly take: TakeCandidate;
}
/** Tries two cases by their numbers: true where the search may end, undefined where the limits were reached. */
export type TryPair = (one: number, other: number) => boolean | undefined;

/** What was found, as any other search gives it. */
export function candidateOf(
  { question, told }: Trial,
  codes: readonly number[],
  reached: readonly Reached[],
  wanted: Wanted,
  lists: readonly SideLists[],
): Candidate {
  return { space: cellOf(question, told, codes), reached, wanted, found: { codes, lists } };
}
