// What rules give, what guarantees promise, and what things are called.
import { describe, expect, test } from "vitest";
import { amountInWords } from "../../../src/analysis/words/amount-in-words.ts";
import { constantInWords } from "../../../src/analysis/words/constant-in-words.ts";
import { guaranteeInWords } from "../../../src/analysis/words/guarantee-in-words.ts";
import { kindOf } from "../../../src/analysis/words/kind-of.ts";
import { listed } from "../../../src/analysis/words/listed.ts";
import { listedTogether } from "../../../src/analysis/words/listed-together.ts";
import { numberInWords } from "../../../src/analysis/words/number-in-words.ts";
import { vocabularyOf } from "../../../src/analysis/words/vocabulary.ts";
import type { Guarantee, Outcome, OutcomeValue } from "../../../src/policy/index.ts";
import { DOCUMENT, WORDS } from "./sample-words.ts";

describe("what a rule gives", () => {
  const said = (value: unknown, outcome = "refund") =>
    amountInWords(value as OutcomeValue, DOCUMENT.outcome[outcome] as Outcome, WORDS);
  test.each<readonly [unknown, string]>([
    ["12.50", "£12.50"],
    ["price", "price"],
    [{ parameter: "fee" }, "fee (£5.00)"],
    [{ percent: "50", of: "price" }, "50% of price"],
    [{ percent: { parameter: "share" }, of: "price" }, "12.5% (The share) of price"],
    [{ share: [2, 3], of: "price" }, "2/3 of price"],
    [{ amount: "0.50", per: "delay" }, "£0.50 times delay"],
    [{ sum: ["price", "1.00", "cost"] }, "price plus £1.00 plus cost"],
    [{ minus: ["price", "1.00"] }, "price less £1.00"],
    [{ min: ["price", "600.00"] }, "the lowest of price and £600.00"],
    [{ max: ["price", "1.00"] }, "the highest of price and £1.00"],
    [{ minus: ["price", { sum: ["cost", "1.00"] }] }, "price less (cost plus £1.00)"],
    [{ percent: "50", of: { minus: ["price", "cost"] } }, "50% of (price less cost)"],
    [
      { sum: [{ min: ["price", "5.00"] }, { percent: "10", of: "cost" }] },
      "the lowest of price and £5.00 plus 10% of cost",
    ],
    [{ atLeast: "3.00", atMost: "price" }, "£3.00 to price"],
  ])("%j", (value, words) => {
    expect(said(value)).toBe(words);
  });

  test("words are words, though a fact is called so", () => {
    expect(said("delay", "mode")).toBe("delay");
    expect(said("arrivesLater", "points")).toBe("arrives later");
    expect(said(1200, "points")).toBe("1,200");
    expect(said("cheapest", "points")).toBe("cheapest");
  });
});

describe("a guarantee", () => {
  test.each<readonly [unknown, string]>([
    [{ complete: true }, "Every possible case has an answer."],
    [{ whenGrows: "arrivesLater", neverFalls: "refund" }, "As arrives later grows, refund never falls."],
    [{ whenGrows: "delay", neverRises: "points" }, "As delay grows, points never rises."],
    [{ independent: "refund", of: ["gift", "kind"] }, "Refund never depends on A present, kind."],
    [{ atLeast: { refund: "price" } }, "Refund is at least price."],
    [{ atMost: { refund: "600.00", points: 3 } }, "Refund is at most £600.00 and points is at most 3."],
    [
      { when: { gift: true, delay: { gte: 30 } }, atLeast: { points: 1 } },
      "Where A present is yes and delay is at least 30 minutes, points is at least 1.",
    ],
    [{ never: { mode: "delay" } }, "Mode is never delay."],
    [{ when: { gift: false }, never: { points: 0 } }, "Where A present is no, points is never 0."],
    [{ floor: "law", outcome: "refund" }, "Refund is never less than what the policy law gives."],
    [{ principle: "respect" }, "The principle respect holds."],
    [{ principle: "respect", outcome: "refund" }, "The principle respect holds for refund."],
    [
      { principle: "like-cases-alike", of: ["gift", "day"], outcome: "refund" },
      "The principle like-cases-alike holds for refund, A present, day.",
    ],
  ])("%j", (guarantee, words) => {
    expect(guaranteeInWords(guarantee as Guarantee, WORDS)).toBe(words);
  });
});

