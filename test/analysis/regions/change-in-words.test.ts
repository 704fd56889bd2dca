import { describe, expect, test } from "vitest";
import { changeInWords } from "../../../src/analysis/regions/change-in-words.ts";
import { resultInWords, type Told } from "../../../src/analysis/regions/result-in-words.ts";

const euros = (amount: number) => ({ amount, currency: "EUR" });
const decided = (outcome: object): Told => ({ status: "decided", outcome, rules: ["rule"] });
const gap: Told = { status: "gap", rules: [] };

describe("a result in words", () => {
  test.each<readonly [Told, string]>([
    [decided({ compensation: euros(60000) }), "600.00 EUR"],
    [decided({ compensation: { amount: 1250, currency: "JPY" } }), "1250 JPY"],
    [decided({ refund: true }), "yes"],
    [decided({ level: "high" }), "high"],
    [decided({ points: -2.5 }), "-2.5"],
    [decided({ compensation: { atLeast: euros(100), atMost: euros(250) } }), "between 1.00 EUR and 2.50 EUR"],
    [decided({ compensation: { atLeast: 5, atMost: 5 } }), "5"],
    [decided({ steps: ["call", "write", "wait"] }), "call, write and wait"],
    [decided({ steps: [] }), "nothing"],
    [decided({ steps: undefined }), "nothing"],
    [decided({ compensation: euros(5), refund: false }), "compensation 0.05 EUR, refund no"],
    [gap, "no rule (gap)"],
    [{ status: "conflict", rules: ["late", "lost"] }, "late and lost in conflict"],
  ])("%j", (told, words) => {
    expect(resultInWords(told)).toBe(words);
  });
});

describe("a change in words", () => {
  test.each<readonly [Told, Told, string]>([
    [
      decided({ compensation: euros(60000) }),
      decided({ compensation: euros(30000) }),
      "600.00 EUR -> 300.00 EUR",
    ],
    [decided({ refund: true }), gap, "yes -> no rule (gap)"],
    [decided({ a: 1, b: 2, c: "x" }), decided({ a: 1, b: 3, c: "y" }), "b 2 -> 3, c x -> y"],
    [decided({ a: 1 }), decided({ a: 1, b: true }), "b nothing -> yes"],
    [decided({ a: true, b: 1 }), decided({ a: "yes", b: 1 }), "a yes, b 1 -> a yes, b 1"],
    [gap, decided({ a: 1, b: 2 }), "no rule (gap) -> a 1, b 2"],
  ])("%j %j", (before, after, words) => {
    expect(changeInWords(before, after)).toBe(words);
  });
});
