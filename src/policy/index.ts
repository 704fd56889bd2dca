/**
 * A policy is data, and this room gives it its meaning.
 *
 * Every helpdesk decides daily what a customer is owed; the rule lives in a macro, an if-statement, somebody's
 * head. Here it is a document that can be read, decided, explained and asked what it still needs to know.
 *
 * @module
 */
export { caseOfRow } from "./columns/case-of-row.ts";
export type { Column, ColumnNotes, ColumnOptions, Columns, NumberColumn } from "./columns/column.ts";
export { type ColumnDecisions, type OutcomeColumn, StatusCounts } from "./columns/column-decisions.ts";
export { type DecideColumnsOptions, decideColumns } from "./columns/decide-columns.ts";
export { encodeColumns } from "./columns/encode-columns.ts";
export type { EncodedColumns } from "./columns/encoded-columns.ts";
export { outcomeOfRow } from "./columns/outcome-of-row.ts";
export { Because, FiredTest } from "./deciding/because.ts";
export { Claimed, Conflict, GivenFacts, Relied } from "./deciding/case-facts.ts";
export { decide } from "./deciding/decide.ts";
export { decideEach, type EachFacts } from "./deciding/decide-each.ts";
export type { DecideOptions } from "./deciding/decide-options.ts";
export {
  Decided,
  Decision,
  DecisionGround,
  Gap,
  Invalid,
  NextFact,
  Open,
  RuleConflict,
} from "./deciding/decision.ts";
export { DerivedFact } from "./deciding/derived-fact.ts";
export { expectDecided } from "./deciding/expect-decided.ts";
export { type FactMapping, factsFrom } from "./deciding/facts-from.ts";
export { nextFact } from "./deciding/next-fact.ts";
export { outcome } from "./deciding/outcome.ts";
export { OutcomeBounds, PossibleOutcome, PossibleResult } from "./deciding/possible-result.ts";
export type { CaseOptions } from "./deciding/read-case.ts";
export { tellingValues } from "./deciding/telling-values.ts";
export { About, FORBIDDEN_ABOUT, Purpose } from "./document/about.ts";
export { AcceptableFinding, Acceptance } from "./document/acceptance.ts";
export {
  Comparison,
  Condition,
  Constant,
  Literal,
  Membership,
  ParameterReference,
  Test,
} from "./document/condition.ts";
export { Derivation, DerivationForm, Operand } from "./document/derivation.ts";
export { Fact, Field, ListFact, SetFact } from "./document/fact.ts";
export { Formula } from "./document/formula.ts";
export { Guarantee, Principle } from "./document/guarantee.ts";
export { DEFAULT_LIMITS, type Limits } from "./document/limits.ts";
export { Collecting, Outcome } from "./document/outcome.ts";
export { Parameter } from "./document/parameter.ts";
export { PolicyCase } from "./document/policy-case.ts";
export { Effective, HitPolicy, Permit, PolicyDocument, rulesOf } from "./document/policy-document.ts";
export { Assumption, Consequence, Layer, Otherwise, OutcomeValue, Rule } from "./document/rule.ts";
export {
  BooleanFact,
  DateFact,
  DecimalFact,
  EnumFact,
  FactNotes,
  InstantFact,
  IntegerFact,
  MoneyFact,
  ScalarFact,
} from "./document/scalar-fact.ts";
export { Source, SourceMark } from "./document/source.ts";
export { Audience, LocalText, Text } from "./document/text.ts";
export { ensureLocale } from "./explaining/ensure-locale.ts";
export { type ExplainOptions, explain } from "./explaining/explain.ts";
export { chooseText } from "./explaining/render-text.ts";
export { valueInWords } from "./explaining/value-in-words.ts";
export { whyNot } from "./explaining/why-not.ts";
export { FailedTest, WhyNot, WhyNotAnswer } from "./explaining/why-not-answer.ts";
export { PolicyModule } from "./module/policy-module.ts";
export { type ModuleOptions, toModule } from "./module/to-module.ts";
export { Value } from "./normal/value.ts";
export type { Policy } from "./policy.ts";
export { configure } from "./reading/configure.ts";
export { digestOf } from "./reading/digest.ts";
export { type ParsePolicyOptions, parsePolicy } from "./reading/parse-policy.ts";
export { parsePolicyText } from "./reading/parse-policy-text.ts";
export { PolicyError } from "./reading/policy-error.ts";
export {
  type CounterfactualOptions,
  counterfactual,
} from "./reasons/counterfactual.ts";
export { Enough } from "./reasons/enough.ts";
export { enoughBecause } from "./reasons/enough-because.ts";
export { Counterfactual, FactChange } from "./reasons/fact-change.ts";
export { neededBecause } from "./reasons/needed-because.ts";
export { Needed, NeededFacts } from "./reasons/needed-facts.ts";
export { NotSettled } from "./reasons/not-settled.ts";
export type { SearchOptions } from "./reasons/search-options.ts";
export type { WantedBounds, WantedOutcome } from "./reasons/wanted.ts";
export { CaseResult } from "./records/case-result.ts";
export { DecisionRecord, RecordedFact } from "./records/decision-record.ts";
export { recordOf } from "./records/record-of.ts";
export { RecordVerdict } from "./records/record-verdict.ts";
export { runCases } from "./records/run-cases.ts";
export { verifyRecord } from "./records/verify-record.ts";
export { type FactsSchemaOptions, factsSchema, type SchemaFacts } from "./schemas/facts-schema.ts";
export { type OutcomeSchemaOptions, outcomeSchema } from "./schemas/outcome-schema.ts";
export { type CommitmentOptions, commitmentOf } from "./serving/commitment-of.ts";
export { contractIssues } from "./serving/contract-issues.ts";
export { decisionReferenceOf } from "./serving/decision-reference-of.ts";
export { PolicyContract } from "./serving/policy-contract.ts";
export { trailEntryOf } from "./serving/trail-entry-of.ts";
export { Undertaking } from "./serving/undertaking.ts";
export {
  Account,
  type Between,
  type CaseFacts,
  type Given,
  type KnownFacts,
  type Vague,
} from "./typing/case-facts.ts";
export type { ConfigurablePolicy, ParameterValues, PolicyWith } from "./typing/configurable-policy.ts";
export { definePolicy, type PolicyLiteral } from "./typing/define-policy.ts";
export type { FactsOf, OutcomeOf } from "./typing/facts-of.ts";
export {
  Absent,
  type DateInput,
  type InOrder,
  type InstantInput,
  type MoneyInput,
  type OrOther,
} from "./typing/inputs-of.ts";
export { loadPolicy } from "./typing/load-policy.ts";
export { type PrintTypesOptions, printTypes } from "./typing/print-types.ts";
export type { CheckedLayer, CheckedRule, RuleOf } from "./typing/rule-of.ts";
export type { TypedDocument } from "./typing/typed-document.ts";
export type { WrittenMoney } from "./typing/written-money.ts";
export type { WrittenDate, WrittenInstant } from "./typing/written-time.ts";
export { type InForce, type InForceOptions, inForce } from "./versions/in-force.ts";
export { parsePolicySet } from "./versions/parse-policy-set.ts";
export { type PolicySet, policySet } from "./versions/policy-set.ts";
