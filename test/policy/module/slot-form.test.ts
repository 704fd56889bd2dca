// Whether rules of a module can read a case as it is given: a choice that no answer shows, so it is held to what is said.
import { describe, expect, test } from "vitest";
import { compiledOf } from "../../../src/policy/compiled-of.ts";
import { isDirect, slotForms } from "../../../src/policy/module/slot-form.ts";
import { slotsUsed } from "../../../src/policy/module/slots-used.ts";
import { readSound } from "../generators/for-drafted.ts";

const yes = { type: "boolean" };
const number = { type: "integer", min: 0, max: 9 };
const normalOf = (facts: object, more: object = {}) =>
  compiledOf(
    readSound({
      id: "forms",
      version: "1",
      purpose: "other",
      facts: { sure: yes, ...facts },
      outcome: { done: yes },
      rules: [{ id: "rule", when: { sure: true }, then: { done: true }, because: "so." }],
      ...more,
    }),
  ).normal;

describe("a case is read as it is given", () => {
  test.each<[string, object]>([
    ["yes or no", yes],
    ["words", { type: "enum", values: ["a", "b"] }],
    ["words and others", { type: "enum", values: ["a", "b"], other: true }],
    ["whole numbers", number],
    ["money", { type: "money", currency: "EUR", max: "9.00" }],
  ])("where every fact is there and is written in one way: %s", (_, fact) => {
    expect(isDirect(normalOf({ it: fact }))).toBe(true);
    expect(isDirect(normalOf({ it: { ...fact, optional: true } }))).toBe(false);
  });

  test.each<[string, object]>([
    ["decimals", { type: "decimal", scale: 1, min: 0, max: 9 }],
    ["a day", { type: "date" }],
    ["a moment", { type: "instant" }],
    ["a set", { type: "set", values: ["a"] }],
    ["a list", { type: "list", of: { it: yes }, maxItems: 2 }],
  ])("and not where one is %s", (_, fact) => {
    expect(isDirect(normalOf({ it: fact }))).toBe(false);
  });

  test("and not where something is derived", () => {
    expect(isDirect(normalOf({ it: number }, { derive: { more: { plus: ["it", 1] } } }))).toBe(false);
  });
});

describe("what rules read", () => {
  test("stands under the names of facts where the case is read as it is, and elsewhere under places", () => {
    const { facts } = normalOf({
      count: number,
      word: { type: "enum", values: ["a"] },
      maybe: { ...yes, optional: true },
    });
    expect(slotForms(facts, true).map(({ at, kind }) => [at, kind])).toEqual([
      [".sure", "yes"],
      [".count", "number"],
      [".word", "word"],
      [".maybe", "number"],
    ]);
    expect(slotForms(facts, false).map(({ at }) => at)).toEqual([".p0", ".p1", ".p2", ".p3"]);
  });

  test("are the words of a set that some rule or assumption tests, and no others", () => {
    const set = { type: "set", values: ["one", "two", "three"] };
    const normal = normalOf(
      { words: set },
      { assume: [{ never: { words: { has: "three" }, sure: false }, because: "so." }] },
    );
    const names = [...slotsUsed(normal)].map((place) => normal.facts[place]?.name).sort();
    expect(names).toEqual(["sure", "words has three"]);
  });
});
