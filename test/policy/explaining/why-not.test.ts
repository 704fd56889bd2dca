import type { WhyNot } from "evenhand";
import { decide, definePolicy, rulesOf, whyNot } from "evenhand";
import { delayRepay15 } from "evenhand/schemes/delay-repay-15";
import { describe, expect, test } from "vitest";

const rules = (answer: ReturnType<typeof whyNot>): readonly WhyNot[] => {
  if (answer.status !== "answered") throw new Error("expected an answer");
  return answer.rules;
};

describe("why nothing matched", () => {
  const late = { delay: 47, ticket: "return", fare: "32.40" } as const;
  test("names the tests that fail with what was given", () => {
    const [answer] = rules(whyNot(delayRepay15, late, "one-hour-return"));
    expect(answer).toMatchObject({ status: "fails", unknown: [], earlier: [] });
    expect(answer?.failing.map(({ fact, test: asked, given }) => [fact, asked, given?.value])).toEqual([
      ["delay", { gte: 60 }, 47],
    ]);
    expect(answer?.text).toBe("one-hour-return does not fire: delay is 47, needs ≥ 60.");
  });
  test("names the earlier rule where the tests hold", () => {
    const [answer] = rules(whyNot(delayRepay15, late, "quarter-hour-return"));
    expect(answer).toMatchObject({ status: "earlier", earlier: ["half-hour-return"] });
  });
  test("says so where the rule does fire, and where nobody knows", () => {
    expect(rules(whyNot(delayRepay15, late, "half-hour-return"))[0]?.status).toBe("fires");
    const [open] = rules(whyNot(delayRepay15, { delay: 47 }, "half-hour-return"));
    expect(open).toMatchObject({ status: "may-fire", unknown: ["ticket"] });
  });
  test("answers for an outcome: the rules that could give it", () => {
    const whole = { compensation: { amount: 3240, currency: "GBP" } } as const;
    expect(rules(whyNot(delayRepay15, late, whole)).map(({ rule }) => rule)).toEqual([
      "two-hours",
      "one-hour-single",
    ]);
    expect(rules(whyNot(delayRepay15, late, { compensation: { amount: 1, currency: "GBP" } }))).toEqual([]);
  });
  test("answers for all rules where none is named, and says which is not known", () => {
    expect(rules(whyNot(delayRepay15, late))).toHaveLength(rulesOf(delayRepay15.document).length + 1);
    expect(whyNot(delayRepay15, late, "one-hour-retrun").text).toBe(
      "`one-hour-retrun` is not a rule of this policy - did you mean `one-hour-return`?",
    );
    expect(whyNot(delayRepay15, late, { compensatoin: 1 } as never)).toMatchObject({
      status: "invalid",
      issues: [{ code: "unknown-outcome" }],
    });
    expect(whyNot(delayRepay15, late, { compensation: "32.40" } as never).status).toBe("invalid");
  });
  test("speaks German, and says what is wrong with the facts", () => {
    const [answer] = rules(whyNot(delayRepay15, late, "one-hour-return", { locale: "de" }));
    expect(answer?.text).toBe("one-hour-return greift nicht: delay ist 47, nötig ist ≥ 60.");
    expect(whyNot(delayRepay15, { delay: "47" } as never).status).toBe("invalid");
  });
  test("says all of it in one text, and what is wrong with the facts", () => {
    expect(whyNot(delayRepay15, late).text.split("\n")).toHaveLength(
      rulesOf(delayRepay15.document).length + 1,
    );
    expect(whyNot(delayRepay15, { delay: "47" } as never).text).toBe(
      "delay: the text `47` is not a value of `delay` - give a whole number from 0 to 1440",
    );
  });
  test("keeps a sensitive fact to itself", () => {
    const policy = definePolicy({
      id: "quiet",
      version: "1",
      purpose: "other",
      facts: { ill: { type: "boolean", sensitive: true } },
      outcome: { yes: { type: "boolean" } },
      rules: [{ id: "sick", when: { ill: true }, then: { yes: true }, because: "Ill." }],
    });
    expect(whyNot(policy, { ill: false }, "sick").text).toBe(
      "sick does not fire: ill is (withheld), needs (withheld).",
    );
  });
  test("takes the alternative that fails fewest tests", () => {
    const policy = definePolicy({
      id: "two-ways",
      version: "1",
      purpose: "other",
      facts: { a: { type: "boolean" }, b: { type: "boolean" }, c: { type: "boolean" } },
      outcome: { yes: { type: "boolean" } },
      rules: [
        {
          id: "either",
          when: { any: [{ a: true, b: true }, { c: true }] },
          then: { yes: true },
          because: "Either way.",
        },
      ],
    });
    const facts = { a: false, b: false, c: false };
    expect(decide(policy, facts).status).toBe("gap");
    expect(rules(whyNot(policy, facts, "either"))[0]?.failing.map(({ fact }) => fact)).toEqual(["c"]);
  });
});
