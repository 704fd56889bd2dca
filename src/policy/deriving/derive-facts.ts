/**
 * Every derived fact of a case, each from facts that stand before it. Where operands are known only in part, so is the
 * result: never narrower than what is possible, and exact where each operand stands for itself.
 */
import { type Domain, presentSpans } from "../normal/domain.ts";
import type { GivenFact, LinearAmount, NormalFact } from "../normal/normal-policy.ts";
import { intersectSpans, type Spans, spansMeet, uniteSpans } from "../normal/spans.ts";
import { type Alternatives, NO_ALTERNATIVES } from "./alternative.ts";
import { alternativesWithin } from "./alternatives-within.ts";
import { deriveFromList, type ListDerivation } from "./derive-from-list.ts";
import { type PartialList, type PartialRecord, UNKNOWN_LIST } from "./partial-list.ts";

/** The declared facts and what rules can test of them. */
export interface Declared {
  readonly facts: readonly NormalFact[];
  readonly given: readonly GivenFact[];
}

/**
 * What it takes to derive everything of a case once, in boxes that records are held against: each of their parts, where
 * a field is one of thousands of values.
 */
export function workOfDeriving(
  { facts, given }: Declared,
  lists: readonly (PartialList | undefined)[],
  either: Alternatives = NO_ALTERNATIVES,
): number {
  return facts.reduce((work, { derivation }) => {
    if (derivation === undefined) return work;
    if (!("list" in derivation)) return work + 1;
    const told = either[derivation.list] ?? [{ list: lists[derivation.list] }];
    return work + told.reduce((parts, { list }) => parts + partsOf(list), 0) * derivation.where.length;
  }, given.length + 1);
}

function partsOf(list: PartialList = UNKNOWN_LIST): number {
  const most = (record: PartialRecord) => Math.max(1, ...record.map((spans) => spans.length / 2));
  return list.records.reduce((parts, record) => parts + most(record), 1);
}

/**
 * The space with the codes that every derived fact may have. Where one of several accounts of a list is true, each of
 * them may be.
 */
export function deriveFacts(
  { facts, given }: Declared,
  space: readonly Spans[],
  lists: readonly (PartialList | undefined)[],
  either: Alternatives = NO_ALTERNATIVES,
): readonly Spans[] {
  const known = [...space];
  facts.forEach((fact, place) => {
    const { derivation, domain } = fact;
    if (derivation === undefined) return;
    if ("list" in derivation) {
      const list = given[derivation.list] as GivenFact;
      const there = list.present === undefined ? [] : [known[list.present] as Spans];
      const told = either[derivation.list];
      const accounts = told && alternativesWithin(list, told, known);
      known[place] = (accounts ?? [{ spans: there, list: lists[derivation.list] }])
        .map(({ spans, list: records }) => spansOfList(derivation, records, list, spans, domain))
        .reduce(uniteSpans);
    } else {
      const linear = derivation.kind === "linear" ? [derivation.amount] : derivation.of;
      const ends = linear.map((amount) => boundsOfLinear(amount, known, facts));
      known[place] = spansOfLinear(derivation, linear, ends, known, facts);
      if (linear.some((amount) => mayBeAbsent(amount, known, facts))) {
        known[place] = withAbsent(known[place] as Spans, domain);
      }
    }
  });
  return known;
}

function spansOfList(
  derivation: ListDerivation,
  list: PartialList = UNKNOWN_LIST,
  given: GivenFact,
  [there = [1, 1]]: readonly Spans[],
  domain: Domain,
): Spans {
  const present = spansMeet(there, [1, 1]) ? deriveFromList(derivation, list, given, domain) : [];
  return spansMeet(there, [0, 0]) ? withAbsent(present, domain) : present;
}

type Ends = readonly [least: number, greatest: number] | undefined;

function spansOfLinear(
  derivation: Exclude<NonNullable<NormalFact["derivation"]>, { readonly list: number }>,
  [amount]: readonly LinearAmount[],
  ends: readonly Ends[],
  known: readonly Spans[],
  facts: readonly NormalFact[],
): Spans {
  const there = ends.filter((one) => one !== undefined);
  if (there.length < ends.length) return [];
  if (derivation.kind !== "linear") {
    const pick = derivation.kind === "least" ? Math.min : Math.max;
    return [pick(...there.map(([least]) => least)), pick(...there.map(([, greatest]) => greatest))];
  }
  const [least, greatest] = there[0] as readonly [number, number];
  const [term, ...more] = (amount as LinearAmount).terms;
  if (term?.times === 1 && more.length === 0 && derivation.under === 1) {
    // One fact, moved: its gaps move with it.
    return presentSpansOf(term.fact, known, facts).map((code) => code + (amount as LinearAmount).constant);
  }
  return [Math.floor(least / derivation.under), Math.floor(greatest / derivation.under)];
}

function presentSpansOf(fact: number, known: readonly Spans[], facts: readonly NormalFact[]): Spans {
  return intersectSpans(known[fact] as Spans, presentSpans((facts[fact] as NormalFact).domain));
}

/** The least and the greatest of a linear amount over present operands; undefined where one is surely absent. */
function boundsOfLinear(
  { terms, constant }: LinearAmount,
  known: readonly Spans[],
  facts: readonly NormalFact[],
): Ends {
  let least = constant;
  let greatest = constant;
  for (const { fact, times } of terms) {
    const present = presentSpansOf(fact, known, facts);
    if (present.length === 0) return undefined;
    const [low, high] = [present[0] as number, present.at(-1) as number];
    least += times * (times < 0 ? high : low);
    greatest += times * (times < 0 ? low : high);
  }
  return [least, greatest];
}

function mayBeAbsent(
  { terms }: LinearAmount,
  known: readonly Spans[],
  facts: readonly NormalFact[],
): boolean {
  return terms.some(
    ({ fact }) => (known[fact] as Spans).at(-1) === (facts[fact] as NormalFact).domain.absent,
  );
}

function withAbsent(spans: Spans, { absent }: Domain): Spans {
  const code = absent as number;
  if (spans.at(-1) === code) return spans;
  return spans.length > 0 && spans.at(-1) === code - 1 ? spans.with(-1, code) : [...spans, code, code];
}
