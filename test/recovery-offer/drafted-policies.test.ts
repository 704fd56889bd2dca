import * as fc from "fast-check";
import { expect, test } from "vitest";
import { type Policies, policies } from "./drafted-policies.ts";

/** What is printed where a law does not hold. */
const printed = (law: (drafted: Policies) => boolean) => {
  const { counterexample } = fc.check(fc.property(policies, law), { seed: 7, endOnFailure: true });
  expect(counterexample).not.toBeNull();
  return fc.stringify(counterexample);
};

test("a playbook that breaks a law is printed as its rules, and not as what they were compiled to", () => {
  const text = printed(({ entitlement }) => (entitlement.document.rules ?? []).length < 2);
  expect(text).toMatch(/entitlement/);
  expect(text).toMatch(/if \{.*\} then \{"given":/);
  expect(text.length).toBeLessThan(3_000);
});
