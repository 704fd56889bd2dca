import type { Limits } from "../diagrams/build-diagram.ts";
import type { Joint } from "../joint/joint.ts";
import { findCase } from "../solving/find-case.ts";
import type { Answer, Wanted } from "../solving/wanted.ts";
import type { WantedPart } from "./wanted-parts.ts";

/** A case of a part: one from its midst, where there is one. */
export function caseOfPart(
  joint: Joint,
  { space, midst }: Pick<WantedPart, "space" | "midst">,
  wanted: Wanted,
  limits: Limits,
): Answer {
  const budget = { left: limits.steps };
  const typical = findCase(joint, midst, wanted, budget);
  const isAll = typeof typical === "object" || space === midst;
  const answer = isAll ? typical : findCase(joint, space, wanted, budget);
  limits.steps = budget.left;
  return answer;
}
