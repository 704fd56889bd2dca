/**
 * One declaration that knows every value of two.
 */
import type { Fact } from "../../policy/index.ts";

/** The declaration that both facts can be read as, or undefined where they are not the same kind of thing. */
export function sharedFact(one: Fact, other: Fact): Fact | undefined {
  if (JSON.stringify(one) === JSON.stringify(other)) return one;
  if (one.type !== other.type) return undefined;
  const optional = one.optional === true || other.optional === true ? { optional: true as const } : {};
  switch (one.type) {
    case "boolean":
      return { type: "boolean", ...optional };
    case "enum": {
      const second = other as typeof one;
      if ((one.ordered === true) !== (second.ordered === true)) return undefined;
      const values =
        one.ordered === true ? inOneOrder(one.values, second.values) : unite(one.values, second.values);
      if (values === undefined) return undefined;
      const open = one.other === true || second.other === true ? { other: true as const } : {};
      return { ...pick(one, ["ordered"]), type: "enum", values, ...open, ...optional } as Fact;
    }
    case "set": {
      const second = other as typeof one;
      return { type: "set", values: unite(one.values, second.values), ...optional };
    }
    case "list": {
      const second = other as typeof one;
      const of: Record<string, unknown> = { ...one.of };
      for (const [name, field] of Object.entries(second.of)) {
        const own = one.of[name];
        const both = own === undefined ? field : sharedFact(own as Fact, field as Fact);
        if (both === undefined) return undefined;
        of[name] = both;
      }
      if (one.maxItems !== second.maxItems) return undefined;
      return { type: "list", of, maxItems: one.maxItems, ...optional } as Fact;
    }
    default:
      return numbers(one, other, optional);
  }
}

/** Numbers, amounts, days and moments: from the lower of both to the higher. */
function numbers(one: Fact, other: Fact, optional: object): Fact | undefined {
  const left = one as unknown as Readonly<Record<string, unknown>>;
  const right = other as unknown as Readonly<Record<string, unknown>>;
  for (const key of ["scale", "unit", "currency"]) if (left[key] !== right[key]) return undefined;
  const own = pick(left, ["type", "scale", "unit", "currency"]);
  const least = lower(left.min, right.min, -1);
  const most = lower(left.max, right.max, 1);
  return {
    ...own,
    ...(least === undefined ? {} : { min: least }),
    ...(most === undefined ? {} : { max: most }),
    ...optional,
  } as unknown as Fact;
}

/** The one that lies further in a direction; undefined where one has no bound of its own. */
function lower(one: unknown, other: unknown, direction: 1 | -1): unknown {
  if (one === undefined || other === undefined) return undefined;
  const [left, right] = [orderOf(one), orderOf(other)];
  return left * direction >= right * direction ? one : other;
}

function orderOf(bound: unknown): number {
  if (typeof bound === "number") return bound;
  const text = String(bound);
  // Amounts are decimals; days and moments are told by the calendar.
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : Date.parse(text);
}

function pick(from: object, keys: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(from).filter(([key, value]) => keys.includes(key) && value !== undefined),
  );
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
