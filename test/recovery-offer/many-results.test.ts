import { definePolicy } from "evenhand";
import { definePlaybook, recover } from "evenhand/recovery-offer";
import { describe, expect, test } from "vitest";
import { annCalls } from "../service/samples.ts";

const rules = Array.from({ length: 150 }, (_, index) => ({
  id: `day-${index + 1}`,
  when: { day: index + 1 },
  then: { refund: `${index + 5}` as `${number}` },
  because: "By the day.",
}));
const parts = {
  id: "by-day",
  version: "1",
  purpose: "entitlement",
  facts: { day: { type: "integer", min: 1, max: 200 } },
  outcome: { refund: { type: "money", currency: "GBP" } },
} as const;
const authority = definePolicy({
  id: "nobody",
  version: "1",
  purpose: "other",
  facts: {
    role: { type: "enum", values: ["front-line"] },
    amount: { type: "money", currency: "GBP", max: "500.00" },
  },
  outcome: { verdict: { type: "enum", values: ["refused"] }, approver: { type: "enum", values: ["none"] } },
  rules: [],
  otherwise: { then: { verdict: "refused", approver: "none" }, because: "Only what is owed." },
});
const failure = { kind: "outcome", cause: "ours", harms: [], facts: {} } as const;

describe("more possible amounts than a decision lists", () => {
  test("what is certainly owed is known all the same", () => {
    const entitlement = definePolicy({
      ...parts,
      rules,
      otherwise: { then: { refund: "3.00" }, because: "Later." },
    });
    const offer = recover(
      definePlaybook({ id: "p", version: "1", entitlement, authority }),
      failure,
      annCalls,
    );
    expect(offer).toMatchObject({
      status: "open",
      owed: { atLeast: { amount: 300, currency: "GBP" }, atMost: { amount: 15400, currency: "GBP" } },
    });
  });

  test("nothing is certain where perhaps no rule applies", () => {
    const entitlement = definePolicy({ ...parts, rules });
    const offer = recover(
      definePlaybook({ id: "p", version: "1", entitlement, authority }),
      failure,
      annCalls,
    );
    expect(offer).toMatchObject({ status: "open", owed: { atLeast: { amount: 0, currency: "GBP" } } });
    expect(offer.status === "open" && offer.owed).not.toHaveProperty("atMost");
  });
});
