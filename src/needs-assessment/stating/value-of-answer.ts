/**
 * The value of an answer in words that can be read aloud: with its unit, and bounds without signs.
 */
import { parseMoney } from "../../money/index.ts";
import { type Fact, valueInWords } from "../../policy/index.ts";
import { bound } from "../statement-messages.ts";
import { asWords } from "./as-words.ts";
import { withUnit } from "./with-unit.ts";

/** In this order they are read. */
const BOUNDS = ["gt", "gte", "lt", "lte"] as const;

/** A value that fits the fact, or what is vaguely known of it. */
export function valueOfAnswer(fact: Fact, value: unknown, locale: string): string {
  const given = (typeof value === "object" && value !== null ? value : {}) as Readonly<
    Record<string, unknown>
  >;
  const show = (inner: unknown) => {
    const shown = valueInWords(asShown(fact, inner), { locale });
    const unit = fact.type === "integer" || fact.type === "decimal" ? fact.unit : undefined;
    return typeof inner === "number" ? withUnit(shown, inner, unit, locale) : shown;
  };
  if (Array.isArray(given.oneOf)) {
    // The unit is said once, after the last.
    const last = given.oneOf.length - 1;
    const oneOf = given.oneOf.map((one, place) => (place === last ? show(one) : asShown(fact, one)));
    return valueInWords({ oneOf }, { locale });
  }
  const bounds = BOUNDS.filter((key) => Object.hasOwn(given, key));
  if (bounds.length === 0) return show(value);
  return bounds.map((key) => bound[key](show(given[key]))).join(bound.and);
}

/** Amounts may be given as a number or a text; as money they are shown as money. Words are shown apart. */
function asShown(fact: Fact, value: unknown): unknown {
  if (fact.type === "enum") return asWords(value);
  if (fact.type === "set") return setAsWords(value);
  if (fact.type !== "money") return value;
  if (typeof value === "number") return { amount: value, currency: fact.currency };
  const read = typeof value === "string" ? parseMoney(value, fact.currency) : undefined;
  return read?.ok ? read.value : value;
}

/** A set that is known whole, or in part. */
function setAsWords(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(asWords);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, words]) => [key, Array.isArray(words) ? words.map(asWords) : words]),
  );
}
