// Cases of two policies that declare one list differently, given to each as it declares it, and decided.
import { definePolicy } from "evenhand/policy";
import { describe, expect, test } from "vitest";
import { alignPolicies } from "../../../src/analysis/joint/align-policies.ts";
import { confirm } from "../../../src/analysis/solving/confirm.ts";
import { findCase } from "../../../src/analysis/solving/find-case.ts";
import { ANY_CASE } from "../../../src/analysis/solving/wanted.ts";
import { witnessOf } from "../../../src/analysis/solving/witness-of.ts";
import type { Spans } from "../../../src/policy/normal-form.ts";

const rest = {
  version: "1",
  purpose: "other",
  outcome: { free: { type: "boolean" } },
  derive: {
    worth: { sum: "items", of: "price" },
    odd: { count: "items", where: { kind: { not: "book" } } },
  },
  rules: [{ id: "worth-it", when: { worth: { gte: "20.00" } }, then: { free: true }, because: "Worth it." }],
  otherwise: { then: { free: false }, because: "It is not." },
} as const;
const before = definePolicy({
  ...rest,
  id: "before",
  facts: {
    items: {
      type: "list",
      maxItems: 3,
      needs: "recorded",
      of: {
        price: { type: "money", currency: "EUR", max: "10.00" },
        kind: { type: "enum", values: ["book", "toy"] },
      },
    },
  },
});
const after = definePolicy({
  ...rest,
  id: "after",
  facts: {
    items: {
      type: "list",
      maxItems: 3,
      of: {
        price: { type: "money", currency: "EUR", min: "2.00", max: "30.00" },
        kind: { type: "enum", values: ["book", "game"] },
        gift: { type: "boolean" },
      },
    },
  },
});

describe("one list that two policies declare", () => {
  const joint = alignPolicies(before as never, after as never);
  const found = (wanted: { readonly [name: string]: Spans }) => {
    const space = joint.axes.map(({ name, spans }) => wanted[name] ?? spans);
    return findCase(joint, space, ANY_CASE, { left: 1_000 });
  };

  test("has records that both can read, each with the fields that it declares", () => {
    const answer = found({ worth: [2_500, 3_000], odd: [0, 0] });
    if (typeof answer === "string") throw new Error(answer);
    const [one, other] = [
      confirm(before as never, witnessOf(joint, answer, 0)),
      confirm(after as never, witnessOf(joint, answer, 1)),
    ];
    expect(one).toMatchObject({ status: "decided", outcome: { free: true }, rules: ["worth-it"] });
    expect(other).toMatchObject({ status: "decided", outcome: { free: true }, rules: ["worth-it"] });
    const { items } = one.facts as { items: { value: readonly object[]; from: string } };
    expect(items.from).toBe("verified");
    expect(items.value.every((record) => `${Object.keys(record)}` === "price,kind")).toBe(true);
    const more = other.facts.items as readonly Record<string, unknown>[];
    expect(more.map(({ gift: _, ...record }) => record)).toEqual(items.value);
    expect(more.every(({ gift }) => typeof gift === "boolean")).toBe(true);
  });
  test("never holds more than both allow", () => {
    expect(found({ worth: [3_001, 9_000] })).toBe("none");
    expect(found({ worth: [1, 199] })).toBe("none");
    expect(found({ worth: [200, 200] })).not.toBe("none");
    expect(found({ odd: [1, 3] })).toBe("none");
  });
});

describe("facts that are no complete case", () => {
  test("are a fault of the program", () => {
    expect(() => confirm(before as never, {})).toThrowError(/these facts are open/);
    const items = { value: [{ price: 9_999, kind: "book" }], from: "verified" };
    expect(() => confirm(before as never, { items })).toThrowError(/these facts are invalid/);
  });
});
