// The tests that a reason shows: as the document writes them where a fact is tested once, and otherwise what is left of it.
import { decide, definePolicy } from "evenhand/policy";
import { describe, expect, test } from "vitest";

const policyOf = (when: object) =>
  definePolicy({
    id: "shown",
    version: "1",
    purpose: "other",
    parameters: { least: { type: "integer", value: 2, min: 0, max: 9 } },
    facts: {
      yes: { type: "boolean" },
      sure: { type: "boolean", optional: true },
      kind: { type: "enum", values: ["bag", "box", "can", "jar"] },
      size: { type: "enum", values: ["small", "middle", "large"], ordered: true },
      count: { type: "integer", min: 0, max: 9 },
      age: { type: "integer", min: 0, max: 120, optional: true },
      price: { type: "money", currency: "EUR", max: "100.00" },
      day: { type: "date", min: "2026-01-01", max: "2026-12-31" },
      needs: { type: "set", values: ["ramp", "seat", "meal"], optional: true },
    },
    outcome: { ok: { type: "boolean" } },
    rules: [{ id: "r", when: when as never, then: { ok: true }, because: "x." }],
  });
const known = {
  yes: true,
  sure: true,
  kind: "bag",
  size: "middle",
  count: 5,
  age: 30,
  price: "20.00",
  day: "2026-05-05",
  needs: ["ramp"],
};
const testsOf = (when: object, change: object = {}) => {
  const decision = decide(policyOf(when), { ...known, ...change } as never);
  return decision.status === "decided" ? decision.because[0]?.tests : decision.status;
};

