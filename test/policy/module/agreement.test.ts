// Printed modules in short: a few policies of the whole language, whose modules say what the definition says, checked
// and unchecked. The long form of it is test/policy/forms.test.ts.
import { toModule } from "evenhand/policy";
import { describe, expect, test } from "vitest";
import { evaluateByDefinition } from "../../../src/policy/definition/evaluate-by-definition.ts";
import type { PolicyDocument } from "../../../src/policy/document/policy-document.ts";
import { decisionStream } from "../generators/decision-stream.ts";
import type { Case } from "../generators/draft-case.ts";
import { readSound } from "../generators/for-drafted.ts";
import { type LoadedModule, loadModule } from "./load-module.ts";
import { plainFacts } from "./plain-facts.ts";

const POLICIES = 12;
const SEEDS = [301, 302, 303, 304];
const vouched = { from: "verified" } as const;

/** What a module says in the words of the definition, which names one rule where several agree. */
function saidBy(printed: LoadedModule, facts: Case, { hit }: PolicyDocument): unknown {
  const { status, rules = [], outcome } = printed.decide(facts);
  if (status === "conflict") return { status, rules };
  if (status !== "decided") return { status };
  return { status, rule: rules[0], ...(hit === "collect" && { rules }), outcome };
}

const isSound = ({ assume: _, ...document }: PolicyDocument, one: Case): boolean =>
  evaluateByDefinition(document, one).status !== "invalid";

describe("in short", () => {
  test.each(SEEDS)("a module says what the definition says: %i", async (seed) => {
    let policies = 0;
    for (const { document, random, boundary } of decisionStream(seed)) {
      policies += 1;
      if (policies > POLICIES) break;
      const printed = await loadModule(toModule(readSound(document), vouched).code);
      for (const facts of [...random.slice(0, 12), ...boundary.slice(0, 48)]) {
        const defined = evaluateByDefinition(document, facts);
        expect(saidBy(printed, facts, document), JSON.stringify(document)).toEqual(defined);
        const given = defined.status === "decided" ? defined.outcome : undefined;
        expect(printed.outcome(facts)).toEqual(given);
        if (!isSound(document, facts)) continue;
        expect(printed.outcomeUnchecked(plainFacts(document.facts, facts))).toEqual(given);
      }
    }
  });
});
