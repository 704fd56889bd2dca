import type { Comparison, Condition, Constant, Membership, Test } from "../../policy/index.ts";
import { constantInWords } from "./constant-in-words.ts";
import type { ValueKind } from "./kind-of.ts";
import { listed } from "./listed.ts";
import { listedTogether } from "./listed-together.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** What a condition asks, one part for each thing that must hold: `delay is at least 30 minutes`. */
export function conditionInWords(condition: Condition, words: Vocabulary): readonly string[] {
  const parts = partsOf(condition, words);
  // Beside others, "a or b" could be taken for the half of something else.
  return parts.map(({ text, loose }) => (loose && parts.length > 1 ? `(${text})` : text));
}

interface Part {
  readonly text: string;
  /** True where the text goes on after "or" or "not so that". */
  readonly loose: boolean;
}

function partsOf(condition: Condition, words: Vocabulary): readonly Part[] {
  return Object.entries(condition).flatMap(([entry, its]): readonly Part[] => {
    if (entry === "all") return (its as readonly Condition[]).flatMap((part) => partsOf(part, words));
    if (entry === "any") return anyOf(its as readonly Condition[], words);
    if (entry === "not") {
      const denied = conditionInWords(its as Condition, words).join(" and ");
      return [{ text: `it is not so that ${denied}`, loose: true }];
    }
    const text = `${words.label(entry)} ${testInWords(its as Test, words.kind(entry), words)}`;
    return [{ text, loose: false }];
  });
}

function anyOf(alternatives: readonly Condition[], words: Vocabulary): readonly Part[] {
  const [only, more] = alternatives;
  if (only !== undefined && more === undefined) return partsOf(only, words);
  const said = alternatives.map((alternative) => conditionInWords(alternative, words));
  const text = said.map((parts) => (parts.length === 1 ? parts.join() : `(${parts.join(" and ")})`));
  return [{ text: text.join(" or "), loose: true }];
}

const AMOUNTS = { gt: "more than", gte: "at least", lt: "less than", lte: "at most" } as const;
const DAYS = { gt: "after", gte: "on or after", lt: "before", lte: "on or before" } as const;
const MOMENTS = { gt: "after", gte: "at or after", lt: "before", lte: "at or before" } as const;

function testInWords(test: Test, kind: ValueKind | undefined, words: Vocabulary): string {
  const show = (constant: Constant) => constantInWords(constant, kind, words);
  if (typeof test !== "object" || "parameter" in test) return `is ${show(test as Constant)}`;
  if (Array.isArray(test)) return `is ${listed(test.map(show))}`;
  if ("is" in test) return { absent: "is absent", present: "is given", other: "is something else" }[test.is];
  if ("not" in test) return negated(test.not, kind, words);
  if ("has" in test || "hasAll" in test || "hasNone" in test)
    return membershipInWords(test as Membership, show);
  const said = kind?.type === "date" ? DAYS : kind?.type === "instant" ? MOMENTS : AMOUNTS;
  const bounds = (["gt", "gte", "lt", "lte"] as const).flatMap((key) => {
    const bound = (test as Comparison)[key];
    return bound === undefined ? [] : [`${said[key]} ${show(bound)}`];
  });
  return `is ${bounds.join(" and ")}`;
}

function membershipInWords(
  { has, hasAll = [], hasNone = [] }: Membership,
  show: (constant: Constant) => string,
): string {
  const all = new Set([...(has === undefined ? [] : [has]), ...hasAll].map(show));
  return [
    ...(all.size > 0 ? [`has ${listedTogether([...all])}`] : []),
    ...(hasNone.length > 0 ? [`does not have ${listed(hasNone.map(show))}`] : []),
  ].join(" and ");
}

function negated(test: Test, kind: ValueKind | undefined, words: Vocabulary): string {
  const said = testInWords(test, kind, words);
  if (Array.isArray(test)) return `is none of ${said.replace(/^is /, "")}`;
  if (typeof test !== "object" || "is" in test || "parameter" in test) return said.replace(/^is /, "is not ");
  const [key = "", more] = Object.keys(test);
  if (more !== undefined || !SIMPLE.includes(key)) return `not (${said})`;
  return said.replace(/^is /, "is not ").replace(/^has /, "does not have ");
}

/** Tests whose "not" stands in the sentence without being misread. */
const SIMPLE: readonly string[] = ["gt", "gte", "lt", "lte", "has"];
