// Why something was not found out: because there was too little to spend, or because nobody can say whether what is
// derived from a list can be so.
import { describe, expect, test } from "vitest";
import { analyse, diffPolicies, prove } from "../../../src/analysis/index.ts";
import { loadPolicy } from "../../../src/policy/index.ts";

/** As many marks of a record: more kinds of records than are told apart. */
const MARKS = Array.from({ length: 12 }, (_, mark) => `mark${mark}`);

/** Nothing is said of a list of no record of which one is marked: there is no such list. */
function policyWith(marks: readonly string[], points = 1) {
  return loadPolicy({
    id: "marked",
    version: "1",
    purpose: "other",
    facts: {
      items: {
        type: "list",
        maxItems: 30,
        of: Object.fromEntries(marks.map((mark) => [mark, { type: "boolean" }])),
      },
    },
    derive: {
      howMany: { count: "items" },
      ...Object.fromEntries(marks.map((mark) => [`${mark}Some`, { some: "items", where: { [mark]: true } }])),
    },
    outcome: { points: { type: "integer" } },
    rules: [
      { id: "some", when: { howMany: { gte: 1 } }, then: { points }, because: "x" },
      ...marks.map((mark, index) => {
        return { id: mark, when: { [`${mark}Some`]: index > 0 }, then: { points: 0 }, because: "x" };
      }),
    ],
  });
}

const few = policyWith(MARKS.slice(0, 2));
const many = policyWith(MARKS);

describe("nothing was given up", () => {
  test("where there are few kinds of records", () => {
    expect(prove(few, { complete: true }).status).toBe("proved");
    expect(analyse(few).findings.map(({ code }) => code)).not.toContain("undecided");
  });
});

describe.each([undefined, "diagrams", "branching"] as const)("by %s", (engine) => {
  const by = engine === undefined ? {} : { engine };

  test("what is derived is the reason where every candidate was looked at", () => {
    expect(prove(many, { complete: true }, by)).toMatchObject({ status: "undecided", because: "derived" });
    const undecided = analyse(many, by).findings.filter(({ code }) => code === "undecided");
    expect(undecided[0]?.message).toBe("it was not found out whether every case has an outcome");
    expect(undecided[0]?.help).toMatch(/derived/);
  });

  test("the limits are the reason where they were reached", () => {
    for (const steps of [1, 5, 63]) {
      expect(prove(many, { complete: true }, { ...by, steps })).toMatchObject({
        status: "undecided",
        because: "budget",
      });
      expect(prove(few, { complete: true }, { ...by, steps: 1 })).toMatchObject({
        status: "undecided",
        because: "budget",
      });
    }
  });

  test("the limits are the reason likewise where all such cases are looked for", () => {
    const whyNot = (steps: number) =>
      analyse(many, { ...by, steps }).findings.find(({ message }) =>
        message.startsWith("it was not found out whether every case has an outcome"),
      )?.help;
    for (const steps of [1, 5, 63]) expect(whyNot(steps)).toBe(whyNot(0));
    expect(whyNot(0)).not.toBe(whyNot(4_000_000));
  });
});

test("two versions are not said to be equal where that hangs on such a case", () => {
  const { equal, exact } = diffPolicies(policyWith(MARKS), policyWith(MARKS.toReversed()));
  expect([equal, exact]).toEqual([false, false]);
});
