/**
 * "Another word than those listed", written with the words that are listed: so that it means the same once a fact is
 * declared with more words.
 */
import type { Fact, PolicyDocument } from "../../policy/index.ts";

type Facts = { readonly [name: string]: { readonly type: string; readonly values?: readonly string[] } };

/** The document, `{ is: "other" }` written as none of the words that it lists. */
export function spellOutOther(document: PolicyDocument): PolicyDocument {
  const { facts, derive, assume, rules, layers } = document;
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

// A document is no deeper than its limit.
function spelt(condition: unknown, facts: Facts): unknown {
  if (Array.isArray(condition)) return condition.map((part) => spelt(part, facts));
  return Object.fromEntries(
    Object.entries(condition as object).map(([key, value]) => {
      if (key === "any" || key === "all" || key === "not") return [key, spelt(value, facts)];
      const fact = Object.hasOwn(facts, key) ? facts[key] : undefined;
      return [key, fact?.type === "enum" ? test(value, fact.values ?? []) : value];
    }),
  );
}

function test(value: unknown, words: readonly string[]): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  if ("not" in value) return { not: test(value.not, words) };
  return "is" in value && value.is === "other" ? { not: words } : value;
}
