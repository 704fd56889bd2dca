// What two policies derive by one name is one thing only where it is made of the same list.
import { diffPolicies } from "evenhand/analysis";
import { loadPolicy } from "evenhand/policy";
import { expect, test } from "vitest";

const list = { type: "list", maxItems: 2, of: { cost: { type: "integer", min: 0, max: 9 } } };

/** One point where there is a record in the list of this name; the lists in this order. */
function policyWith(counted: string, names: readonly string[]) {
  return loadPolicy({
    id: "lists",
    version: "1",
    purpose: "other",
    facts: Object.fromEntries(names.map((name) => [name, list])),
    derive: { howMany: { count: counted }, dearest: { max: counted, of: "cost" } },
    outcome: { points: { type: "integer" } },
    rules: [
      { id: "some", when: { howMany: { gte: 1 }, dearest: { gte: 3 } }, then: { points: 1 }, because: "x" },
    ],
    otherwise: { then: { points: 0 }, because: "x" },
  });
}

test("lists that stand in another order are the same lists", () => {
  const turned = diffPolicies(
    policyWith("items", ["items", "extras"]),
    policyWith("items", ["extras", "items"]),
  );
  expect([turned.equal, turned.exact]).toEqual([true, true]);
});

test("lists that stand in one place are not, where they have other names", () => {
  const { equal, changes } = diffPolicies(
    policyWith("items", ["items", "extras"]),
    policyWith("extras", ["extras", "items"]),
  );
  expect(equal).toBe(false);
  expect(changes.length).toBeGreaterThan(0);
});
