/**
 * All cases that a question asks for, as boxes.
 */
import type { Box } from "../../policy/normal-form.ts";
import type { Reached } from "../outcomes/reached.ts";
import type { Effort } from "../proof.ts";
import { isNearlySpent } from "../solving/is-nearly-spent.ts";
import type { Found } from "../solving/wanted.ts";
import { casesOfSides, MOST_CASES } from "../trying/case-count.ts";
import { eachCandidate, eachCaseIn } from "./ask.ts";
import { caseOfPart } from "./case-of-part.ts";
import type { AskOptions } from "./proof-options.ts";
import type { Candidate, Question } from "./question.ts";
import { slimRegions } from "./slim-region.ts";
import { wantedParts } from "./wanted-parts.ts";

/** Cases of one kind that were found, in a form of which a million fit into memory. */
export interface FoundRegion {
  readonly box: Box;
  /** False where it may hold cases that are not asked for, too scattered to be cut off. */
  readonly whole: boolean;
  /** By side, the rules that count. */
  readonly reached: readonly Reached[];
  readonly found: Found;
}
/** Everything that was found. */
export interface EveryRegion {
  readonly regions: readonly FoundRegion[];
  /** False where the search was given up, or cases were left of which nobody can say whether they can occur. */
  readonly exact: boolean;
  readonly because?: "budget" | "derived";
  readonly effort: Effort;
}

/** Where cases are too many to be tried, so many regions are kept: more would be a sign of a search without an end. */
const MOST = 20_000;

/**
 * Every region, each with a case in it; of more than `most` the first, and then they are not exact. Few cases cannot lie
 * in more regions than are kept.
 */
export function everyRegion(
  question: Question,
  options: AskOptions,
  most = Number.isFinite(casesOfSides(question.joint)) ? MOST_CASES : MOST,
): EveryRegion {
  const slim = slimRegions(question.joint);
  let regions: FoundRegion[] = [];
  let isFull = false;
  let doubtful = false;
  let ended = false;
  /** Keeps one more; true where there was no room for it. */
  const keep = ({ reached, space }: Omit<Candidate, "found">, found: Found, whole: boolean): boolean => {
    isFull = regions.length === most;
    if (!isFull) regions.push(slim(space, reached, found, whole));
    return isFull;
  };
  const takeCase = (own: Candidate) => keep(own, own.found as Found, true);
  const { end, effort } = eachCandidate(question, options, {
    take: (candidate, limits) => {
      if (candidate.found !== undefined) return takeCase(candidate);
      const { wanted } = candidate;
      for (const part of wantedParts(candidate.space, wanted)) {
        const { space, whole } = part;
        const answer = caseOfPart(question.joint, part, wanted, limits);
        if (answer === "unknown") {
          doubtful ||= eachCaseIn({ ...question, space }, options, takeCase) === "spent";
          ended ||= doubtful && isNearlySpent(limits);
        } else if (answer !== "none") keep({ ...candidate, space }, answer, whole);
        if (isFull) return true;
      }
      return false;
    },
    isPatient: true,
    restart: () => {
      regions = [];
      isFull = false;
      doubtful = false;
      ended = false;
    },
  });
  if (end === "all" && !doubtful) return { regions, exact: true, effort };
  return { regions, exact: false, because: end === "all" && !ended ? "derived" : "budget", effort };
}
