// A difference that is given up is never called equal, however little may be spent and on whichever way of looking.
import { diffPolicies } from "evenhand/analysis";
import { loadPolicy } from "evenhand/policy";
import { expect, test } from "vitest";

const late = (rules: readonly object[], facts: object = {}) =>
  loadPolicy({
    id: "late",
    version: "1",
    purpose: "other",
    facts: { hours: { type: "integer", min: 0, max: 9 }, ...facts },
    outcome: { due: { type: "boolean" } },
    rules,
    otherwise: { then: { due: false }, because: "y" },
  } as never);
const rule = (when: object) => ({ id: "late", when, then: { due: true }, because: "x" });

test("where the two together are too large and one of them is not", () => {
  const before = late([rule({ hours: { gte: 3 } })]);
  const after = late([rule({ hours: { gte: 3 }, asked: ["a", "b"] })], {
    asked: { type: "enum", values: ["a", "b", "c"] },
  });
  expect(diffPolicies(before, after)).toMatchObject({ equal: false, exact: true });
  for (let nodes = 0; nodes < 12; nodes += 1) {
    for (const engine of ["diagrams", "both"] as const) {
      for (const [one, other] of [
        [before, after],
        [after, before],
      ] as const) {
        const { equal, exact, changes } = diffPolicies(one, other, { nodes, engine, steps: 40 });
        expect([nodes, engine, equal, exact && changes.length === 0]).toEqual([nodes, engine, false, false]);
      }
    }
  }
});
