import { decide, definePolicy } from "evenhand";
import { describe, expect, test } from "vitest";

const late = definePolicy({
  id: "late",
  version: "1",
  purpose: "make-whole",
  facts: { days: { type: "integer", min: 0, max: 60, needs: "recorded" } },
  outcome: { refund: { type: "money", currency: "EUR" } },
  rules: [{ id: "week", when: { days: { gte: 7 } }, then: { refund: "10" }, because: "A week." }],
  otherwise: { then: { refund: "0" }, because: "Less." },
});

describe("a claim that cannot count", () => {
  test.each<[unknown, unknown]>([
    [99, 99],
    ["garbage", "garbage"],
    [{ days: [1] }, { days: [1] }],
    [null, null],
    [Number.NaN, "`NaN`"],
    [Number.POSITIVE_INFINITY, "`Infinity`"],
    [() => 7, "`function`"],
    [Symbol("7"), "`symbol`"],
    [7n, "`7n`"],
  ])("%s is shown, and the decision stays plain data", (claim, shown) => {
    const decision = decide(late, { days: claim as never });
    expect(decision).toMatchObject({ status: "open", claimed: [{ fact: "days", value: shown }] });
    expect(structuredClone(decision)).toEqual(decision);
    expect(JSON.parse(JSON.stringify(decision))).toEqual(decision);
  });
});
