/**
 * Every way in which a case may still turn out, one by one, where these are few: then nothing has to be searched.
 */
import { allSpans } from "../normal/domain.ts";
import type { GivenFact } from "../normal/normal-policy.ts";
import { slotsOf } from "../normal/slots-of.ts";
import type { Spans } from "../normal/spans.ts";
import type { Alternative } from "./alternative.ts";
import { alternativesWithin } from "./alternatives-within.ts";
import { codesIn } from "./codes-in.ts";
import { bagsOf, product } from "./combinations.ts";
import type { Declared } from "./derive-facts.ts";
import { listDerivationOf } from "./derive-from-list.ts";
import { type PartialList, type PartialRecord, UNKNOWN_LIST } from "./partial-list.ts";
import type { Known } from "./realise.ts";

/** One way: everything is known; and of every fact that was not, which of its values it has, by the order of `varied`. */
export interface Completion extends Omit<Known, "either"> {
  readonly choice: readonly number[];
}

/** One thing that is known of a fact that was not. */
interface Choice {
  readonly slots: readonly (readonly [place: number, code: number])[];
  readonly list?: PartialList;
}

/** Where the codes of a place begin to be told apart; undefined where each code is another one, because something counts with it. */
export type CutsAt = (place: number) => ArrayLike<number> | undefined;

/**
 * The completions over the facts at `varied` (places among the given), or undefined where there are more than `most`.
 * Codes that nothing tells apart are tried once, and records that may still come in one order only; where one of several
 * accounts is true, the ways of each.
 */
export function completionsOf(
  declared: Declared,
  known: Known,
  varied: readonly number[],
  most: number,
  cutsAt: CutsAt = () => undefined,
): readonly Completion[] | undefined {
  let total = 1;
  const choices: (readonly Choice[])[] = [];
  for (const place of varied) {
    const own = choicesOf(declared, known, place, most, cutsAt);
    if (own === undefined) return undefined;
    choices.push(own);
    total *= own.length;
    if (total > most) return undefined;
  }
  return Array.from({ length: total }, (_, number) => {
    const space = [...known.space];
    const lists = [...known.lists];
    let rest = number;
    const choice = choices.map((own, index) => {
      const picked = rest % own.length;
      rest = Math.floor(rest / own.length);
      const { slots, list } = own[picked] as Choice;
      for (const [place, code] of slots) space[place] = [code, code];
      if (list !== undefined) lists[varied[index] as number] = list;
      return picked;
    });
    return { space, lists, choice };
  });
}

function choicesOf(
  declared: Declared,
  { space, lists, either }: Known,
  place: number,
  most: number,
  cutsAt: CutsAt,
): readonly Choice[] | undefined {
  const given = declared.given[place] as GivenFact;
  const told = either[place];
  if (told === undefined) {
    const spans = slotsOf(given).map((slot) => space[slot] as Spans);
    return choicesWithin(declared, { spans, list: lists[place] ?? UNKNOWN_LIST }, place, most, cutsAt);
  }
  const choices: Choice[] = [];
  for (const account of alternativesWithin(given, told, space)) {
    const own = choicesWithin(declared, account, place, most, cutsAt);
    if (own === undefined || choices.length + own.length > most) return undefined;
    choices.push(...own);
  }
  return choices;
}

/** What a fact may be where one account of it is true. */
function choicesWithin(
  declared: Declared,
  { spans, list = UNKNOWN_LIST }: Alternative,
  place: number,
  most: number,
  cutsAt: CutsAt,
): readonly Choice[] | undefined {
  const given = declared.given[place] as GivenFact;
  const bySlot = slotsOf(given).map((slot, index) =>
    codesIn(spans[index] as Spans, cutsAt(slot), most)?.map((code) => [slot, code] as const),
  );
  const own = product(bySlot, most);
  const plain = own?.map((chosen): Choice => ({ slots: chosen }));
  if (given.fields === undefined || plain === undefined) return plain;
  const all = listsOf(list, given, fieldCuts(declared, place, cutsAt), most);
  return (
    all &&
    plain.flatMap((choice) => {
      const absent = choice.slots.some(([slot, code]) => slot === given.present && code === 0);
      return absent
        ? [{ ...choice, list: UNKNOWN_LIST }]
        : all.map((whole): Choice => ({ ...choice, list: whole }));
    })
  );
}

/** Every complete list, told apart only by the fields that something reads. */
function listsOf(
  list: PartialList,
  given: GivenFact,
  cuts: FieldCuts,
  most: number,
): readonly PartialList[] | undefined {
  const own = product(
    list.records.map((record) => recordsOf(record, cuts, most)),
    most,
  );
  const further = list.complete || given.fact.type !== "list" ? 0 : given.fact.maxItems - list.records.length;
  const blank = recordsOf(
    (given.fields ?? []).map((field) => allSpans(field.domain)),
    cuts,
    most,
  );
  const more = further <= 0 ? [[]] : blank && bagsOf(blank, further, most);
  if (own === undefined || more === undefined || own.length * more.length > most) return undefined;
  return own.flatMap((records) =>
    more.map((added): PartialList => ({ records: [...records, ...added], complete: true })),
  );
}

/** By field: where its codes begin to be told apart, `every` where something counts with it; none where nothing reads it. */
type FieldCuts = ReadonlyMap<number, readonly number[] | "every">;

function fieldCuts({ facts }: Declared, place: number, cutsAt: CutsAt): FieldCuts {
  const cuts = new Map<number, readonly number[] | "every">();
  for (const [at, fact] of facts.entries()) {
    const derivation = listDerivationOf(fact);
    if (derivation?.list !== place) continue;
    for (const { fact: field, spans } of derivation.where.flat()) {
      const before = cuts.get(field) ?? [];
      const starts = spans.map((code, index) => (index % 2 === 0 ? code : code + 1));
      cuts.set(field, before === "every" ? before : [...before, ...starts]);
    }
    if (!("of" in derivation)) continue;
    // Of the least and the greatest only its own regions are told apart, and those are the field's.
    const own = derivation.kind === "sum-of" ? undefined : cutsAt(at);
    const before = cuts.get(derivation.of) ?? [];
    cuts.set(
      derivation.of,
      own === undefined || before === "every" ? "every" : [...before, ...Array.from(own)],
    );
  }
  return cuts;
}

function recordsOf(
  record: PartialRecord,
  cuts: FieldCuts,
  most: number,
): readonly PartialRecord[] | undefined {
  return product(
    record.map((spans, field) => {
      const own = cuts.get(field);
      if (own === undefined) return [spans];
      return codesIn(spans, own === "every" ? undefined : own, most)?.map((code): Spans => [code, code]);
    }),
    most,
  );
}
