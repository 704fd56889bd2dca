/**
 * Whether an acceptance of the document speaks of a finding.
 */
import type { Acceptance } from "../../policy/index.ts";
import type { Finding } from "../finding.ts";

/** True where the code is the same and the finding is about everything that the acceptance names. */
export function acceptedBy(finding: Finding, acceptance: Acceptance): boolean {
  const { rules = [], facts = [], outcome, guarantee } = acceptance;
  return (
    finding.code === acceptance.finding &&
    rules.every((rule) => finding.rules?.includes(rule)) &&
    facts.every((fact) => finding.facts?.includes(fact)) &&
    (outcome === undefined || finding.outcome === outcome) &&
    (guarantee === undefined || finding.guarantee === guarantee)
  );
}
