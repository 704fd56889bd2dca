// A number with its unit reads as people say it: one day, two days; in the words of the language, where it has one.
import { expectOk } from "evenhand";
import {
  answer,
  checkProposal,
  needsStatement,
  parseNeedsPolicy,
  reassess,
  startAssessment,
} from "evenhand/needs-assessment";
import { describe, expect, test } from "vitest";

/** Visits, counted in a unit. */
function visits(unit: string, fact: object = { type: "integer", min: 0, max: 5000 }) {
  const level = { type: "integer" } as const;
  const requirement = {
    id: "care",
    version: "1",
    purpose: "recommendation",
    facts: { often: { ...fact, unit, ask: "How often?" } },
    outcome: { reach: level },
    rules: [{ id: "often", when: { often: { gte: 2 } }, then: { reach: 2 }, because: "Often." }],
    otherwise: { then: { reach: 1 }, because: "Now and then." },
  };
  return expectOk(
    parseNeedsPolicy({
      id: "visits",
      version: "1",
      currency: "GBP",
      requirements: [requirement],
      dimensions: { reach: { title: "Reach", unit } },
      offerings: [
        { id: "little", title: "Little", price: "1", meets: { reach: 1 } },
        { id: "much", title: "Much", price: "2", meets: { reach: 1234 } },
      ],
    }),
  );
}

/** The line about the answer, and that about the need. */
function linesOf(unit: string, reply: unknown, locale = "en", fact?: object): readonly string[] {
  const policy = visits(unit, fact);
  const statement = needsStatement(
    policy,
    expectOk(answer(policy, startAssessment(policy), "often", reply)),
    {
      locale,
    },
  );
  const lines = statement.status === "stated" ? statement.text.split("\n") : [];
  return lines
    .filter((line) => /^- (How often|Reach)/.test(line))
    .map((line) => line.replace(/[\u00a0\u202f]/g, " "));
}

describe("in a statement", () => {
  test.each<[string, unknown, string, string]>([
    ["day", 1, "You said: 1 day.", "Reach: 1 day or more."],
    ["day", 2, "You said: 2 days.", "Reach: 2 days or more."],
    ["days", 1, "You said: 1 day.", "Reach: 1 day or more."],
    ["day", 0, "You said: 0 days.", "Reach: 1 day or more."],
    ["day", 1234, "You said: 1,234 days.", "Reach: 2 days or more."],
    ["day", { lte: 1 }, "You said: at most 1 day.", "Reach: 1 day or more."],
    ["day", { gte: 2, lt: 5 }, "You said: at least 2 days and less than 5 days.", "Reach: 2 days or more."],
    ["day", { oneOf: [2, 3, 4] }, "You said: 2, 3 or 4 days.", "Reach: 2 days or more."],
    ["kbit/s", 1, "You said: 1 kbit/s.", "Reach: 1 kbit/s or more."],
    ["times a week", 2, "You said: 2 times a week.", "Reach: 2 times a week or more."],
    // Money, or a weight: nobody knows.
    ["pounds", 2, "You said: 2 pounds.", "Reach: 2 pounds or more."],
  ])("%s, %j: %s", (unit, reply, said, needed) => {
    const [first, second] = linesOf(unit, reply);
    expect(first).toContain(said);
    expect(second).toContain(needed);
  });

  test.each([
    ["de", 2, "2 Tage"],
    ["de", 1, "1 Tag"],
    ["fr", 0, "0 jour"],
    ["cs", 2, "2 dny"],
    ["cs", 5, "5 dnů"],
    ["sw", 3, "siku 3"],
    ["ar", 2, "يومان"],
    ["ja", 2, "2 日"],
  ])("in %s: %s is %s", (locale, reply, said) => {
    expect(linesOf("day", reply, locale)[0]).toContain(`: ${said}`);
  });

  test("of parts too", () => {
    const fact = { type: "decimal", scale: 1, min: 0, max: 50 };
    expect(linesOf("hour", 1.5, "en", fact)[0]).toContain("1.5 hours");
    expect(linesOf("hour", 1.5, "de", fact)[0]).toContain("1,5 Stunden");
    expect(linesOf("hour", 1, "en", fact)[0]).toContain("1 hour.");
  });
});

test("in a refusal, and in what changed", () => {
  const policy = visits("days");
  const often = expectOk(answer(policy, startAssessment(policy), "often", 3));
  const check = checkProposal(policy, often, "little");
  expect(check.status === "refused" && check.because).toBe(
    "Little is not enough: Reach 1 day where 2 days is needed.",
  );
  const again = reassess(policy, often, { current: "little", observed: { often: 1 } });
  expect("text" in again ? again.text : again.status).toContain("Our records say: 1 day.");
});
