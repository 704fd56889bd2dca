/**
 * The tests of a policy written in another way, wherever they stand: in rules, in assumptions, and in what is derived from
 * the records of lists.
 */
import type { PolicyDocument } from "../../policy/index.ts";

/** What stands for a test: another test of the same fact, or a condition. */
export type Rewritten = { readonly test: unknown } | { readonly condition: object };
/** A test of a fact in another way. `list` is the list whose records have the fact as a field. */
export type RewriteTest = (test: unknown, name: string, list?: string) => Rewritten;

/** The document, each test rewritten. */
export function rewriteTests(document: PolicyDocument, rewrite: RewriteTest): PolicyDocument {
  const { facts, derive, assume, rules, layers } = document;
  const ruled = <Ruled extends { readonly when: unknown }>(rule: Ruled): Ruled => ({
    ...rule,
    when: rewritten(rule.when, rewrite),
  });
  const derived = Object.entries(derive ?? {}).map(([name, derivation]) => {
    const where = (derivation as { readonly where?: unknown }).where;
    if (where === undefined) return [name, derivation] as const;
    const list = Object.values(derivation).find(
      (own) => typeof own === "string" && Object.hasOwn(facts, own) && facts[own]?.type === "list",
    );
    const own: RewriteTest = (test, field) => rewrite(test, field, String(list));
    return [name, { ...derivation, where: rewritten(where, own) }] as const;
  });
  const changed = {
    ...document,
    ...(derive === undefined ? {} : { derive: Object.fromEntries(derived) }),
    ...(assume === undefined
      ? {}
      : { assume: assume.map((one) => ({ ...one, never: rewritten(one.never, rewrite) })) }),
    ...(rules === undefined ? {} : { rules: rules.map(ruled) }),
    ...(layers === undefined
      ? {}
      : { layers: layers.map((layer) => ({ ...layer, rules: layer.rules.map(ruled) })) }),
  };
  return changed as PolicyDocument;
}

// A document is no deeper than its limit.
function rewritten(condition: unknown, rewrite: RewriteTest): unknown {
  if (Array.isArray(condition)) return condition.map((part) => rewritten(part, rewrite));
  const parts = Object.entries(condition as object).map(([key, value]): readonly [string, Rewritten] => {
    const joins = key === "any" || key === "all" || key === "not";
    return [key, joins ? { test: rewritten(value, rewrite) } : rewrite(value, key)];
  });
  const conditions = parts.map(([key, own]) => ("test" in own ? { [key]: own.test } : own.condition));
  if (parts.every(([, own]) => "test" in own)) return Object.assign({}, ...conditions);
  return { all: conditions };
}
