/**
 * "Another word than those listed" and "at least this word", written with the words that are listed: so that it means
 * the same once a fact is declared with more words, or with words in another order.
 */
import type { Fact, PolicyDocument } from "../../policy/index.ts";

type Facts = { readonly [name: string]: { readonly type: string; readonly values?: readonly string[] } };

/** The document, tests of words written with the words that pass or fail them. */
export function spellOutWords(document: PolicyDocument): PolicyDocument {
  const { facts, derive, assume, rules, layers, parameters = {} } = document;
  const spelt = (condition: unknown, own: Facts) => speltWith(condition, own, parameters);
  const ruled = <Ruled extends { readonly when: unknown }>(rule: Ruled): Ruled => ({
    ...rule,
    when: spelt(rule.when, facts),
  });
  const derived = Object.entries(derive ?? {}).map(([name, derivation]) => {
    const where = (derivation as { readonly where?: unknown }).where;
    if (where === undefined) return [name, derivation] as const;
    return [name, { ...derivation, where: spelt(where, fieldsOf(derivation, facts)) }] as const;
  });
  const spelled = {
    ...document,
    ...(derive === undefined ? {} : { derive: Object.fromEntries(derived) }),
    ...(assume === undefined
      ? {}
      : { assume: assume.map((one) => ({ ...one, never: spelt(one.never, facts) })) }),
    ...(rules === undefined ? {} : { rules: rules.map(ruled) }),
    ...(layers === undefined
      ? {}
      : { layers: layers.map((layer) => ({ ...layer, rules: layer.rules.map(ruled) })) }),
  };
  return spelled as PolicyDocument;
}

/** The fields of the list that a derivation looks into. */
function fieldsOf(derivation: object, facts: { readonly [name: string]: Fact }): Facts {
  for (const list of Object.values(derivation)) {
    const fact = typeof list === "string" && Object.hasOwn(facts, list) ? facts[list] : undefined;
    if (fact?.type === "list") return fact.of;
  }
  return {};
}

type Parameters = { readonly [name: string]: { readonly value: unknown } };

// A document is no deeper than its limit.
function speltWith(condition: unknown, facts: Facts, parameters: Parameters): unknown {
  if (Array.isArray(condition)) return condition.map((part) => speltWith(part, facts, parameters));
  return Object.fromEntries(
    Object.entries(condition as object).map(([key, value]) => {
      if (key === "any" || key === "all" || key === "not") return [key, speltWith(value, facts, parameters)];
      const fact = Object.hasOwn(facts, key) ? facts[key] : undefined;
      return [key, fact?.type === "enum" ? test(value, fact.values ?? [], parameters) : value];
    }),
  );
}

function test(value: unknown, words: readonly string[], parameters: Parameters): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  if ("not" in value) return { not: test(value.not, words, parameters) };
  if ("is" in value) return value.is === "other" ? { not: words } : value;
  const bounds = Object.entries(value).filter(([key]) => Object.hasOwn(PASSES, key));
  if (bounds.length === 0) return value;
  return words.filter((_, place) =>
    bounds.every(([key, word]) => PASSES[key as keyof typeof PASSES](place, words.indexOf(named(word)))),
  );

  function named(word: unknown): string {
    if (typeof word !== "object" || word === null || !("parameter" in word)) return String(word);
    return String(parameters[String(word.parameter)]?.value);
  }
}

type Passes = (place: number, bound: number) => boolean;

const PASSES: Readonly<Record<"gt" | "gte" | "lt" | "lte", Passes>> = {
  gt: (place, bound) => place > bound,
  gte: (place, bound) => place >= bound,
  lt: (place, bound) => place < bound,
  lte: (place, bound) => place <= bound,
};
