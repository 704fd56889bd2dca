/**
 * What is true of every case, and not only of those that somebody thought of.
 *
 * A policy had thirty tests, all green. Then a parcel came that was lost and late at once, and nobody had said which of
 * the two rules counts. This room looks at all cases: it finds the holes, the contradictions and the rules that never
 * fire, proves what a policy promises, and says what exactly changed between two versions.
 *
 * @module
 */
export { Analysis } from "./analysis.ts";
export type { ProofOptions } from "./asking/proof-options.ts";
export { CaseComparison } from "./case-comparison.ts";
export { CasesFor, Unreached } from "./cases-for.ts";
export {
  Coverage,
  CoverageCases,
  type CoveragePart,
  Covered,
  CoveredBoundary,
  CoveredOutcome,
  CoveredRule,
  CoveredValue,
} from "./coverage.ts";
export { type CasesForOptions, casesFor } from "./covering/cases-for.ts";
export { coverage } from "./covering/coverage.ts";
export { compare } from "./differences/compare.ts";
export { type DiffOptions, diffPolicies } from "./differences/diff-policies.ts";
export { Finding, FindingCode, Severity } from "./finding.ts";
export { analyse } from "./findings/analyse.ts";
export type { AnalyseOptions } from "./findings/finding-context.ts";
export { prove } from "./guarantees/prove.ts";
export { DocumentChange, OutcomeChange, PolicyDiff } from "./policy-diff.ts";
export { Effort, Proof, Proved, Refuted, Undecided } from "./proof.ts";
export { Region } from "./region.ts";
export { RegionWeight } from "./region-weight.ts";
export { type ReportOptions, reportPage } from "./report/report-page.ts";
export { Witness } from "./witness.ts";
