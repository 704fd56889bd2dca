/**
 * The cases that a document carries: whether they name what is declared, and expect something. Whether they come
 * out as expected is found by running them.
 */
import { POLICY_CASE } from "../document/policy-case.ts";
import type { NormalOutcome, NormalRule } from "../normal/normal-policy.ts";
import type { Path } from "./issue-list.ts";
import { problem } from "./messages.ts";
import { readConstant } from "./read-constant.ts";
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
    for (const [name, value] of Object.entries(expect ?? {})) {
      const place = [...path, "expect", name];
      const outcome = outcomes.get(name);
      if (outcome !== undefined) readExpectedShape(value, outcome, place, reading);
      else if (!broken.has(`outcome ${name}`))
        report.add(place, problem.unknownOutcome(name, outcomes.keys()));
    }
    // Where a rule could not be read its id is not known either: one mistake, one issue.
    if (rule !== undefined && complete && !ids.has(rule)) {
      report.add([...path, "rule"], problem.unknownRule(rule, ids));
    }
  });
}

/** Written as in a rule's `then`: a constant of the field, or the two ends of a range. */
function readExpectedShape(
  value: unknown,
  { name, domain, range }: NormalOutcome,
  path: Path,
  reading: Reading,
): void {
  const ends =
    range && typeof value === "object" && value !== null && ("atLeast" in value || "atMost" in value);
  const parts = ends ? Object.entries(value) : [["", value] as const];
  for (const [end, part] of parts)
    readConstant(part, name, domain, end === "" ? path : [...path, end], reading);
}
