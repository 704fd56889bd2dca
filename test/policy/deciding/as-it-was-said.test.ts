// What was said of a fact is shown as it was said: one value of several is not taken for the value, and a list that is said
// to be complete is one.
import { decide } from "evenhand/policy";
import { describe, expect, test } from "vitest";
import { forDrafted, readSound } from "../generators/for-drafted.ts";

const about = { id: "said", version: "1", purpose: "other" } as const;
const relied = (decision: ReturnType<typeof decide>) =>
  "relied" in decision ? decision.relied.map(({ value }) => value) : decision;

describe("a value that is known in part", () => {
  const policy = readSound({
    ...about,
    facts: {
      days: { type: "integer", min: 0, max: 99 },
      price: { type: "money", currency: "EUR", max: "90.00" },
    },
    outcome: { due: { type: "boolean" } },
    rules: [
      { id: "soon", when: { days: { lt: 50 }, price: { lt: "50.00" } }, then: { due: true }, because: "so." },
    ],
    otherwise: { then: { due: false }, because: "so." },
  });

  test.each([
    [{ oneOf: [3, 7] }, { oneOf: [3, 7] }],
    [{ oneOf: [3, 40] }, { oneOf: [3, 40] }],
    [{ oneOf: [3] }, 3],
    [{ gte: 3, lte: 3 }, 3],
    [
      { gte: 3, lte: 4 },
      { gte: 3, lte: 4 },
    ],
  ])("of %j is shown as %j", (days, shown) => {
    const decision = decide(policy, { days, price: "1.50" } as never);
    expect(relied(decision)).toEqual([shown, { amount: 150, currency: "EUR" }]);
  });
});

describe("a list that is said to be complete", () => {
  const policy = readSound({
    ...about,
    facts: { bags: { type: "list", of: { heavy: { type: "boolean" } }, maxItems: 3 } },
    derive: { heavy: { some: "bags", where: { heavy: true } } },
    outcome: { due: { type: "boolean" } },
    rules: [{ id: "heavy", when: { heavy: true }, then: { due: true }, because: "so." }],
    otherwise: { then: { due: false }, because: "so." },
  });

  test.each([
    [{ items: [{ heavy: false }], complete: true }, "decided"],
    [{ items: [{ heavy: false }], complete: false }, "open"],
    [{ items: [], complete: true }, "decided"],
    [{ items: [], complete: false }, "open"],
    [{ items: [{ heavy: true }], complete: false }, "decided"],
  ])("%j is %s", (bags, status) => {
    expect(decide(policy, { bags } as never).status).toBe(status);
  });

  test("comes to what the plain list comes to, whatever the policy", () => {
    let lists = 0;
    forDrafted({ seed: 12, count: 60, small: true, whole: true }, ({ document, policy: drafted }) => {
      const named = Object.entries(document.facts).flatMap(([name, fact]) =>
        fact.type === "list" ? [[name, Math.min(2, fact.maxItems)] as const] : [],
      );
      for (const [name, most] of named) {
        for (let count = 0; count <= most; count += 1) {
          const items = Array.from({ length: count }, () => ({}));
          const [plain, said] = [items, { items, complete: true }].map((value) => {
            const { relied: _, ...rest } = decide(drafted, { [name]: value } as never, {
              from: "verified",
            }) as unknown as Readonly<Record<string, unknown>>;
            return rest;
          });
          expect(said, JSON.stringify({ document, count })).toEqual(plain);
          lists += 1;
        }
      }
    });
    expect(lists).toBeGreaterThan(20);
  });
});
