/**
 * What was said of one declared fact, as far as it says anything: the codes that are left for each place that rules
 * can test, and of a list its records.
 */
import type { PartialList } from "../deriving/partial-list.ts";
import { allSpans } from "../normal/domain.ts";
import type { GivenFact, NormalFact } from "../normal/normal-policy.ts";
import { type Spans, sameSpans, uniteSpans } from "../normal/spans.ts";

/** The codes by the order of {@link slotsOf}; the records, where it is a list that is or may be there. */
export interface Meaning {
  readonly spans: readonly Spans[];
  readonly list?: PartialList;
}

/** The places of a declared fact among what rules can test; the one that says whether it is there comes last. */
export function slotsOf({ places, present }: GivenFact): readonly number[] {
  return present === undefined ? places : [...places, present];
}

/** What nothing is known of. */
export function unknownMeaning(given: GivenFact, facts: readonly NormalFact[]): Meaning {
  return { spans: slotsOf(given).map((place) => allSpans((facts[place] as NormalFact).domain)) };
}

/** True where both say the same. */
export function sameMeaning(left: Meaning, right: Meaning): boolean {
  // The strongest account is held against itself too, and a list is long.
  if (left === right) return true;
  const spans = left.spans.every((own, index) => sameSpans(own, right.spans[index] as Spans));
  return spans && JSON.stringify(left.list) === JSON.stringify(right.list);
}

/** What is left where either may be true. */
export function uniteMeanings(left: Meaning, right: Meaning): Meaning {
  const spans = left.spans.map((own, index) => uniteSpans(own, right.spans[index] as Spans));
  if (left.list === undefined && right.list === undefined) return { spans };
  const lists = [left.list, right.list].filter((list) => list !== undefined);
  const [first, second] = lists as [PartialList, PartialList?];
  if (second === undefined) return { spans, list: first };
  const alike = first.records.length === second.records.length && first.complete && second.complete;
  if (!alike) return { spans, list: { records: [], complete: false } };
  const records = first.records.map((record, index) =>
    record.map((own, field) => uniteSpans(own, second.records[index]?.[field] as Spans)),
  );
  return { spans, list: { records, complete: true } };
}
