/** The insurer's policy of `examples/17-why-should-i-stay.ts`, this year's, for the tests. */
import { definePolicy } from "evenhand";
import { defineNeedsPolicy, type NeedsPolicy } from "evenhand/needs-assessment";

const household = definePolicy({
  id: "household",
  version: "2026",
  purpose: "recommendation",
  facts: {
    worth: { type: "integer", unit: "pounds", min: 0, max: 500_000 },
    worthOutside: { type: "integer", unit: "pounds", min: 0, max: 20_000 },
  },
  outcome: { contents: { type: "integer" }, outside: { type: "integer" } },
  rules: [],
  otherwise: {
    then: { contents: { per: "worth", amount: 1 }, outside: { per: "worthOutside", amount: 1 } },
    because: "So much it costs to buy again.",
  },
});

export const homeInsurance: NeedsPolicy = defineNeedsPolicy({
  id: "home-insurance",
  version: "2026",
  currency: "GBP",
  requirements: [household],
  dimensions: { contents: {}, outside: {} },
  offerings: [
    { id: "plain", title: "Plain", price: "99", meets: { contents: 20_000, outside: 0 } },
    { id: "comfort", title: "Comfort", price: "168", meets: { contents: 50_000, outside: 1000 } },
    { id: "full", title: "Full", price: "285", meets: { contents: 80_000, outside: 2500 } },
  ],
});
