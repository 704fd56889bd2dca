import { type AnalyseOptions, analyse } from "../../analysis/index.ts";
import { analyseNeeds, parseNeedsPolicyText } from "../../needs-assessment/index.ts";
import { runCases } from "../../policy/index.ts";
import type { NamedPolicy } from "../comparing/compared.ts";
import { positionIn } from "../reading/position-in.ts";
import type { Checked, CheckedPart } from "./checked.ts";
import { needFloors } from "./need-floors.ts";

/**
 * Reads a needs policy, runs the cases of the policies inside it and analyses each, and looks for what its author may not
 * have meant.
 */
export function checkNeeds(
  file: string,
  text: string,
  named: readonly NamedPolicy[],
  effort: Pick<AnalyseOptions, "nodes" | "steps">,
): Checked {
  const read = parseNeedsPolicyText(text);
  if (!read.ok) return { file, issues: read.issues };
  const policy = read.value;
  const { requirements, manner } = policy;
  const inside = requirements.map((one, place) => ({ policy: one, path: ["requirements", place] as const }));
  const all = [...inside, ...(manner === undefined ? [] : [{ policy: manner, path: ["manner"] as const }])];
  const policies = [...named.map((one) => one.policy), ...requirements];
  const parts = all.map((part): CheckedPart => {
    needFloors(file, part.policy, policies);
    return { ...part, analysis: analyse(part.policy, { ...effort, policies }) };
  });
  const needs = { policy, parts, cases: parts.flatMap(casesOf), findings: analyseNeeds(policy) };
  return { file, issues: [], needs: { ...needs, locate: positionIn(text) } };
}

function casesOf({ policy, path }: CheckedPart) {
  return runCases(policy).map((result) => ({
    result,
    of: policy.id,
    path: [...path, "cases", result.index],
  }));
}
