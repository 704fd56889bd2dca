/**
 * The second front of this room, for the rooms that look into policies: the normal form, the
 * little algebra on it, and bounds in one pass. It is no part of what users import.
 */
export { type Bounder, bounderOf } from "./bounding/bounder.ts";
export { type FieldBounds, newFieldBounds } from "./bounding/field-bounds.ts";
export type { Occurrence } from "./bounding/held-boxes.ts";
export type { Known } from "./bounding/known.ts";
export type { CompiledPolicy, Fired } from "./compiled/compiled-policy.ts";
export { regionOf } from "./compiled/region-of.ts";
export { compiledOf } from "./compiled-of.ts";
export { type Budget, spend } from "./deciding/budget.ts";
export { amountsOf, valuesTogether } from "./deciding/piece-result.ts";
export { readCase } from "./deciding/read-case.ts";
export { deriveFacts } from "./deriving/derive-facts.ts";
export { deriveFromList, type ListDerivation, listDerivationOf } from "./deriving/derive-from-list.ts";
export type { PartialList, PartialRecord } from "./deriving/partial-list.ts";
export { operandsOf } from "./deriving/realise.ts";
export { ACCEPTABLE_FINDINGS } from "./document/acceptance.ts";
export { slotsOf as slotsOfText } from "./document/text.ts";
export type { Amount, AmountTree } from "./normal/amount.ts";
export { amountBounds } from "./normal/amount-bounds.ts";
export { type Box, intersectBoxes, type Side } from "./normal/box.ts";
export { shownDomain } from "./normal/build-outcome.ts";
export { encodeDate, encodeInstant } from "./normal/calendar.ts";
export {
  allSpans,
  type Domain,
  decodeValue,
  encodeNumber,
  hasOrder,
  presentSpans,
  type ValueType,
} from "./normal/domain.ts";
export { evaluateAmount } from "./normal/evaluate-amount.ts";
export { factsOfValue } from "./normal/facts-of-value.ts";
export { leastCommonMultiple } from "./normal/fraction.ts";
export type { NormalBound, NormalGuarantee } from "./normal/normal-guarantee.ts";
export type {
  GivenFact,
  LinearAmount,
  NormalConsequence,
  NormalDerivation,
  NormalFact,
  NormalOutcome,
  NormalPolicy,
  NormalRule,
  NormalValue,
} from "./normal/normal-policy.ts";
export { otherThan } from "./normal/other-than.ts";
export { PRINCIPLE_SUBJECTS } from "./normal/principle-subjects.ts";
export {
  coversSpans,
  intersectSpans,
  isPoint,
  type Spans,
  sameSpans,
  spansMeet,
  spansOf,
  spansSize,
  subtractSpans,
  uniteSpans,
} from "./normal/spans.ts";
export { canonicalJson } from "./reading/canonical-json.ts";
export { conditionBoxes } from "./reading/condition-boxes.ts";
export { readDocumentText } from "./reading/read-document-text.ts";
export { readGuarantee } from "./reading/read-guarantee.ts";
