/**
 * What was said of one declared fact, as far as it says anything: the codes that are left for each place that rules
 * can test, and of a list its records.
 */
import type { Alternative } from "../deriving/alternative.ts";
import type { PartialList, PartialRecord } from "../deriving/partial-list.ts";
import { allSpans } from "../normal/domain.ts";
import type { GivenFact, NormalFact } from "../normal/normal-policy.ts";
import { slotsOf } from "../normal/slots-of.ts";
import { type Spans, sameSpans, uniteSpans } from "../normal/spans.ts";

/** What one account leaves possible; of several, what any of them does, and each of them by itself. */
export interface Meaning extends Alternative {
  /** Where several accounts may be true and the codes do not say all: a mixture of two accounts is none of them. */
  readonly either?: readonly Alternative[];
}

/** What nothing is known of. */
export function unknownMeaning(given: GivenFact, facts: readonly NormalFact[]): Meaning {
  return { spans: slotsOf(given).map((place) => allSpans((facts[place] as NormalFact).domain)) };
}

/** True where both accounts say the same. */
export function sameMeaning(left: Alternative, right: Alternative): boolean {
  // The strongest account is held against itself too, and a list is long.
  if (left === right) return true;
  return sameParts(left.spans, right.spans) && sameLists(left.list, right.list);
}

function sameParts(left: readonly Spans[], right: readonly Spans[]): boolean {
  return left.every((own, index) => sameSpans(own, right[index] as Spans));
}

function sameLists(left: PartialList | undefined, right: PartialList | undefined): boolean {
  if (left === undefined || right === undefined) return left === right;
  if (left.complete !== right.complete || left.records.length !== right.records.length) return false;
  return left.records.every((record, index) => sameParts(record, right.records[index] as PartialRecord));
}

/** What is left where one account or another may be true. */
export function uniteMeanings(left: Meaning, right: Alternative): Meaning {
  const spans = left.spans.map((own, index) => uniteSpans(own, right.spans[index] as Spans));
  // One value, or another: nothing can be mixed.
  if (spans.length === 1 && left.list === undefined && right.list === undefined) return { spans };
  const either = left.either ?? [left];
  const told = either.some((one) => sameMeaning(one, right));
  return { spans, either: told ? either : [...either, right] };
}