test.each<[object, unknown, object?]>([
  [{ count: 5 }, [{ fact: "count", test: 5 }]],
  [{ count: { gte: { parameter: "least" } } }, [{ fact: "count", test: { gte: 2 } }]],
  [{ count: { gt: 3, lt: 8 } }, [{ fact: "count", test: { gt: 3, lt: 8 } }]],
  [{ count: [4, 5, 6] }, [{ fact: "count", test: [4, 5, 6] }]],
  [{ all: [{ count: { gte: 2 } }, { count: { lte: 6 } }] }, [{ fact: "count", test: { gte: 2, lte: 6 } }]],
  [
    { all: [{ count: { gte: 2 } }, { count: { not: 4 } }] },
    [{ fact: "count", test: [{ gte: 2, lte: 3 }, { gte: 5 }] }],
  ],
  [{ not: { count: 4 } }, [{ fact: "count", test: { not: 4 } }]],
  [{ not: { count: { lt: 4 } } }, [{ fact: "count", test: { not: { lt: 4 } } }]],
  [{ not: { not: { count: 5 } } }, [{ fact: "count", test: 5 }]],
  [{ any: [{ count: 5 }, { yes: false }] }, [{ fact: "count", test: 5 }]],
  [{ any: [{ count: 9 }, { kind: "bag" }] }, [{ fact: "kind", test: "bag" }]],
  [{ all: [{ kind: ["bag", "box"] }, { kind: ["bag", "can"] }] }, [{ fact: "kind", test: "bag" }]],
  [
    { all: [{ kind: ["bag", "box", "can"] }, { not: { kind: "can" } }] },
    [{ fact: "kind", test: ["bag", "box"] }],
  ],
  [{ all: [{ size: { gte: "middle" } }, { not: { size: "large" } }] }, [{ fact: "size", test: "middle" }]],
  [
    { all: [{ size: { gte: "small" } }, { size: { lte: "middle" } }] },
    [{ fact: "size", test: { lte: "middle" } }],
  ],
  [{ age: { is: "present" } }, [{ fact: "age", test: { is: "present" } }]],
  [{ age: { is: "absent" } }, [{ fact: "age", test: { is: "absent" } }], { age: { is: "absent" } }],
  [
    { all: [{ not: { age: 3 } }, { age: { lte: 40 } }] },
    [{ fact: "age", test: [{ lte: 2 }, { gte: 4, lte: 40 }] }],
  ],
  [
    { any: [{ all: [{ not: { age: 3 } }, { not: { age: 4 } }] }] },
    [{ fact: "age", test: [{ lte: 2 }, { gte: 5 }, { is: "absent" }] }],
  ],
  [
    { all: [{ age: { is: "present" } }, { not: { age: { is: "absent" } } }] },
    [{ fact: "age", test: { is: "present" } }],
  ],
  [
    { all: [{ sure: { is: "present" } }, { not: { sure: { is: "absent" } } }] },
    [{ fact: "sure", test: [false, true] }],
  ],
  [{ all: [{ age: { is: "present" } }, { not: { age: 120 } }] }, [{ fact: "age", test: { lte: 119 } }]],
  [
    { all: [{ any: [{ age: { gte: 20 } }, { age: { is: "absent" } }] }, { not: { age: 33 } }] },
    [{ fact: "age", test: [{ gte: 20, lte: 32 }, { gte: 34 }] }],
  ],
  [{ price: { gte: "10.00" } }, [{ fact: "price", test: { gte: "10.00" } }]],
  [
    { all: [{ price: { gte: "10.00" } }, { price: { lt: "30.00" } }] },
    [
      {
        fact: "price",
        test: { gte: { amount: 1000, currency: "EUR" }, lte: { amount: 2999, currency: "EUR" } },
      },
    ],
  ],
  [
    { all: [{ day: { gte: "2026-02-01" } }, { not: { day: "2026-03-01" } }] },
    [{ fact: "day", test: [{ gte: "2026-02-01", lte: "2026-02-28" }, { gte: "2026-03-02" }] }],
  ],
  [{ needs: { has: "ramp" } }, [{ fact: "needs", test: { has: "ramp" } }]],
  [
    { needs: { hasAll: ["ramp"], hasNone: ["seat"] } },
    [{ fact: "needs", test: { hasAll: ["ramp"], hasNone: ["seat"] } }],
  ],
  [
    { all: [{ needs: { has: "ramp" } }, { needs: { hasNone: ["seat", "meal"] } }] },
    [{ fact: "needs", test: { hasAll: ["ramp"], hasNone: ["seat", "meal"] } }],
  ],
  [
    { all: [{ needs: { has: "ramp" } }, { needs: { has: "meal" } }] },
    [{ fact: "needs", test: { hasAll: ["ramp", "meal"] } }],
    { needs: ["ramp", "meal"] },
  ],
  [{ needs: { is: "absent" } }, [{ fact: "needs", test: { is: "absent" } }], { needs: { is: "absent" } }],
  [{ needs: { is: "present" } }, [{ fact: "needs", test: { is: "present" } }]],
  [{ not: { needs: { has: "seat" } } }, [{ fact: "needs", test: { not: { has: "seat" } } }]],
  [
    { all: [{ not: { needs: { has: "seat" } } }, { needs: { is: "present" } }] },
    [{ fact: "needs", test: { hasNone: ["seat"] } }],
  ],
  [
    { all: [{ needs: { is: "present" } }, { not: { needs: { is: "absent" } } }] },
    [{ fact: "needs", test: { is: "present" } }],
  ],
  [
    { any: [{ needs: { has: "meal" } }, { needs: { is: "absent" } }] },
    [{ fact: "needs", test: { is: "absent" } }],
    { needs: { is: "absent" } },
  ],
  [
    { yes: true, count: 5, needs: { hasAll: ["ramp"], hasNone: ["seat"] } },
    [
      { fact: "yes", test: true },
      { fact: "count", test: 5 },
      { fact: "needs", test: { hasAll: ["ramp"], hasNone: ["seat"] } },
    ],
  ],
  [{ yes: true }, [{ fact: "yes", test: true }]],
  [{ all: [{ yes: true }, { not: { yes: false } }] }, [{ fact: "yes", test: true }]],
])("%j", (when, tests, change) => {
  expect(testsOf(when, change)).toEqual(tests);
});

describe("the tests of a reason", () => {
  test("cannot be changed by whoever gets them", () => {
    const [first] = testsOf({ count: { gt: 3, lt: 8 } }) as readonly { readonly test: object }[];
    expect([first, first?.test].every(Object.isFrozen)).toBe(true);
    const [listed] = testsOf({ count: [4, 5] }) as readonly { readonly test: object }[];
    expect(Object.isFrozen(listed?.test)).toBe(true);
  });

  test("are marked where anything that the fact is made of is for audit only", () => {
    const number = { type: "integer", min: 0, max: 9 } as const;
    const policy = definePolicy({
      id: "sum",
      version: "1",
      purpose: "other",
      facts: { a: number, b: { ...number, sensitive: true }, c: number },
      derive: { both: { plus: ["a", "b"] }, plain: { plus: ["a", "c"] } },
      outcome: { ok: { type: "boolean" } },
      rules: [{ id: "r", when: { both: { gt: 3 }, plain: { gt: 3 } }, then: { ok: true }, because: "x." }],
    });
    const decision = decide(policy, { a: 3, b: 3, c: 3 });
    expect(decision.status === "decided" && decision.because[0]?.tests).toStrictEqual([
      { fact: "both", test: { gt: 3 }, sensitive: true },
      { fact: "plain", test: { gt: 3 } },
    ]);
    expect(
      "derived" in decision && decision.derived?.map(({ fact, sensitive }) => [fact, sensitive]),
    ).toEqual([
      ["both", true],
      ["plain", undefined],
    ]);
  });
});
