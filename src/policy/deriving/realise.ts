/**
 * Whether values of derived facts can come about together: "six hours after booking" and "booked yesterday" may not,
 * though each can. Facts that are not known are halved until every derived fact is what is wanted, or cannot be.
 */
import type { Budget } from "../deciding/budget.ts";
import { spend } from "../deciding/budget.ts";
import { allSpans } from "../normal/domain.ts";
import type { GivenFact, NormalDerivation, NormalFact } from "../normal/normal-policy.ts";
import { coversSpans, intersectSpans, isPoint, type Spans, spansMeet } from "../normal/spans.ts";
import type { Alternatives } from "./alternative.ts";
import { alternativesWithin } from "./alternatives-within.ts";
import { type Declared, deriveFacts, workOfDeriving } from "./derive-facts.ts";
import type { ListDerivation } from "./derive-from-list.ts";
import { type PartialList, UNKNOWN_LIST } from "./partial-list.ts";

/** What is known of a case, short of what is derived from it. */
export interface Known {
  readonly space: readonly Spans[];
  readonly lists: readonly (PartialList | undefined)[];
  readonly either: Alternatives;
}

/** Whether a case within `known` has, of every derived fact, a code in `wanted`; perhaps, where the budget ends first. */
export function canBeRealised(
  declared: Declared,
  known: Known,
  wanted: readonly Spans[],
  budget: Budget,
): "yes" | "no" | "perhaps" {
  const derived = declared.facts.flatMap((fact, place) => (fact.derivation === undefined ? [] : [place]));
  const stack: Known[] = [known];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (!spend(budget, workOfDeriving(declared, node.lists, node.either))) return "perhaps";
    const space = deriveFacts(declared, node.space, node.lists, node.either);
    if (derived.some((place) => !spansMeet(space[place] as Spans, wanted[place] as Spans))) continue;
    const open = derived.find((place) => !coversSpans(wanted[place] as Spans, space[place] as Spans));
    if (open === undefined) return "yes";
    const halves = halve(declared, node, open);
    if (halves === undefined) return "perhaps";
    stack.push(...halves.toReversed());
  }
  return "no";
}

/** Two parts of what is known, apart in something that the derived fact is made of; undefined where all of it is known. */
function halve(declared: Declared, known: Known, place: number): readonly Known[] | undefined {
  const { derivation } = declared.facts[place] as NormalFact;
  if (derivation === undefined) return halveSlot(known, place);
  if ("list" in derivation) {
    const given = declared.given[derivation.list] as GivenFact;
    if (known.either[derivation.list] !== undefined) return eachAccount(known, derivation.list, given);
    const there = given.present === undefined ? undefined : halveSlot(known, given.present);
    return there ?? halveList(known, derivation, given);
  }
  for (const operand of operandsOf(derivation)) {
    const halves = halve(declared, known, operand);
    if (halves !== undefined) return halves;
  }
  return undefined;
}

/** The places of what a fact is made from, where it is not made from a list. */
export function operandsOf(
  derivation: Exclude<NormalDerivation, { readonly list: number }>,
): readonly number[] {
  const amounts = derivation.kind === "linear" ? [derivation.amount] : derivation.of;
  return amounts.flatMap(({ terms }) => terms.map(({ fact }) => fact));
}

/** What is known where each of the accounts of a list is the true one. */
function eachAccount({ space, lists, either }: Known, place: number, given: GivenFact): readonly Known[] {
  return alternativesWithin(given, either[place] ?? [], space).map(({ spans: [there], list }) => ({
    space: given.present === undefined ? space : space.with(given.present, there as Spans),
    lists: lists.with(place, list),
    either: either.with(place, undefined),
  }));
}

function halveSlot({ space, ...known }: Known, place: number): readonly Known[] | undefined {
  const halves = halveSpans(space[place] as Spans);
  return halves?.map((half) => ({ ...known, space: space.with(place, half) }));
}

function halveSpans(spans: Spans): readonly [Spans, Spans] | undefined {
  if (isPoint(spans)) return undefined;
  const [low, high] = [spans[0] as number, spans.at(-1) as number];
  const middle = Math.floor(low + (high - low) / 2);
  return [intersectSpans(spans, [low, middle]), intersectSpans(spans, [middle + 1, high])];
}

function halveList(
  { lists, ...known }: Known,
  derivation: ListDerivation,
  given: GivenFact,
): readonly Known[] | undefined {
  const list = lists[derivation.list] ?? UNKNOWN_LIST;
  const change = (records: PartialList["records"], complete: boolean): Known => ({
    ...known,
    lists: Object.assign([...lists], { [derivation.list]: { records, complete } }),
  });
  const fields = fieldsRead(derivation);
  for (const [index, record] of list.records.entries()) {
    for (const field of fields) {
      const halves = halveSpans(record[field] as Spans);
      if (halves === undefined) continue;
      return halves.map((half) => change(list.records.with(index, record.with(field, half)), list.complete));
    }
  }
  if (list.complete) return undefined;
  const most = given.fact.type === "list" ? given.fact.maxItems : 0;
  const done = change(list.records, true);
  if (list.records.length >= most) return [done];
  const blank = (given.fields ?? []).map((field) => allSpans(field.domain));
  return [done, change([...list.records, blank], false)];
}

/** The fields of a list that a derivation looks at. */
export function fieldsRead(derivation: ListDerivation): readonly number[] {
  const read = derivation.where.flatMap((box) => box.map(({ fact }) => fact));
  return [...new Set("of" in derivation ? [...read, derivation.of] : read)];
}
