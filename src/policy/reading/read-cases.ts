/**
 * The cases that a document carries: whether they name what is declared, and expect something. Whether they come
 * out as expected is found by running them.
 */
import { POLICY_CASE } from "../document/policy-case.ts";
import type { NormalRule } from "../normal/normal-policy.ts";
import { problem } from "./messages.ts";
import { readShape } from "./read-shape.ts";
import type { Reading } from "./reading.ts";

/** Checks every case of the document. */
export function readCases(
  section: unknown,
  rules: readonly NormalRule[],
  complete: boolean,
  reading: Reading,
): void {
  const { facts, outcomes, broken, report } = reading;
  if (section === undefined) return;
  if (!Array.isArray(section)) {
    report.add(["cases"], problem.shape("`cases` is not a list", "write [ ... ]"));
    return;
  }
  const ids = new Set([...rules.map((rule) => rule.id), "otherwise"]);
  section.forEach((value: unknown, index) => {
    const path = ["cases", index];
    const policyCase = readShape(POLICY_CASE, value, path, report);
    if (policyCase === undefined) return;
    const { expect, rule, status } = policyCase;
    if (expect === undefined && rule === undefined && status === undefined)
      report.add(path, problem.emptyCase());
    if (status !== "invalid") {
      for (const name of Object.keys(policyCase.facts)) {
        const known = facts.has(name) || broken.has(name);
        if (!known) report.add([...path, "facts", name], problem.unknownFact(name, facts.keys()));
      }
    }
    for (const name of Object.keys(expect ?? {})) {
      const known = outcomes.has(name) || broken.has(`outcome ${name}`);
      if (!known) report.add([...path, "expect", name], problem.unknownOutcome(name, outcomes.keys()));
    }
    // Where a rule could not be read its id is not known either: one mistake, one issue.
    if (rule !== undefined && complete && !ids.has(rule)) {
      report.add([...path, "rule"], problem.unknownRule(rule, ids));
    }
  });
}
