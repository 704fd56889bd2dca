// Whether a value fits a question, against deciding every policy that looks at it with nothing else known.
import { decide, loadPolicy, type Policy } from "evenhand/policy";
import { describe, expect, test } from "vitest";
import type { Question } from "../../../src/needs-assessment/needs-policy.ts";
import { valueIssues } from "../../../src/needs-assessment/reading/value-issues.ts";

const FACTS = {
  n: { type: "integer", min: 0, max: 9, ask: "How many?" },
  m: { type: "integer", min: 0, max: 9, ask: "How many more?" },
  word: { type: "enum", values: ["a", "b"], ask: "Which?" },
  price: { type: "money", currency: "GBP", max: "9.99", ask: "How much?" },
  tags: { type: "set", values: ["x", "y"], optional: true, ask: "Which of them?" },
  items: { type: "list", of: { size: { type: "integer", min: 0, max: 3 } }, maxItems: 2, ask: "What?" },
} as const;
const policyWith = (id: string, facts: object, more: object = {}) =>
  loadPolicy({
    id,
    version: "1",
    purpose: "recommendation",
    facts,
    outcome: { level: { type: "integer" } },
    rules: [{ id: "one", when: { n: { gte: 5 } }, then: { level: 1 }, because: "x" }],
    otherwise: { then: { level: 0 }, because: "x" },
    ...more,
  });
const never = (...whens: readonly object[]) => ({
  assume: whens.map((when) => ({ never: when, because: "It cannot be." })),
});

const plain = policyWith("plain", FACTS);
const narrow = policyWith("narrow", { ...FACTS, n: { ...FACTS.n, max: 7 } });
const alone = policyWith("alone", FACTS, never({ n: 3 }, { tags: { has: "x" }, m: { gte: 5 } }));
const only = policyWith("only", { n: FACTS.n }, never({ n: 3 }));
const covered = policyWith("covered", FACTS, never({ n: 4, m: { lte: 4 } }, { n: 4, m: { gte: 5 } }));
const derived = policyWith(
  "derived",
  { n: FACTS.n },
  {
    derive: { twice: { plus: ["n", "n"] } },
    ...never({ twice: { gte: 9 } }),
  },
);

const VALUES = [
  ...[0, -0, 3, 4, 7, 8, 9, 10, -1, 2.5, Number.NaN, Number.POSITIVE_INFINITY],
  ...["a", "b", "c", "", "3", "3.00", "9.999"],
  ...[true, false, null],
  ...[{ gte: 3 }, { lt: 1 }, { oneOf: [3, 4] }, { oneOf: ["a"] }, { has: ["x"] }, { is: "absent" }],
  ...[["x"], ["x", "x"], ["z"], [], [{ size: 3 }], [{ size: 4 }], { items: [{ size: 1 }], complete: false }],
  ...[new Date(0), () => 1, "x".repeat(300)],
];

describe.each([
  ["one policy", [plain]],
  ["two that differ", [plain, narrow]],
  ["an assumption about a fact alone", [plain, alone]],
  ["an assumption about the only fact", [only]],
  ["assumptions that leave nothing together", [covered]],
  ["an assumption about what is derived", [derived]],
])("%s", (_, policies: readonly Policy[]) => {
  test.each(Object.keys(policies[0]?.document.facts ?? {}))(
    "%s: each value, asked twice and in either order",
    (name) => {
      const question = { name, requirements: [...policies.keys()] } as unknown as Question;
      const expected = VALUES.map((value) => {
        for (const policy of policies) {
          const decision = decide(policy, { [name]: { value, from: "verified" } } as never, { steps: 0 });
          if (decision.status === "invalid")
            return decision.issues.map((own) => ({ ...own, path: ["at", ...own.path.slice(2)] }));
        }
        return [];
      });
      const found = (value: unknown) => valueIssues(policies, question, value, ["at"]);
      expect(VALUES.map(found)).toEqual(expected);
      expect(VALUES.map(found)).toEqual(expected);
      expect(VALUES.toReversed().map(found)).toEqual(expected.toReversed());
      expect(expected.some((issues) => issues.length === 0)).toBe(true);
      expect(expected.some((issues) => issues.length > 0)).toBe(true);
    },
  );
});
