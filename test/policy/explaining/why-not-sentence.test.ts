import { definePolicy, whyNot } from "evenhand";
import { describe, expect, test } from "vitest";
import { showSources } from "../../../src/policy/explaining/show-derived.ts";
import { wordsFor } from "../../../src/policy/explaining/words.ts";

const policy = definePolicy({
  id: "club",
  version: "1",
  purpose: "other",
  facts: {
    age: { type: "integer", min: 0, max: 120, sensitive: true },
    years: { type: "integer", min: 0, max: 99 },
    paid: { type: "boolean" },
    town: { type: "enum", values: ["here", "there"] },
  },
  derive: { months: { times: ["years", 12] } },
  outcome: { free: { type: "boolean" } },
  rules: [
    { id: "local", when: { paid: true, town: "here" }, then: { free: true }, because: "Local." },
    { id: "old", when: { age: { gte: 65 }, paid: true }, then: { free: true }, because: "Old." },
    { id: "loyal", when: { months: { gt: 120 }, paid: true }, then: { free: true }, because: "Loyal." },
  ],
  otherwise: { then: { free: false }, because: "Not free." },
});
const told = (facts: object, rule?: string, locale = "en") =>
  whyNot(policy, facts as never, rule, { locale }).text.split("\n");

describe("why not, in sentences", () => {
  test("every test that fails, those of sensitive facts without what they are", () => {
    const facts = { age: 30, years: 2, paid: false, town: "there" };
    expect(told(facts)).toEqual([
      "local does not fire: paid is no, needs yes; town is there, needs here.",
      "old does not fire: age is (withheld), needs (withheld); paid is no, needs yes.",
      "loyal does not fire: paid is no, needs yes; months is 24 (from years), needs ≥ 121.",
      "otherwise fires.",
    ]);
    expect(told(facts, "local", "de")).toEqual([
      "local greift nicht: paid ist nein, nötig ist ja; town ist there, nötig ist here.",
    ]);
  });
  test("every fact that is not known", () => {
    expect(told({}, "local")).toEqual(["local may fire, depending on paid, town."]);
    expect(told({}, "local", "de")).toEqual(["local greift vielleicht, je nach paid, town."]);
    expect(told({ paid: true }, "loyal")).toEqual(["loyal may fire, depending on years."]);
  });
  test("a rule that fires, and what comes after it", () => {
    const facts = { age: 70, years: 30, paid: true, town: "here" };
    expect(told(facts)).toEqual([
      "local fires.",
      "old holds, and local comes first.",
      "loyal holds, and local comes first.",
      "local fires, so nothing is left for what holds otherwise.",
    ]);
    expect(told(facts, "otherwise", "de")).toEqual(["local greift; was sonst gilt, kommt nicht zum Zug."]);
  });
  test("otherwise hangs on what all rules hang on, each named once", () => {
    expect(told({ age: 30, paid: true }, "otherwise")).toEqual([
      "otherwise may fire, depending on town, years.",
    ]);
    expect(told({ age: 30, paid: true, town: "there" }, "otherwise")).toEqual([
      "otherwise may fire, depending on years.",
    ]);
    expect(told({}, "otherwise")).toEqual(["otherwise may fire, depending on paid, town, age, years."]);
  });
  test("all that is wrong with the facts, a line each", () => {
    expect(told({ age: 130, paid: "yes" })).toEqual([
      "age: `130` is outside the domain of `age` - it goes from 0 to 120",
      "paid: the text `yes` is not a value of `paid` - give true or false",
    ]);
  });
  test("an answer says what was given and what was worked out, and nothing else", () => {
    const answer = whyNot(policy, { age: 30, years: 2, paid: false } as never, "loyal");
    expect(answer).toStrictEqual({
      status: "answered",
      text: "loyal does not fire: paid is no, needs yes; months is 24 (from years), needs ≥ 121.",
      rules: [
        {
          rule: "loyal",
          status: "fails",
          failing: [
            { fact: "paid", test: true, given: { fact: "paid", value: false, from: "claimed" } },
            { fact: "months", test: { gte: 121 }, derived: { fact: "months", value: 24, of: ["years"] } },
          ],
          unknown: [],
          earlier: [],
          text: "loyal does not fire: paid is no, needs yes; months is 24 (from years), needs ≥ 121.",
        },
      ],
    });
  });
});

test("what is made of a sensitive fact and of another is withheld", () => {
  const policy = definePolicy({
    id: "mixed",
    version: "1",
    purpose: "other",
    facts: {
      age: { type: "integer", min: 0, max: 99, sensitive: true },
      years: { type: "integer", min: 0, max: 99 },
    },
    derive: { together: { plus: ["age", "years"] } },
    outcome: { free: { type: "boolean" } },
    rules: [{ id: "long", when: { together: { gte: 150 } }, then: { free: true }, because: "Long." }],
  });
  const withheld = "long does not fire: together is (withheld), needs (withheld).";
  expect(whyNot(policy, { age: 30, years: 20 }).text).toBe(withheld);
  expect(whyNot(policy, { age: 30 }).text).toBe(withheld);
});

describe("what a derived fact is made of", () => {
  const english = wordsFor("en");
  test.each([
    [{ of: [] }, ""],
    [{ of: ["a"] }, "from a"],
    [{ of: ["a", "b"] }, "from a and b"],
    [{ of: ["a", "b"], items: [] }, "from a and b"],
    [{ of: [], items: [] }, ""],
    [{ of: ["lines"], items: [0, 4] }, "lines: 1, 5"],
    [{ of: ["lines", "now"], items: [1] }, "lines, now: 2"],
  ])("%j", (derived, text) => {
    expect(showSources(derived, english)).toBe(text);
  });
});
