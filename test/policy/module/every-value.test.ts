// Every kind of value for every kind of fact: a module says of a case what the definition says, whatever is given.
import { toModule } from "evenhand/policy";
import { describe, expect, test } from "vitest";
import { evaluateByDefinition } from "../../../src/policy/definition/evaluate-by-definition.ts";
import { ANYTHING, absent, KINDS, policyOf } from "../generators/every-kind.ts";
import { loadModule } from "./load-module.ts";
import { plainFacts } from "./plain-facts.ts";

const vouched = { from: "verified" } as const;
const otherwise = { otherwise: { then: { place: 9, back: 1, paid: "1" }, because: "so." } };

describe.each(KINDS)("a value of %s", (_, it, tests, amount) => {
  const policies = [
    policyOf(it, tests, amount),
    policyOf(it, tests, amount, otherwise),
    policyOf({ ...it, optional: true }, [absent, ...tests], {}, otherwise),
    policyOf({ ...it, optional: true }, tests, {}),
  ];

  test.each(policies.map((policy, at) => [at, policy] as const))("in policy %i", async (__, policy) => {
    const printed = await loadModule(toModule(policy, vouched).code);
    for (const value of ANYTHING) {
      for (const flag of [true, false]) {
        const facts = { it: value, flag };
        const text = typeof value === "object" ? JSON.stringify(value) : `${typeof value} ${String(value)}`;
        const said = printed.decide(facts);
        if (value === undefined) {
          expect(said).toEqual({ status: "open", facts: ["it"] });
          continue;
        }
        const defined = evaluateByDefinition(policy.document, facts);
        if (defined.status === "invalid") {
          expect(said, text).toEqual({ status: "invalid", facts: ["it"] });
          expect(printed.outcome(facts)).toBeUndefined();
          continue;
        }
        expect(said.status, text).toBe(defined.status);
        const outcome = defined.status === "decided" ? defined.outcome : undefined;
        expect([said.rules?.[0], said.outcome], text).toEqual([
          defined.status === "decided" ? defined.rule : undefined,
          outcome,
        ]);
        expect(printed.outcome(facts), text).toEqual(outcome);
        expect(printed.outcomeUnchecked(plainFacts(policy.document.facts, facts)), text).toEqual(outcome);
      }
    }
  });
});
