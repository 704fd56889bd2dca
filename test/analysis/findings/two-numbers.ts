/** Policies about two whole numbers, `x` and `y`, in which only the rules matter. */
import { loadPolicy } from "../../../src/policy/index.ts";

export function rule(id: string, when: object, points = 1): object {
  return { id, when, then: { points }, because: "x" };
}

export function policyWith(greatest: number, rules: readonly object[], change: object = {}) {
  const number = { type: "integer", min: 0, max: greatest };
  return loadPolicy({
    id: "two-numbers",
    version: "1",
    purpose: "other",
    facts: { x: number, y: number },
    outcome: { points: { type: "integer" } },
    rules,
    ...change,
  });
}
