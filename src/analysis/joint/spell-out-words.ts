/**
 * "Another word than those listed" and "at least this word", written with the words that are listed: so that it means
 * the same once a fact is declared with more words, or with words in another order.
 */
import type { Fact, Field, PolicyDocument } from "../../policy/index.ts";
import { rewriteTests } from "./rewrite-tests.ts";
import { valueNamed } from "./value-named.ts";

/** The document, tests of words written with the words that pass or fail them. */
export function spellOutWords(document: PolicyDocument): PolicyDocument {
  const { facts } = document;
  return rewriteTests(document, (test, name, list) => {
    const fact = list === undefined ? own(facts, name) : own(fieldsOf(own(facts, list)), name);
    return { test: fact?.type === "enum" ? spelt(test, fact.values, document) : test };
  });
}

function own<Declared>(declared: { readonly [name: string]: Declared }, name: string): Declared | undefined {
  return Object.hasOwn(declared, name) ? declared[name] : undefined;
}

function fieldsOf(fact: Fact | undefined): { readonly [name: string]: Field } {
  return fact?.type === "list" ? fact.of : {};
}

// A test is no deeper than the document.
function spelt(test: unknown, words: readonly string[], document: PolicyDocument): unknown {
  if (typeof test !== "object" || test === null || Array.isArray(test)) return test;
  if ("not" in test) return { not: spelt(test.not, words, document) };
  if ("is" in test) return test.is === "other" ? { not: words } : test;
  const bounds = Object.entries(test).filter(([key]) => Object.hasOwn(PASSES, key));
  if (bounds.length === 0) return test;
  return words.filter((_, place) =>
    bounds.every(([key, word]) =>
      PASSES[key as keyof typeof PASSES](place, words.indexOf(String(valueNamed(word, document)))),
    ),
  );
}

type Passes = (place: number, bound: number) => boolean;

const PASSES: Readonly<Record<"gt" | "gte" | "lt" | "lte", Passes>> = {
  gt: (place, bound) => place > bound,
  gte: (place, bound) => place >= bound,
  lt: (place, bound) => place < bound,
  lte: (place, bound) => place <= bound,
};
