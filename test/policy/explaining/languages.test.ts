import type { Decided } from "evenhand";
import { decide, explain } from "evenhand";
import { delayRepay15 } from "evenhand/schemes/delay-repay-15";
import { describe, expect, test } from "vitest";

const decided = decide(delayRepay15, { delay: 3 }) as Decided<unknown>;
const told = (text: unknown, locale: string, audience?: "customer" | "agent" | "audit") =>
  explain(
    { ...decided, because: [{ rule: "otherwise", tests: [], text: text as string }] },
    audience === undefined ? { locale } : { locale, audience },
  ).split("\n")[0];

describe("which text a reader gets", () => {
  const swiss = {
    "fr-CH": "Suisse",
    fr: "France",
    "de-CH": "Schweiz",
    "de-AT": "Oesterreich",
    en: "English",
  };
  test.each([
    ["fr-CH", "Suisse"],
    ["fr-ch", "Suisse"],
    ["fr", "France"],
    ["FR", "France"],
    ["fr-BE", "France"],
    ["de-AT", "Oesterreich"],
    ["de", "Schweiz"],
    ["de-DE", "Schweiz"],
    ["en-GB", "English"],
    ["it", "Suisse"],
    ["fro", "Suisse"],
  ])("its own tag, else its language, else the first: %s", (locale, text) => {
    expect(told(swiss, locale)).toBe(text);
  });
  test("whichever way a tag is written in the document", () => {
    expect(told({ EN: "English", "De-ch": "Schweiz" }, "de-CH")).toBe("Schweiz");
    expect(told({ "en-GB": "British", DE: "Deutsch" }, "de-AT")).toBe("Deutsch");
  });
  test.each([
    ["customer", "The reason is on record: please ask us for it."],
    ["agent", "For staff."],
    ["audit", "For the file."],
  ] as const)("the %s", (audience, text) => {
    expect(told({ agent: "For staff.", audit: "For the file." }, "en", audience)).toBe(text);
  });
  test.each(["customer", "agent", "audit"] as const)("the %s, of a text for customers", (audience) => {
    expect(told({ customer: { en: "For you.", de: "Fuer Sie." } }, "de", audience)).toBe("Fuer Sie.");
  });
  test("an auditor reads what was written for staff where nothing is for the file", () => {
    expect(told({ customer: "For you.", agent: "For staff." }, "en", "audit")).toBe("For staff.");
  });
  test("a text in no language is none", () => {
    expect(told({}, "en")).toBe("The reason is on record: please ask us for it.");
  });
});

describe("slots", () => {
  test("of what nobody said stand as unknown, also names that every object has", () => {
    expect(told("{fare}, {nobody}, {constructor}.", "en")).toBe("unknown, unknown, unknown.");
    expect(told("{Fare} {1} {} { delay }", "en")).toBe("{Fare} {1} {} { delay }");
  });
  test("of a parameter, of a fact and of the outcome, the fact first", () => {
    const because = [
      { rule: "r", tests: [], text: "{delay} {grace} {compensation}", parameters: { delay: 99, grace: 5 } },
    ];
    expect(explain({ ...decided, because })).toBe("3 5 £0.00");
  });
});
