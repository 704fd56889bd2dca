// One case under two policies: what is said of it, whatever comes of it on either side.
import { describe, expect, test } from "vitest";
import { compare } from "../../../src/analysis/differences/compare.ts";
import { definePolicy, loadPolicy, type Policy } from "../../../src/policy/index.ts";

const facts = { days: { type: "integer", min: 0, max: 60 }, gift: { type: "boolean" } } as const;
const outcome = { refund: { type: "integer" } } as const;
const rule = (id: string, when: object, refund: number) => ({ id, when, then: { refund }, because: "x" });

function policyWith(change: object): Policy {
  return loadPolicy({ id: "late", version: "1", purpose: "other", facts, outcome, ...change });
}

const five = policyWith({ rules: [rule("five", { days: { gte: 7 } }, 5)] });
const six = policyWith({ rules: [rule("six", { days: { gte: 8 } }, 6)] });
const both = policyWith({
  hit: "unique",
  rules: [rule("late", { days: { gte: 7 } }, 5), rule("gift", { gift: true }, 1)],
});
const other = policyWith({
  hit: "unique",
  rules: [rule("later", { days: { gte: 7 } }, 5), rule("present", { gift: true }, 1)],
});
const gifts = policyWith({ rules: [rule("gift", { gift: true }, 5), rule("late", { days: { gte: 9 } }, 6)] });

const told = (before: Policy, after: Policy, given: object) => {
  const { same, text } = compare(before as Policy<unknown>, after, given as never);
  return [same, text];
};

describe("a case under two policies", () => {
  test.each<readonly [Policy, Policy, object, boolean, string]>([
    [five, six, { days: 8, gift: false }, false, "5 -> 6"],
    [five, six, { days: 7, gift: false }, false, "5 -> no rule (gap)"],
    [six, five, { days: 7, gift: false }, false, "no rule (gap) -> 5"],
    [five, six, { days: 6, gift: false }, true, "the same"],
    [five, gifts, { days: 7, gift: true }, true, "the same"],
    [five, both, { days: 7, gift: true }, false, "5 -> late and gift in conflict"],
    [both, five, { days: 6, gift: true }, false, "1 -> no rule (gap)"],
    [both, other, { days: 9, gift: true }, true, "the same"],
    [five, gifts, { days: 8 }, false, "decided -> open"],
    [gifts, five, { days: 8 }, false, "open -> decided"],
    [five, six, {}, false, "open -> open"],
    [five, five, {}, true, "the same"],
    [five, policyWith({ rules: [rule("more", { days: { gte: 9 } }, 5)] }), {}, true, "the same"],
    [five, six, { days: 100, gift: false }, false, "invalid -> invalid"],
    [five, six, { day: 9, gift: false }, false, "invalid -> invalid"],
    [five, five, { days: 9, gift: true, misspelt: 1 }, false, "invalid -> invalid"],
    [five, five, null as never, false, "invalid -> invalid"],
    [five, five, 5 as never, false, "invalid -> invalid"],
    [five, five, [] as never, false, "invalid -> invalid"],
    [
      five,
      policyWith({
        facts: { ...facts, days: { type: "integer", min: 0, max: 90 } },
        rules: [rule("five", { days: { gte: 7 } }, 5)],
      }),
      { days: 70, gift: true },
      false,
      "invalid -> decided",
    ],
  ])("%#", (before, after, given, same, text) => {
    expect(told(before, after, given)).toEqual([same, text]);
  });

  test("both decisions come with it, each with its own reason", () => {
    const { before, after } = compare(five as Policy<unknown>, six, { days: 8, gift: false } as never);
    expect([before, after]).toMatchObject([
      { status: "decided", because: [{ rule: "five" }] },
      { status: "decided", because: [{ rule: "six" }] },
    ]);
  });

  test("a fact that only one of them declares is left out for the other", () => {
    const without = policyWith({
      facts: { days: facts.days },
      rules: [rule("five", { days: { gte: 7 } }, 5)],
    });
    expect(told(five, without, { days: 9, gift: true })).toEqual([true, "the same"]);
    expect(told(without, five, { days: 9, gift: true })).toEqual([true, "the same"]);
  });

  test("so is a field of its records, however they are told", () => {
    const listed = (of: object) =>
      policyWith({
        facts: { items: { type: "list", maxItems: 3, of } },
        derive: { many: { count: "items", where: { late: true } } },
        rules: [rule("late", { many: { gte: 1 } }, 5)],
        otherwise: { then: { refund: 0 }, because: "x" },
      });
    const late = { type: "boolean" };
    const one = listed({ late, cost: { type: "integer", min: 0, max: 9 } });
    const two = listed({ late, days: { type: "integer", min: 0, max: 9 } });
    const record = { late: true, cost: 3, days: 2 };
    const accounts = [{ value: [record], from: "verified" }, { value: { items: [record], complete: true } }];
    for (const items of [
      [record],
      { items: [record], complete: true },
      { value: [record], from: "verified" },
      { value: { items: [record], complete: true } },
      { accounts },
    ]) {
      expect(told(one, two, { items })).toEqual([true, "the same"]);
      expect(compare(one as Policy<unknown>, two, { items } as never).after.status).toBe("decided");
    }
    expect(told(one, two, { items: [{ ...record, misspelt: 1 }] })).toEqual([false, "invalid -> invalid"]);
  });
});

describe("to the compiler", () => {
  test("a fact is one of either policy", () => {
    const old = definePolicy({
      id: "old",
      version: "1",
      purpose: "other",
      facts: { kind: { type: "enum", values: ["bus", "tram"] } },
      outcome,
      rules: [rule("bus", { kind: "bus" }, 1)],
      otherwise: { then: { refund: 0 }, because: "x" },
    });
    const fresh = definePolicy({
      id: "new",
      version: "1",
      purpose: "other",
      facts: { kind: { type: "enum", values: ["bus", "train"] }, gift: { type: "boolean" } },
      outcome,
      rules: [rule("gift", { gift: true }, 1)],
      otherwise: { then: { refund: 0 }, because: "x" },
    });
    expect(compare(old, fresh, { kind: "bus", gift: true }).text).toBe("the same");
    expect(compare(old, fresh, { kind: "train", gift: true }).text).toBe("invalid -> decided");
    // @ts-expect-error: neither has it
    expect(compare(old, fresh, { kind: "bus", gifts: true }).text).toBe("invalid -> invalid");
    // @ts-expect-error: no word of either
    expect(compare(old, fresh, { kind: "ship", gift: true }).text).toBe("invalid -> invalid");
  });
});
