// One text about cases writes every amount in one way, whatever the language of the policy.
import { describe, expect, test } from "vitest";
import { analyse, coverage, definePolicy, prove } from "../../../src/index.ts";

const policyIn = (language: string) =>
  definePolicy({
    id: "refund",
    version: "1",
    language,
    purpose: "other",
    facts: {
      price: { type: "money", currency: "GBP", max: "900.00" },
      lost: { type: "boolean" },
    },
    outcome: { refund: { type: "money", currency: "GBP", round: "down" } },
    rules: [
      {
        id: "lost",
        when: { lost: true, price: { gte: "1.00" } },
        then: { refund: { min: ["price", "500.00"] } },
        because: "Lost.",
      },
    ],
    otherwise: { then: { refund: "0.00" }, because: "There." },
    guarantees: [{ id: "capped", when: { price: { gte: "2.00" } }, atMost: { refund: "100.00" } }],
  });

describe.each(["en", "de"])("in a policy written in %s", (language) => {
  const policy = policyIn(language);
  test("a refuted guarantee", () => {
    const said = "Where price is at least 2.00 GBP, refund is at most 100.00 GBP. Not so: refund ";
    const { text } = prove(policy, "capped");
    expect(text.startsWith(said)).toBe(true);
    expect(text.slice(said.length)).toMatch(/^\d{3}\.\d\d GBP in the case shown\.$/);
    const found = analyse(policy).findings.find(({ code }) => code === "guarantee-refuted");
    expect(found?.message).toContain(said);
  });
  test("a guarantee that is proved", () => {
    const { status, text } = prove(policy, { atMost: { refund: "500.00" } });
    expect([status, text]).toEqual(["proved", "Refund is at most 500.00 GBP."]);
  });
  test("what cases have not come to", () => {
    expect(coverage(policy, []).outcomes.missing).toEqual([
      "a case with refund the lowest of price and 500.00 GBP",
      "a case with refund 0.00 GBP",
    ]);
  });
});
