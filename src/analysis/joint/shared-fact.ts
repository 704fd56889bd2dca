/**
 * One declaration that knows every value of two.
 */
import { parseMoney } from "../../money/index.ts";
import type { EnumFact, Fact, Field, ListFact, ScalarFact } from "../../policy/index.ts";
import { encodeDate, encodeInstant } from "../../policy/normal-form.ts";
import { isNumber, sharedNumber } from "./shared-number.ts";

/** What is kept of the notes of a fact: whether it may be absent. */
interface Presence {
  readonly optional?: true;
}

/** The declaration that both facts can be read as, or undefined where they are not the same kind of thing. */
export function sharedFact(one: Fact, other: Fact): Fact | undefined {
  if (JSON.stringify(one) === JSON.stringify(other)) return one;
  const presence = presenceOf(one, other);
  if (one.type === "set" && other.type === "set")
    return { type: "set", values: unite(one.values, other.values), ...presence };
  if (one.type === "list" && other.type === "list") return sharedList(one, other, presence);
  if (one.type === "set" || other.type === "set" || one.type === "list" || other.type === "list")
    return undefined;
  return sharedField(one, other);
}

function presenceOf(one: Fact, other: Fact): Presence {
  return one.optional === true || other.optional === true ? { optional: true } : {};
}

function sharedList(one: ListFact, other: ListFact, presence: Presence): Fact | undefined {
  if (one.maxItems !== other.maxItems) return undefined;
  const of: Record<string, Field> = { ...one.of };
  for (const [name, field] of Object.entries(other.of)) {
    const own = one.of[name];
    const same = own === undefined || JSON.stringify(own) === JSON.stringify(field);
    const both = same ? field : sharedField(own, field);
    if (both === undefined) return undefined;
    of[name] = both;
  }
  return { type: "list", of, maxItems: one.maxItems, ...presence };
}

/** What has one value: without its notes it may stand in a record too. */
function sharedField(one: ScalarFact, other: ScalarFact): Field | undefined {
  const presence = presenceOf(one, other);
  if (one.type === "boolean" && other.type === "boolean") return { type: "boolean", ...presence };
  if (one.type === "enum" && other.type === "enum") return sharedWords(one, other, presence);
  if (isNumber(one) && isNumber(other)) {
    const both = sharedNumber(one, other);
    return both && { ...both, ...presence };
  }
  if (one.type === "money" && other.type === "money") {
    const { type, currency } = one;
    if (currency !== other.currency) return undefined;
    const size = (bound: string | 0) => sizeOf(bound, currency);
    const min = further(one.min ?? "0", other.min ?? "0", -1, size);
    return { type, currency, min, max: further(one.max, other.max, 1, size), ...presence };
  }
  if (one.type === "date" && other.type === "date")
    return { type: "date", ...openEnds(one, other, encodeDate), ...presence };
  if (one.type === "instant" && other.type === "instant")
    return { type: "instant", ...openEnds(one, other, encodeInstant), ...presence };
  return undefined;
}

/** Words that stand in two orders stand in none; then what is above another is spelt out. */
function sharedWords(one: EnumFact, other: EnumFact, presence: Presence): Field {
  const inOrder = orderOf(one, other);
  const open = one.other === true || other.other === true;
  return {
    type: "enum",
    values: inOrder ?? unite(one.values, other.values),
    ...(inOrder === undefined ? {} : { ordered: true }),
    ...(open ? { other: true } : {}),
    ...presence,
  };
}

/** The order of both, or of the one that has one: to the other it is a list. */
function orderOf(one: EnumFact, other: EnumFact): readonly string[] | undefined {
  if (one.ordered !== true) return other.ordered === true ? unite(other.values, one.values) : undefined;
  return other.ordered === true ? inOneOrder(one.values, other.values) : unite(one.values, other.values);
}

interface Ends<Bound> {
  readonly min: Bound;
  readonly max: Bound;
}

/** Days and moments: where one has no bound of its own, both have none. */
function openEnds(
  one: Partial<Ends<string>>,
  other: Partial<Ends<string>>,
  code: (text: string) => number | undefined,
): Partial<Ends<string>> {
  const time = (text: string) => code(text) ?? 0;
  const min = one.min !== undefined && other.min !== undefined && further(one.min, other.min, -1, time);
  const max = one.max !== undefined && other.max !== undefined && further(one.max, other.max, 1, time);
  return { ...(min === false ? {} : { min }), ...(max === false ? {} : { max }) };
}

/** The bound that lies further in a direction; the first, where both are the same. */
function further<Bound>(one: Bound, other: Bound, direction: 1 | -1, size: (bound: Bound) => number): Bound {
  return size(one) * direction >= size(other) * direction ? one : other;
}

/** An amount of a sound policy in the smallest unit. */
function sizeOf(bound: string | 0, currency: string): number {
  const read = parseMoney(String(bound), currency);
  return read.ok ? read.value.amount : 0;
}

/** The words of both, those of the first before. */
export function unite(one: readonly string[], other: readonly string[]): readonly string[] {
  return [...new Set([...one, ...other])];
}

/** The words of both in an order that keeps that of each; undefined where the two contradict each other. */
export function inOneOrder(one: readonly string[], other: readonly string[]): readonly string[] | undefined {
  const words: string[] = [];
  let from = 0;
  for (const word of one) {
    const at = other.indexOf(word);
    if (at >= 0 && at < from) return undefined;
    if (at >= 0) {
      words.push(...other.slice(from, at));
      from = at + 1;
    }
    words.push(word);
  }
  const all = [...words, ...other.slice(from)];
  return new Set(all).size === all.length ? all : undefined;
}
