/** The constants that a fact is compared with, by the side on which they cut, and those that it is said to equal. */
import { literal } from "../../../src/policy/definition/holds.ts";
import type { Constant, Test } from "../../../src/policy/document/condition.ts";
import type { PolicyDocument } from "../../../src/policy/document/policy-document.ts";
import { type CountedFact, stepIn } from "../../policy/generators/grid.ts";

export interface Thresholds {
  /** Steps that stand under `gte` or `lt`: something begins or ends just below them. */
  readonly below: ReadonlySet<number>;
  /** Steps that stand under `gt` or `lte`. */
  readonly above: ReadonlySet<number>;
  readonly equal: ReadonlySet<number>;
}

/** Of all tests of the fact, those inside `not` with them. */
export function writtenThresholds(
  fact: CountedFact,
  tests: readonly Test[],
  document: PolicyDocument,
): Thresholds {
  const found = { below: new Set<number>(), above: new Set<number>(), equal: new Set<number>() };
  const step = (constant: Constant) => stepIn(fact, literal(constant, document) as never);
  for (const test of tests) {
    if (typeof test !== "object") found.equal.add(step(test));
    else if (Array.isArray(test)) for (const constant of test) found.equal.add(step(constant));
    else if ("parameter" in test) found.equal.add(step(test));
    else {
      const { gt, gte, lt, lte } = test as { readonly [comparison: string]: Constant };
      for (const constant of [gte, lt]) if (constant !== undefined) found.below.add(step(constant));
      for (const constant of [gt, lte]) if (constant !== undefined) found.above.add(step(constant));
    }
  }
  return found;
}
