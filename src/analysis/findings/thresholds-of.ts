/**
 * The constants that facts are compared with, as the document writes them: in the normal form `gt: 3` and `gte: 4` are
 * the same, and nobody sees any more which was written.
 */
import { type Condition, type Constant, type PolicyDocument, rulesOf } from "../../policy/index.ts";

/** A constant and how rules compare a fact with it. */
export interface Threshold {
  readonly value: Constant;
  below: boolean;
  above: boolean;
  equal: boolean;
}

/** How each constant that a fact is compared with is written, over all rules and assumptions. */
export function thresholdsOf(document: PolicyDocument): ReadonlyMap<string, ReadonlyMap<string, Threshold>> {
  const facts = new Map<string, Map<string, Threshold>>();
  const note = (fact: string, value: Constant, how: "below" | "above" | "equal") => {
    const own = facts.get(fact) ?? new Map<string, Threshold>();
    facts.set(fact, own);
    const plain = resolved(value, document);
    const key = JSON.stringify(plain);
    const threshold = own.get(key) ?? { value: plain, below: false, above: false, equal: false };
    threshold[how] = true;
    own.set(key, threshold);
  };
  const walk = (condition: Condition): void => {
    for (const [key, value] of Object.entries(condition)) {
      if (key === "any" || key === "all") for (const part of value as readonly Condition[]) walk(part);
      else if (key === "not") walk(value as Condition);
      else test(key, value);
    }
  };
  const test = (fact: string, value: unknown): void => {
    if (Array.isArray(value)) for (const one of value) note(fact, one as Constant, "equal");
    else if (typeof value !== "object" || value === null || "parameter" in value || "amount" in value)
      note(fact, value as Constant, "equal");
    else {
      for (const [key, own] of Object.entries(value)) {
        if (key === "not") test(fact, own);
        if (key === "gte" || key === "lt") note(fact, own as Constant, "below");
        if (key === "gt" || key === "lte") note(fact, own as Constant, "above");
      }
    }
  };
  for (const { when } of rulesOf(document)) walk(when);
  for (const { never } of document.assume ?? []) walk(never);
  return facts;
}

/** A parameter stands for its value. */
function resolved(value: Constant, { parameters = {} }: PolicyDocument): Constant {
  if (typeof value !== "object" || value === null || !("parameter" in value)) return value;
  const declared = parameters[value.parameter as string];
  return (declared?.value ?? value) as Constant;
}
