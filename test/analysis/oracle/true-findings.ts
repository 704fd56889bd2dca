/** What is to be found in a policy, by trying every case. */
import type { FindingCode } from "../../../src/analysis/finding.ts";
import type { PolicyDocument } from "../../../src/policy/document/policy-document.ts";
import { type Space, spaceOf } from "./case-space.ts";
import { factFindings } from "./fact-findings.ts";
import { type Results, resultsOf } from "./results.ts";
import { ruleFindings } from "./rule-findings.ts";
import { trueProofs } from "./true-proof.ts";

/** A finding without its words. */
export interface TrueFinding {
  readonly code: FindingCode;
  readonly rules?: readonly string[];
  readonly facts?: readonly string[];
  readonly outcome?: string;
  readonly guarantee?: string;
  /** The value that is not reached, or at which something happens. */
  readonly value?: string | number | boolean;
  /** Of gaps, conflicts and overlaps: exactly the cases, by their numbers in {@link spaceOf}. */
  readonly cases?: readonly number[];
}

/** Everything that is so, whether it is accepted or not, and `unused-acceptance` for what the document accepts in vain. */
export function trueFindings(
  document: PolicyDocument,
  others: readonly PolicyDocument[] = [],
): readonly TrueFinding[] {
  const space = spaceOf(document);
  const results = resultsOf(space);
  const findings = [
    ...ruleFindings(space, results),
    ...factFindings(space, results),
    ...refuted(space, results, others),
  ];
  return [...findings, ...vainAcceptances(document, findings)];
}

function refuted(space: Space, results: Results, others: readonly PolicyDocument[]): readonly TrueFinding[] {
  const { guarantees = [] } = space.document;
  return trueProofs(space, results, others).flatMap((status, place): TrueFinding[] => {
    const guarantee = guarantees[place]?.id ?? String(place + 1);
    return status === "refuted" ? [{ code: "guarantee-refuted", guarantee }] : [];
  });
}

/** What the document accepts; reading knows it under this name. */
interface Acceptance {
  readonly finding: FindingCode;
  readonly rules?: readonly string[];
  readonly facts?: readonly string[];
  readonly outcome?: string;
  readonly guarantee?: string;
}

/** Whether an acceptance is for such a finding: all that it names is named there. */
export function accepts(acceptance: Acceptance, finding: Omit<TrueFinding, "value" | "cases">): boolean {
  const { rules = [], facts = [], outcome, guarantee } = acceptance;
  return (
    acceptance.finding === finding.code &&
    rules.every((rule) => finding.rules?.includes(rule)) &&
    facts.every((fact) => finding.facts?.includes(fact)) &&
    (outcome === undefined || outcome === finding.outcome) &&
    (guarantee === undefined || guarantee === finding.guarantee)
  );
}

function vainAcceptances(document: PolicyDocument, findings: readonly TrueFinding[]): readonly TrueFinding[] {
  const { accept = [] } = document as { readonly accept?: readonly Acceptance[] };
  return accept.flatMap((acceptance, value): TrueFinding[] =>
    findings.some((finding) => accepts(acceptance, finding)) ? [] : [{ code: "unused-acceptance", value }],
  );
}
