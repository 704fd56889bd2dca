/**
 * One threshold with `lt` in one place and `lte` in another: the value itself then stands apart from those on either
 * side of it, and hardly anybody means that.
 */
import { type Condition, type Constant, type PolicyDocument, rulesOf } from "../../policy/index.ts";
import {
  conditionBoxes,
  type Domain,
  decodeValue,
  hasOrder,
  type NormalFact,
} from "../../policy/normal-form.ts";
import { ask } from "../asking/ask.ts";
import type { Finding } from "../finding.ts";
import { differenceQuestion } from "../guarantees/difference-question.ts";
import { pairOf } from "../joint/pair-of.ts";
import { valueInWords } from "../regions/result-in-words.ts";
import { confirm } from "../solving/confirm.ts";
import { witnessOf } from "../solving/witness-of.ts";
import type { FindingContext } from "./finding-context.ts";
import { held } from "./hold-axes.ts";
import { message } from "./messages.ts";

/** Every value that stands apart for no other reason than how its tests are written, with cases that differ by it. */
export function findBoundarySmells(context: FindingContext): readonly Finding[] {
  const { policy, compiled, options, spend } = context;
  const findings: Finding[] = [];
  for (const [name, thresholds] of thresholdsOf(policy.document)) {
    const place = compiled.places.get(name);
    if (place === undefined || policy.document.facts[name] === undefined) continue;
    const { domain } = compiled.facts[place] as NormalFact;
    if (!hasOrder(domain) || domain.type === "enum") continue;
    for (const constant of thresholds.values()) {
      if (!(constant.below && constant.above) || constant.equal) continue;
      const code = codeOf(context, name, place, constant.value);
      if (code === undefined || code <= domain.least || code >= domain.greatest) continue;
      const pair = pairOf(compiled, new Map([[name, "free"]]));
      const before = ask(held(differenceQuestion(pair), place, code, code - 1), options);
      const after = ask(held(differenceQuestion(pair), place, code, code + 1), options);
      spend(before.effort);
      spend(after.effort);
      if (before.status !== "found" || after.status !== "found") continue;
      const value = valueInWords(decodeValue(domain as Domain, code));
      findings.push({
        code: "boundary-smell",
        severity: "warning",
        ...message.boundary(name, value),
        path: ["facts", name],
        facts: [name],
        witness: confirm(policy, witnessOf(pair, before.found, 0)),
        other: confirm(policy, witnessOf(pair, before.found, 1)),
      });
    }
  }
  return findings;
}

interface Threshold {
  readonly value: Constant;
  below: boolean;
  above: boolean;
  equal: boolean;
}

/** How each constant that a fact is compared with is written, over all rules and assumptions. */
function thresholdsOf(document: PolicyDocument): ReadonlyMap<string, ReadonlyMap<string, Threshold>> {
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

/** The code of a constant: that of the only value that is equal to it. */
function codeOf(
  { policy }: FindingContext,
  fact: string,
  place: number,
  value: Constant,
): number | undefined {
  const read = conditionBoxes(policy, { [fact]: value });
  return read.ok ? read.value[0]?.find((side) => side.fact === place)?.spans[0] : undefined;
}
