/**
 * All cases that a question asks for, as boxes.
 */
import type { Box } from "../../policy/normal-form.ts";
import { type Spans, sameSpans } from "../../policy/normal-form.ts";
import type { Axis, Joint, JointSpace } from "../joint/joint.ts";
import type { Effort } from "../proof.ts";
import { isNearlySpent } from "../solving/is-nearly-spent.ts";
import type { Found } from "../solving/wanted.ts";
import { eachCandidate, eachCaseIn } from "./ask.ts";
import { caseOfPart } from "./case-of-part.ts";
import type { AskOptions } from "./proof-options.ts";
import type { Candidate, Question } from "./question.ts";
import { wantedParts } from "./wanted-parts.ts";

/** Cases of one kind that were found. */
export interface FoundRegion {
  readonly box: Box;
  /** False where it may hold cases that are not asked for, too scattered to be cut off. */
  readonly whole: boolean;
  readonly candidate: Candidate;
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

/** The most boxes that are kept. */
const MOST = 4_000;

/** Every region, each with a case in it. */
export function everyRegion(question: Question, options: AskOptions): EveryRegion {
  let regions: FoundRegion[] = [];
  let doubtful = false;
  let ended = false;
  const keep = (candidate: Candidate, found: Found, whole: boolean): boolean => {
    regions.push({ box: boxOfSpace(candidate.space, question.joint), whole, candidate, found });
    return regions.length >= MOST;
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
      }
      return regions.length >= MOST;
    },
    isPatient: true,
    restart: () => {
      regions = [];
      doubtful = false;
      ended = false;
    },
  });
  if (end === "all" && !doubtful) return { regions, exact: true, effort };
  return { regions, exact: false, because: end === "all" && !ended ? "derived" : "budget", effort };
}

/** The cases as a box: a side for every axis on which not every code is left. */
export function boxOfSpace(space: JointSpace, { axes }: Joint): Box {
  return space.flatMap((spans: Spans, fact) =>
    sameSpans(spans, (axes[fact] as Axis).spans) ? [] : [{ fact, spans }],
  );
}
