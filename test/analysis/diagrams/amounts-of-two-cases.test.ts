import { describe, expect, test } from "vitest";
import { analyse, prove } from "../../../src/analysis/index.ts";
import { definePolicy } from "../../../src/policy/index.ts";

// Both cases come to one rule, and only its amount tells them apart.
const lateRoom = definePolicy({
  id: "late-room",
  version: "1",
  purpose: "make-whole",
  facts: {
    minutesLate: { type: "integer", unit: "minute", min: 0, max: 720, about: "failure" },
    price: { type: "money", currency: "EUR", max: "900.00", about: "loss" },
  },
  outcome: { refund: { type: "money", currency: "EUR", round: "half-up" } },
  rules: [
    {
      id: "late",
      when: { minutesLate: { gte: 60 } },
      then: { refund: { percent: "20", of: "price" } },
      because: "{minutesLate} minutes late.",
    },
  ],
  otherwise: { then: { refund: "0" }, because: "Less than an hour." },
});

describe.each(["diagrams", "branching"] as const)("by %s", (engine) => {
  test("a fact that only an amount looks at is not said to change nothing", () => {
    expect(analyse(lateRoom, { engine }).findings).toEqual([]);
  });

  test("an outcome depends on what its amount is made of", () => {
    const proof = prove(lateRoom, { independent: "refund", of: ["price"] }, { engine });
    expect(proof.status).toBe("refuted");
  });
});
