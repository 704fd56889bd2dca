/**
 * From something that should be exercised to a case that does, and that does as much beside it as can be had.
 */
import { intersectSpans, isPoint, type Spans, spansMeet } from "../../policy/normal-form.ts";
import { ask } from "../asking/ask.ts";
import type { Question } from "../asking/question.ts";
import type { Joint, JointSpace } from "../joint/joint.ts";
import { findCase } from "../solving/find-case.ts";
import type { Found, Wanted } from "../solving/wanted.ts";

/** What a search may still cost. */
export interface Left {
  readonly nodes: number;
  steps: number;
}
/** A case with the space that it was found in. */
export interface Sought {
  readonly joint: Joint;
  readonly space: JointSpace;
  readonly wanted: Wanted;
  readonly found: Found;
}
/** Something with this code: what a case is narrowed to where it can be. */
export interface Wish {
  readonly place: number;
  readonly spans: Spans;
}

/** Steps after which diagrams are asked: branching is quick, or it is not. */
const QUICKLY = 20_000;

/** A case that answers one of the questions. `diagrams` are good for questions about the policy as it stands. */
export function seekCase(
  questions: readonly Question[],
  diagrams: boolean,
  left: Left,
): Sought | "none" | "unknown" {
  let unknown = false;
  for (const question of questions) {
    const answer = seekOne(question, diagrams, left);
    if (answer === "unknown") unknown = true;
    else if (answer !== "none") return answer;
  }
  return unknown ? "unknown" : "none";
}

function seekOne(question: Question, diagrams: boolean, left: Left): Sought | "none" | "unknown" {
  const { nodes, steps } = left;
  if (steps <= 0) return "unknown";
  let answer = ask(question, { engine: "branching", steps: Math.min(QUICKLY, steps) });
  left.steps -= answer.effort.steps + 1;
  if (answer.status === "unknown" && diagrams && left.steps > 0) {
    answer = ask(question, { nodes, steps: left.steps });
    left.steps -= answer.effort.steps;
  }
  if (answer.status !== "found") return answer.status;
  const { space, wanted } = answer.candidate;
  return { joint: question.joint, space, wanted, found: answer.found };
}

/** A case within a space, whatever else it is. */
export function seekWithin(
  joint: Joint,
  space: JointSpace,
  wanted: Wanted,
  left: Left,
): Sought | "none" | "unknown" {
  if (left.steps <= 0) return "unknown";
  const budget = { left: left.steps };
  const found = findCase(joint, space, wanted, budget);
  left.steps = budget.left;
  return typeof found === "string" ? found : { joint, space, wanted, found };
}

/** The most steps that one wish may cost: it is only a wish. */
const A_WISH = 1_000;

/** The same, narrowed to as many wishes as come true together. */
export function withWishes(sought: Sought, wishes: readonly Wish[], left: Left): Sought {
  let best = sought;
  for (const { place, spans } of wishes) {
    const own = best.space[place] as Spans;
    if (isPoint(own) || !spansMeet(own, spans)) continue;
    const steps = Math.min(A_WISH, left.steps);
    const budget = { nodes: 0, steps };
    const narrowed = best.space.with(place, intersectSpans(own, spans));
    const better = seekWithin(best.joint, narrowed, best.wanted, budget);
    left.steps -= steps - budget.steps;
    if (typeof better !== "string") best = better;
  }
  return best;
}
