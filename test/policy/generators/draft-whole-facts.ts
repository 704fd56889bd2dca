/**
 * Facts of the whole language, drawn so that something can be derived from them: two days, two moments, two amounts of
 * a kind, a list of records.
 */
import type { Fact, Field, ListFact, ScalarFact } from "../../../src/policy/document/fact.ts";
import {
  draftDate,
  draftFact,
  draftInstant,
  draftNotes,
  draftOrdered,
  type Facts,
  type PlainType,
  WORDS,
} from "./draft-facts.ts";
import { isCounted, sizeOf } from "./grid.ts";
import type { Random } from "./random.ts";

const NAMES = "delay fare ticket distance late items rate z9Z value is oneOf due booked has segments".split(
  " ",
);
const FIELDS = "price kind lost on at kilos value items seats complete".split(" ");
/** Lists that a small list may be: so many records to the power of its length, and no more. */
const MOST_LISTS = 25;

/** Two to four things of one kind each; `small` keeps each of them enumerable. */
export function draftWholeFacts(random: Random, currency: string, small: boolean): Facts {
  const names = random.some(NAMES, NAMES.length, NAMES.length);
  const facts: Facts = {};
  const add = (...drafted: readonly Fact[]) => {
    for (const fact of drafted) facts[names.pop() as string] = fact;
  };
  const plain = (...types: readonly PlainType[]) => draftFact(random, currency, small, types);
  // A wide domain in a small policy: a case gives it exactly, or as one of a few.
  const tiny = () => small && random.chance(0.7);
  const kinds: (() => void)[] = [
    () => add(draftDate(random, tiny()), ...(random.chance(0.7) ? [draftDate(random, tiny())] : [])),
    () => add(draftInstant(random, tiny()), ...(random.chance(0.7) ? [draftInstant(random, tiny())] : [])),
    () => add(plain("integer", "decimal"), ...(random.chance(0.6) ? [plain("integer", "decimal")] : [])),
    () => add(plain("money"), ...(random.chance(0.6) ? [plain("money")] : [])),
    () => add(plain("boolean", "enum", "enum")),
    () => add(plain("enum")),
    () => add(draftOrdered(random, small)),
    () => add(draftSet(random, small)),
  ];
  // A list in most policies: it has the most to go wrong.
  const first = random.chance(0.75) ? [() => add(draftList(random, currency, small))] : [];
  const most = small ? 2 : 4;
  for (const draft of [...first, ...random.some(kinds, first.length > 0 ? 1 : 2, most)]) draft();
  if (Object.keys(facts).length < 2) add(plain("boolean", "integer"));
  return facts;
}

function draftSet(random: Random, small: boolean): Fact {
  return { type: "set", values: random.some(WORDS, 1, small ? 3 : 5), ...draftNotes(random) };
}

function draftList(random: Random, currency: string, small: boolean): ListFact {
  const names = random.some(FIELDS, small ? 1 : 2, small ? 2 : 4);
  const of = Object.fromEntries(names.map((name) => [name, draftField(random, currency, small)]));
  if (!small)
    return {
      type: "list",
      of,
      maxItems: random.pick([1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4, 20]),
      ...draftNotes(random),
    };
  const [first] = Object.entries(of) as [[string, Field]];
  const fields = recordsOf(of) <= MOST_LISTS ? of : Object.fromEntries([first]);
  const maxItems = recordsOf(fields) ** 2 <= MOST_LISTS ? random.between(1, 2) : 1;
  return { type: "list", of: fields, maxItems, ...draftNotes(random) };
}

function draftField(random: Random, currency: string, small: boolean): Field {
  const number = () => draftFact(random, currency, small, ["money", "integer", "decimal"]);
  const draft = (): ScalarFact =>
    random.pick([
      () => draftFact(random, currency, small, ["boolean", "boolean", "boolean", "enum"]),
      number,
      number,
      number,
      () => draftOrdered(random, small),
      () => draftDate(random, small),
      () => draftInstant(random, small),
    ])();
  const { needs: _, cost: __, sensitive: ___, ...field } = draft();
  return valuesOf(field as Field) > 4 && small ? draftField(random, currency, small) : (field as Field);
}

/** How many different records there are. */
const recordsOf = (of: ListFact["of"]) =>
  Object.values(of).reduce((product, field) => product * valuesOf(field), 1);

/** How many values a field may have, absence with them. */
function valuesOf(field: Field): number {
  const present =
    field.type === "boolean"
      ? 2
      : field.type === "enum"
        ? field.values.length + (field.other ? 1 : 0)
        : isCounted(field)
          ? sizeOf(field)
          : 0;
  return present + (field.optional ? 1 : 0);
}
