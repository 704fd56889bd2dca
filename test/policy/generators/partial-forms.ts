/** What a partial case leaves open, in the words of the coverage table. */
import type { Fact, ListFact } from "../../../src/policy/document/fact.ts";
import type { PolicyDocument } from "../../../src/policy/document/policy-document.ts";
import { isOrdered } from "./grid.ts";
import type { PartialCase } from "./partial-case.ts";

/** Each form once. */
export function formsOfPartialCase(
  document: PolicyDocument,
  { facts, candidates }: PartialCase,
): ReadonlySet<string> {
  const forms = Object.keys(candidates).flatMap((name) => {
    const fact = document.facts[name] as Fact;
    if (fact.type === "list") return formsOfList(fact, facts[name]);
    return fact.type === "set" && facts[name] !== undefined ? ["vague-set"] : formsOfValue(fact, facts[name]);
  });
  return new Set(forms.map((form) => `partial ${form}`));
}

function formsOfList({ of }: ListFact, given: unknown): readonly string[] {
  if (given === undefined) return ["missing-list"];
  const isWhole = Array.isArray(given);
  const records = (isWhole ? given : (given as { items: unknown }).items) as { [field: string]: unknown }[];
  const fields = records.flatMap((record) =>
    Object.entries(of).flatMap(([name, field]) => {
      if (record[name] === undefined) return ["missing-field"];
      const forms = formsOfValue(field, record[name]);
      return forms.length > 0 ? [...forms, "vague-field"] : [];
    }),
  );
  return [...(isWhole ? [] : ["incomplete-list"]), ...fields];
}

function formsOfValue(fact: Fact, given: unknown): readonly string[] {
  if (typeof given !== "object" || given === null) return [];
  if ("oneOf" in given) return ["one-of"];
  if (!["gt", "gte", "lt", "lte"].some((bound) => bound in given)) return [];
  if (isOrdered(fact)) return ["vague-order"];
  return fact.type === "date" || fact.type === "instant" ? [`vague-${fact.type}`] : ["vague-number"];
}