describe("what a value is a value of", () => {
  test.each<readonly [string, object | undefined]>([
    ["delay", { type: "integer", unit: "minute" }],
    ["price", { type: "money", currency: "GBP" }],
    ["days", { type: "integer", unit: "day" }],
    ["minutes", { type: "integer", unit: "minute" }],
    ["someLate", { type: "boolean" }],
    ["everyLate", { type: "boolean" }],
    ["noneLate", { type: "boolean" }],
    ["howMany", { type: "integer" }],
    ["cost", { type: "money", currency: "GBP" }],
    ["cheapest", { type: "money", currency: "GBP" }],
    ["dearest", { type: "money", currency: "GBP" }],
    ["left", { type: "money", currency: "GBP" }],
    ["later", { type: "integer", unit: "minute" }],
    ["twice", { type: "integer", unit: "minute" }],
    ["lower", { type: "integer", unit: "minute" }],
    ["higher", { type: "integer" }],
    ["nothing", undefined],
  ])("%s", (name, kind) => {
    if (kind === undefined) expect(kindOf(name, DOCUMENT)).toBeUndefined();
    else expect(kindOf(name, DOCUMENT)).toMatchObject(kind);
    expect(kindOf(name, DOCUMENT)?.unit).toBe((kind as { unit?: string } | undefined)?.unit);
  });

  test("without facts that are derived there are none", () => {
    const { derive: _, ...without } = DOCUMENT;
    expect(kindOf("days", without)).toBeUndefined();
  });
});

describe("numbers", () => {
  test.each<readonly [number, string | undefined, string]>([
    [1, "minute", "1 minute"],
    [2, "minutes", "2 minutes"],
    [3500, "kilometre", "3,500 kilometres"],
    [2, "Litres", "2 litres"],
    [5, "seconds", "5 seconds"],
    [3, "parcel", "3 parcel"],
    [3, "parcels", "3 parcels"],
    [0.000_000_001, undefined, "0.000000001"],
    [0.000_000_001, "metre", "0.000000001 metres"],
    [1234.5, undefined, "1,234.5"],
  ])("%d %s is %s", (value, unit, words) => {
    expect(numberInWords(value, unit, "en")).toBe(words);
  });

  test("as the language writes them", () => {
    expect(numberInWords(3500.5, "metre", "de")).toBe("3.500,5 Meter");
    expect(numberInWords(2, "meter", "en-US")).toBe("2 meters");
  });
});

test("an amount of no known currency stands as it is written", () => {
  expect(constantInWords("12.50", { type: "money", currency: "GBP" }, WORDS)).toBe("£12.50");
  expect(constantInWords("12.50", { type: "money", currency: "nonsense" }, WORDS)).toBe("12.50 nonsense");
  expect(constantInWords("12.505", { type: "money", currency: "GBP" }, WORDS)).toBe("12.505 GBP");
});

describe("lists", () => {
  const words = (count: number) => Array.from({ length: count }, (_, index) => `w${index + 1}`);
  const twelve = words(12).slice(0, 11).join(", ");

  test("of alternatives, up to twelve", () => {
    expect(listed(["a"])).toBe("a");
    expect(listed(["a", "b"])).toBe("a or b");
    expect(listed(["a", "b", "c"])).toBe("a, b or c");
    expect(listed(words(12))).toBe(`${twelve} or w12`);
    expect(listed(words(13))).toBe(`${twelve}, w12 or one of 1 more`);
    expect(listed(words(20))).toBe(`${twelve}, w12 or one of 8 more`);
  });

  test("of things together, up to twelve", () => {
    expect(listedTogether(["a"])).toBe("a");
    expect(listedTogether(["a", "b", "c"])).toBe("a, b and c");
    expect(listedTogether(words(12))).toBe(`${twelve} and w12`);
    expect(listedTogether(words(13))).toBe(`${twelve}, w12 and 1 more`);
  });
});

describe("names", () => {
  test("a title in the language of the reader, else the name in words", () => {
    expect(["delay", "arrivesLater", "gift", "share", "refund", "unknownThing2Be"].map(WORDS.label)).toEqual([
      "delay",
      "arrives later",
      "A present",
      "The share",
      "refund",
      "unknown thing2 be",
    ]);
    expect(vocabularyOf(DOCUMENT, "de").label("gift")).toBe("Ein Geschenk");
  });

  test("no name is taken from anywhere but the document", () => {
    expect(WORDS.label("constructor")).toBe("constructor");
    expect(WORDS.kind("constructor")).toBeUndefined();
  });
});
