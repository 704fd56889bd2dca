/**
 * How long engines look for an answer before every case is tried: about as long as that would take, where there are few.
 */
import type { Joint } from "../joint/joint.ts";
import { casesOfSides } from "../trying/case-count.ts";
import { type AskOptions, limitsOf } from "./proof-options.ts";

/** A step of an engine costs about as much as so many cases. */
const CASES_A_STEP = 16;
/** What it costs to make a box ready to be held against every case. */
const STEPS_A_BOX = 8;
/** What is asked in fewer steps is mostly answered. */
const LEAST = 1_000;

/** Whether every case is tried where nothing else answers: there are few, and no engine was asked for that does not. */
export function triesCases(joint: Joint, options: AskOptions): boolean {
  const { engine = "both", cases = limitsOf(options).steps } = options;
  return (engine === "both" || engine === "cases") && casesOfSides(joint) <= cases;
}

/** The steps that a search by boxes may take; all that may be spent where the cases are too many to try them. */
export function patienceWith(joint: Joint, options: AskOptions): number {
  const { steps } = limitsOf(options);
  if (options.engine === "cases") return 0;
  if (!triesCases(joint, options)) return steps;
  const boxes = joint.sides.reduce((sum, side) => sum + side.boxes.length, 0);
  return Math.min(steps, LEAST + boxes * STEPS_A_BOX + Math.ceil(casesOfSides(joint) / CASES_A_STEP));
}
