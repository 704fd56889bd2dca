/**
 * A policy's own examination: the cases that its document carries.
 */

import { compiledOf } from "../compiled-of.ts";
import { decideSlowly } from "../deciding/decide-slowly.ts";
import type { Decision } from "../deciding/decision.ts";
import type { PolicyCase } from "../document/policy-case.ts";
import type { Policy } from "../policy.ts";
import { canonicalJson } from "../reading/canonical-json.ts";
import { readExpected } from "../reading/read-expected.ts";
import type { CaseResult } from "./case-result.ts";

/**
 * Runs the cases of a policy's document. An expected outcome may name some fields only.
 *
 * @example
 * ```ts
 * import { runCases } from "evenhand";
 * import { delayRepay15 } from "evenhand/schemes/delay-repay-15";
 *
 * runCases(delayRepay15).every((result) => result.passed); //=> true
 * ```
 */
export function runCases(policy: Policy): readonly CaseResult[] {
  const compiled = compiledOf(policy);
  return (policy.document.cases ?? []).map((policyCase, index) => {
    const decision = decideSlowly(compiled, policyCase.facts, {});
    const differences = differencesOf(policy, policyCase, decision);
    return { index, case: policyCase, passed: differences.length === 0, decision, differences };
  });
}

function differencesOf(
  policy: Policy,
  { expect, rule, status }: PolicyCase,
  decision: Decision,
): readonly string[] {
  const differences: string[] = [];
  const wanted = status ?? "decided";
  if (decision.status !== wanted) differences.push(`status: expected ${wanted}, found ${decision.status}`);
  if (rule !== undefined) {
    const fired = decision.status === "decided" ? decision.because.map((because) => because.rule) : [];
    if (!fired.includes(rule))
      differences.push(`rule: expected ${rule}, found ${fired.join(", ") || "none"}`);
  }
  const outcome =
    decision.status === "decided" ? (decision.outcome as Readonly<Record<string, unknown>>) : {};
  for (const [field, written] of Object.entries(expect ?? {})) {
    const expected = canonicalJson(readExpected(compiledOf(policy).normal, field, written));
    const found = outcome[field] === undefined ? "nothing" : canonicalJson(outcome[field]);
    if (expected !== found) differences.push(`${field}: expected ${expected}, found ${found}`);
  }
  return differences;
}
