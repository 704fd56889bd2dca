import { describe, expect, test } from "vitest";
import { factInWords } from "../../../src/analysis/report/fact-in-words.ts";
import { prose } from "../../../src/analysis/report/prose.ts";
import { shareInWords } from "../../../src/analysis/report/share-in-words.ts";
import { valueInWords } from "../../../src/analysis/report/value-in-words.ts";

describe("values as the page shows them", () => {
  test.each<[unknown, string]>([
    [true, "yes"],
    [false, "no"],
    [3500, "3,500"],
    [0.000_001, "0.000001"],
    ["late", "late"],
    [{ amount: 1250, currency: "GBP" }, "£12.50"],
    [{ atLeast: 1, atMost: 2 }, "1 to 2"],
    [{ atLeast: { amount: 100, currency: "EUR" }, atMost: { amount: 100, currency: "EUR" } }, "€1.00"],
    [[], "none"],
    [["a", true], "a; yes"],
    [{ is: "absent" }, "absent"],
    [undefined, "unknown"],
    [null, "null"],
    // Nobody's money: shown as what it is, and nothing is thrown.
    [{ amount: 1.5, currency: "EUR" }, '{"amount":1.5,"currency":"EUR"}'],
    [{ amount: 1, currency: "nonsense" }, '{"amount":1,"currency":"nonsense"}'],
    [[[["deep"]]], '[["deep"]]'],
  ])("%j is %s", (value, words) => {
    expect(valueInWords(value)).toBe(words);
  });
  test.each<[unknown, string]>([
    [{ value: { amount: 5, currency: "EUR" }, from: "verified" }, "€0.05"],
    [{ is: "absent" }, "absent"],
    [["fragile", "cold"], "fragile; cold"],
    [[], "none"],
    [[{ price: { amount: 5, currency: "EUR" }, kept: true }, {}], "1: price €0.05, kept yes\n2: "],
    [{ items: [{ kept: { is: "absent" } }], complete: false }, "1: kept absent\nand perhaps more"],
    [{ items: ["a"], complete: true }, "a"],
    // A record may have fields that are called like those of money.
    [[{ amount: 5, currency: "EUR" }], "1: amount 5, currency EUR"],
  ])("the fact %j is %s", (given, words) => {
    expect(factInWords(given)).toBe(words);
  });
  test.each([
    [1, "all"],
    [0.999_999, "over 99%"],
    [0.995, "over 99%"],
    [0.994_9, "99%"],
    [0.5, "50%"],
    [0.0312, "3.1%"],
    [0.000_01, "0.001%"],
    [0.000_009_9, "under 0.001%"],
    [0, "none"],
  ])("a share of %d is %s", (share, words) => {
    expect(shareInWords(share)).toBe(words);
  });
  test("names in backticks are set apart; a sign without a partner stays", () => {
    expect(prose("`a` and `<b>`").html).toBe("<code>a</code> and <code>&lt;b&gt;</code>");
    expect(prose("a ` b").html).toBe("a ` b");
    expect(prose("plain").html).toBe("plain");
  });
});
