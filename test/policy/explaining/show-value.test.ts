import { describe, expect, test } from "vitest";
import { showRecords } from "../../../src/policy/explaining/show-records.ts";
import { showTest } from "../../../src/policy/explaining/show-test.ts";
import { showValue } from "../../../src/policy/explaining/show-value.ts";
import { wordsFor } from "../../../src/policy/explaining/words.ts";
import { localesAsked } from "./locales-asked.ts";

const value = (of: unknown, locale = "en-GB") =>
  showValue(of, locale, wordsFor(locale)).replaceAll("\u00a0", " ");
const asked = (of: unknown, locale = "en-GB") =>
  showTest(of, locale, wordsFor(locale)).replaceAll("\u00a0", " ");

describe("values in words", () => {
  test.each<[unknown, string, string]>([
    [true, "yes", "ja"],
    [1234.5, "1,234.5", "1.234,5"],
    ["single", "single", "single"],
    ["2026-01-31", "31 January 2026", "31. Januar 2026"],
    [{ amount: 1250, currency: "EUR" }, "€12.50", "12,50 €"],
    [{ is: "absent" }, "none", "nicht vorhanden"],
    [undefined, "unknown", "unbekannt"],
    [{ oneOf: ["a", "b", "c"] }, "a, b or c", "a, b oder c"],
    [
      { oneOf: ["2026-01-31", "2026-02-01"] },
      "31 January 2026 or 1 February 2026",
      "31. Januar 2026 oder 1. Februar 2026",
    ],
    [{ gte: 3, lt: 9 }, "≥ 3, < 9", "≥ 3, < 9"],
    [{ atLeast: 1, atMost: 2 }, "1 to 2", "1 bis 2"],
    [{ atLeast: 2, atMost: 2 }, "2", "2"],
  ])("of one value: %j", (of, english, german) => {
    expect([value(of), value(of, "de")]).toEqual([english, german]);
  });
  test.each<[unknown, string, string]>([
    [[], "nothing", "nichts"],
    [["a"], "a", "a"],
    [["a", "b"], "a and b", "a und b"],
    [["a", "b", "c"], "a, b and c", "a, b und c"],
    [{ has: ["a"], hasNone: [] }, "with a", "mit a"],
    [{ has: [], hasNone: ["b", "c"] }, "without b or c", "ohne b oder c"],
    [{ has: ["a", "b"], hasNone: ["c"] }, "with a and b, without c", "mit a und b, ohne c"],
    [{ has: [], hasNone: [] }, "unknown", "unbekannt"],
    [{ has: ["a"] }, "with a", "mit a"],
  ])("of a set, known or known in part: %j", (of, english, german) => {
    expect([value(of), value(of, "de")]).toEqual([english, german]);
  });
  test.each<[unknown, string, string]>([
    [[{ a: 1 }], "1 record", "1 Eintrag"],
    [[{ a: 1 }, {}], "2 records", "2 Einträge"],
    [{ items: [{ a: 1 }], complete: false }, "at least 1 record", "mindestens 1 Eintrag"],
    [{ items: [{ a: 1 }, {}], complete: true }, "2 records", "2 Einträge"],
    [{ items: [], complete: false }, "unknown", "unbekannt"],
    [{ items: [], complete: true }, "nothing", "nichts"],
  ])("of a list, complete or not: %j", (of, english, german) => {
    expect([value(of), value(of, "de")]).toEqual([english, german]);
  });
  test("amounts that were collected are no records", () => {
    const amounts = [
      { amount: 100, currency: "EUR" },
      { amount: 250, currency: "EUR" },
    ];
    expect(value(amounts)).toBe("€1.00 and €2.50");
  });
  test("a number in a language that nobody has words for is written as English, whatever machine it is", () => {
    const asked = localesAsked("NumberFormat", () => {
      expect(value(1234.5, "tlh")).toBe("1,234.5");
    });
    expect(asked).toEqual([["tlh", "en"]]);
  });
});

describe("tests in words", () => {
  test.each<[unknown, string, string]>([
    [{ gte: 30 }, "≥ 30", "≥ 30"],
    [{ gt: "plus" }, "> plus", "> plus"],
    [{ lt: "2026-03-01" }, "< 1 March 2026", "< 1. März 2026"],
    [["a", "b"], "a or b", "a oder b"],
    [{ not: "a" }, "≠ a", "≠ a"],
    [{ not: ["a", "b"] }, "≠ a or b", "≠ a oder b"],
    [{ not: { amount: 100, currency: "EUR" } }, "≠ €1.00", "≠ 1,00 €"],
    [{ not: { gte: 3 } }, "not (≥ 3)", "nicht (≥ 3)"],
    [{ is: "absent" }, "none", "nicht vorhanden"],
    [{ is: "present" }, "present", "vorhanden"],
    [{ is: "other" }, "other", "etwas anderes"],
    [[{ gte: 3 }, { is: "absent" }], "≥ 3 or none", "≥ 3 oder nicht vorhanden"],
    [{ has: "a" }, "has a", "mit a"],
    [{ hasAll: ["a", "b"] }, "has a and b", "mit a und b"],
    [{ hasNone: ["a", "b"] }, "has no a or b", "ohne a oder b"],
    [{ has: "a", hasNone: ["b"] }, "has a, has no b", "mit a, ohne b"],
    [{ not: { has: "a" } }, "not (has a)", "nicht (mit a)"],
  ])("%j", (of, english, german) => {
    expect([asked(of), asked(of, "de")]).toEqual([english, german]);
  });
});

describe("the records of a list for staff", () => {
  const show = (of: unknown) => showRecords(of, "en-GB", wordsFor("en"));
  test("each has its number, from 1, and its fields", () => {
    const records = [{ status: "landed", day: "2026-01-31", seat: { is: "absent" } }, {}];
    expect(show(records)).toBe("2 records [1: status landed, day 31 January 2026, seat none; 2: unknown]");
  });
  test.each([
    [10, "; 10: a 10]"],
    [11, "; 10: a 10; 1 more]"],
    [1000, "; 10: a 10; 990 more]"],
  ])("of %i, ten are shown and the rest counted", (length, end) => {
    const text = show(Array.from({ length }, (_, index) => ({ a: index + 1 })));
    expect(text?.endsWith(end)).toBe(true);
  });
  test("of a list that may be longer too", () => {
    expect(show({ items: [{ a: 1 }], complete: false })).toBe("at least 1 record [1: a 1]");
  });
  test.each([
    [[]],
    [["a"]],
    ["a"],
    [undefined],
    [null],
    [{ oneOf: ["a"] }],
    [{ items: [], complete: false }],
  ])("%j has no records to show", (of) => {
    expect(show(of)).toBeUndefined();
  });
});
