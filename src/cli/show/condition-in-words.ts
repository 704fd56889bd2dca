import type { Comparison, Condition, Constant, Fact, Test } from "../../policy/index.ts";
import { constantInWords } from "./constant-in-words.ts";
import { listed } from "./listed.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** What a condition asks, one part for each thing that must hold: `delay is at least 30 minutes`. */
export function conditionInWords(condition: Condition, words: Vocabulary): readonly string[] {
  return Object.entries(condition).flatMap(([entry, its]) => {
    if (entry === "all")
      return (its as readonly Condition[]).flatMap((part) => conditionInWords(part, words));
    if (entry === "any") return [anyInWords(its as readonly Condition[], words)];
    if (entry === "not")
      return [`it is not so that ${conditionInWords(its as Condition, words).join(" and ")}`];
    const fact = words.document.facts[entry];
    return fact === undefined ? [] : [`${words.label(entry)} ${testInWords(its as Test, fact, words)}`];
  });
}

function anyInWords(alternatives: readonly Condition[], words: Vocabulary): string {
  const said = alternatives.map((alternative) => conditionInWords(alternative, words));
  if (said.length === 1) return said.flat().join(" and ");
  return said.map((parts) => (parts.length === 1 ? parts.join() : `(${parts.join(" and ")})`)).join(" or ");
}

const BOUNDS: readonly (readonly [keyof Comparison, string])[] = [
  ["gt", "more than"],
  ["gte", "at least"],
  ["lt", "less than"],
  ["lte", "at most"],
];

function testInWords(test: Test, fact: Fact, words: Vocabulary): string {
  const show = (constant: Constant) => constantInWords(constant, fact, words);
  if (typeof test !== "object" || "parameter" in test) return `is ${show(test as Constant)}`;
  if (Array.isArray(test)) return `is ${listed(test.map(show))}`;
  if ("is" in test) return { absent: "is absent", present: "is given", other: "is something else" }[test.is];
  if ("not" in test) return negated(test.not, fact, words);
  const bounds = BOUNDS.flatMap(([key, said]) => {
    const bound = (test as Comparison)[key];
    return bound === undefined ? [] : [`${said} ${show(bound)}`];
  });
  return `is ${bounds.join(" and ")}`;
}

function negated(test: Test, fact: Fact, words: Vocabulary): string {
  const said = testInWords(test, fact, words);
  if (Array.isArray(test)) return `is none of ${said.replace(/^is /, "")}`;
  return typeof test === "object" && "not" in test ? `not (${said})` : said.replace(/^is /, "is not ");
}
