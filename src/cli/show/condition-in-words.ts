import type { Comparison, Condition, Constant, Membership, Test } from "../../policy/index.ts";
import { constantInWords } from "./constant-in-words.ts";
import type { ValueKind } from "./kind-of.ts";
import { listed } from "./listed.ts";
import { listedTogether } from "./listed-together.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** What a condition asks, one part for each thing that must hold: `delay is at least 30 minutes`. */
export function conditionInWords(condition: Condition, words: Vocabulary): readonly string[] {
  return Object.entries(condition).flatMap(([entry, its]) => {
    if (entry === "all")
      return (its as readonly Condition[]).flatMap((part) => conditionInWords(part, words));
    if (entry === "any") return [anyInWords(its as readonly Condition[], words)];
    if (entry === "not")
      return [`it is not so that ${conditionInWords(its as Condition, words).join(" and ")}`];
    return [`${words.label(entry)} ${testInWords(its as Test, words.kind(entry), words)}`];
  });
}

function anyInWords(alternatives: readonly Condition[], words: Vocabulary): string {
  const said = alternatives.map((alternative) => conditionInWords(alternative, words));
  if (said.length === 1) return said.flat().join(" and ");
  return said.map((parts) => (parts.length === 1 ? parts.join() : `(${parts.join(" and ")})`)).join(" or ");
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
  const all = [...(has === undefined ? [] : [has]), ...hasAll];
  return [
    ...(all.length > 0 ? [`has ${listedTogether(all.map(show))}`] : []),
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
