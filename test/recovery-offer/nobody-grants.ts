import { definePolicy } from "evenhand";

/** A company that gives nothing beyond what is owed. */
export const nobodyGrants = (currency: "EUR" | "GBP") =>
  definePolicy({
    id: "nobody-grants",
    version: "1",
    purpose: "other",
    facts: {
      role: { type: "enum", values: ["front-line"] },
      amount: { type: "money", currency, max: "5000.00" },
    },
    outcome: {
      verdict: { type: "enum", values: ["refused"] },
      approver: { type: "enum", values: ["none"] },
    },
    rules: [],
    otherwise: { then: { verdict: "refused", approver: "none" }, because: "We give what is owed." },
  });
