/**
 * Every way in which a case may still turn out, one by one, where these are few: then nothing has to be searched.
 */
import { allSpans } from "../normal/domain.ts";
import type { GivenFact } from "../normal/normal-policy.ts";
import { type Spans, spansSize } from "../normal/spans.ts";
import type { Declared } from "./derive-facts.ts";
import { listDerivationOf } from "./derive-from-list.ts";
import { type PartialList, type PartialRecord, UNKNOWN_LIST } from "./partial-list.ts";
import { fieldsRead, type Known } from "./realise.ts";

/** One way: everything is known; and of every fact that was not, which of its values it has, by the order of `varied`. */
export interface Completion extends Known {
  readonly choice: readonly number[];
}

/** One thing that is known of a fact that was not. */
interface Choice {
  readonly slots: readonly (readonly [place: number, code: number])[];
  readonly list?: PartialList;
}

/** The completions over the facts at `varied` (places among the given), or undefined where there are more than `most`. */
export function completionsOf(
  declared: Declared,
  known: Known,
  varied: readonly number[],
  most: number,
): readonly Completion[] | undefined {
  const sizes = varied.map((place) => sizeOf(declared, known, place));
  if (sizes.reduce((product, size) => product * size, 1) > most) return undefined;
  const choices = varied.map((place) => choicesOf(declared, known, place));
  const total = choices.reduce((product, { length }) => product * length, 1);
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

/** How many values are left of a fact, before any of them is written down. */
function sizeOf(declared: Declared, { space, lists }: Known, place: number): number {
  const given = declared.given[place] as GivenFact;
  const slots = given.places.reduce((product, slot) => product * spansSize(space[slot] as Spans), 1);
  const there = given.present === undefined ? 1 : spansSize(space[given.present] as Spans);
  if (given.fields === undefined) return slots * there;
  const list = lists[place] ?? UNKNOWN_LIST;
  const read = fieldsOf(declared, place);
  const sizeOfRecord = (record: PartialRecord) =>
    read.reduce((product, field) => product * spansSize(record[field] as Spans), 1);
  const own = list.records.reduce((product, record) => product * sizeOfRecord(record), 1);
  const blank = sizeOfRecord(blankRecord(given));
  let ways = 1;
  for (let more = furtherIn(list, given); more > 0 && ways < 2 ** 40; more -= 1) ways = 1 + ways * blank;
  return own * ways * there;
}

function choicesOf(declared: Declared, { space, lists }: Known, place: number): readonly Choice[] {
  const given = declared.given[place] as GivenFact;
  const slots = given.present === undefined ? given.places : [...given.places, given.present];
  const bySlot = slots.map((slot) => codesIn(space[slot] as Spans).map((code) => [slot, code] as const));
  const plain = product(bySlot).map((own): Choice => ({ slots: own }));
  if (given.fields === undefined) return plain;
  const all = listsOf(lists[place] ?? UNKNOWN_LIST, given, fieldsOf(declared, place));
  return plain.flatMap((choice) => {
    const absent = choice.slots.some(([slot, code]) => slot === given.present && code === 0);
    return absent ? [{ ...choice, list: UNKNOWN_LIST }] : all.map((list): Choice => ({ ...choice, list }));
  });
}

/** Every complete list, told apart only by the fields that something reads. */
function listsOf(list: PartialList, given: GivenFact, read: readonly number[]): readonly PartialList[] {
  const blank = blankRecord(given);
  const lists: PartialList[] = [];
  for (let more = 0; more <= furtherIn(list, given); more += 1) {
    const records = [...list.records, ...Array<PartialRecord>(more).fill(blank)];
    for (const complete of product(records.map((record) => recordsOf(record, read)))) {
      lists.push({ records: complete, complete: true });
    }
  }
  return lists;
}

function recordsOf(record: PartialRecord, read: readonly number[]): readonly PartialRecord[] {
  return product(
    record.map((spans, field) =>
      read.includes(field) ? codesIn(spans).map((code): Spans => [code, code]) : [spans],
    ),
  );
}

function fieldsOf({ facts }: Declared, place: number): readonly number[] {
  const derivations = facts.map(listDerivationOf).filter((one) => one !== undefined);
  return [...new Set(derivations.filter(({ list }) => list === place).flatMap(fieldsRead))];
}

function blankRecord({ fields = [] }: GivenFact): PartialRecord {
  return fields.map((field) => allSpans(field.domain));
}

function furtherIn({ records, complete }: PartialList, { fact }: GivenFact): number {
  return complete || fact.type !== "list" ? 0 : Math.max(0, fact.maxItems - records.length);
}

function codesIn(spans: Spans): readonly number[] {
  const codes: number[] = [];
  for (let i = 0; i < spans.length; i += 2) {
    for (let code = spans[i] as number; code <= (spans[i + 1] as number); code += 1) codes.push(code);
  }
  return codes;
}

/** One of each, in every combination: the first choice changes fastest. */
function product<Item>(choices: readonly (readonly Item[])[]): readonly (readonly Item[])[] {
  const total = choices.reduce((size, { length }) => size * length, 1);
  return Array.from({ length: total }, (_, number) => {
    let rest = number;
    return choices.map((own) => {
      const item = own[rest % own.length] as Item;
      rest = Math.floor(rest / own.length);
      return item;
    });
  });
}
