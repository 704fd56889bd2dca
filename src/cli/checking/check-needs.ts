import { analyseNeeds, parseNeedsPolicyText } from "../../needs-assessment/index.ts";
import { runCases } from "../../policy/index.ts";
import { positionIn } from "../reading/position-in.ts";
import type { Checked } from "./checked.ts";

/** Reads a needs policy, runs the cases of the policies inside it, and looks for what its author may not have meant. */
export function checkNeeds(file: string, text: string): Checked {
  const read = parseNeedsPolicyText(text);
  if (!read.ok) return { file, issues: read.issues };
  const policy = read.value;
  const { requirements, manner } = policy;
  const inside = requirements.map((one, place) => ({ policy: one, path: ["requirements", place] as const }));
  const parts = [...inside, ...(manner === undefined ? [] : [{ policy: manner, path: ["manner"] as const }])];
  const needs = { policy, parts, cases: parts.flatMap(casesOf), findings: analyseNeeds(policy) };
  return { file, issues: [], needs: { ...needs, locate: positionIn(text) } };
}

type Inside = NonNullable<Checked["needs"]>["parts"][number];

function casesOf({ policy, path }: Inside) {
  return runCases(policy).map((result) => ({
    result,
    of: policy.id,
    path: [...path, "cases", result.index],
  }));
}
