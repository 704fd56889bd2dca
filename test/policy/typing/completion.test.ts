import { describe, expect, it } from "vitest";
import { editorOf } from "./editor.ts";

const TEXT = `import { decide, definePolicy } from "../../../src/policy/index.ts";
const delayRepay = definePolicy({
  id: "delay-repay-15", version: "2026-01", purpose: "",
  sources: { law: { title: "The law", mark: "text" } },
  parameters: { longDelay: { type: "integer", value: 120 }, cap: { type: "money", currency: "GBP", value: "9" } },
  facts: {
    delay: { type: "", min: 0, max: 1440 },
    ticket: { type: "enum", values: ["single", "return"] },
    fare: { type: "money", currency: "GBP", max: "1000.00" },
  },
  outcome: { compensation: { type: "money", currency: "GBP" } },
  rules: [
    { id: "one", when: { fare: { gt: { parameter: "" } } }, then: { compensation: { percent: "1", of: "" } }, because: "One.", source: "" },
    { id: "two", when: { ticket: "" }, then: { compensation: "1" }, because: "Two." },
    { id: "three", when: { any: [{ }] }, then: { }, because: "Three." },
  ],
});
decide(delayRepay, { });
decide(delayRepay, { ticket: "" });
`;
const editor = editorOf(TEXT);

const FULL_TEXT = `import { decide, definePolicy } from "../../../src/policy/index.ts";
const returns = definePolicy({
  id: "returns", version: "1", purpose: "entitlement", hit: "",
  parameters: { launch: { type: "date", value: "2026-01-01" }, fee: { type: "money", currency: "EUR", value: "3" } },
  facts: {
    today: { type: "date" }, bookedAt: { type: "instant" }, now: { type: "instant" },
    grade: { type: "enum", values: ["bronze", "silver", "gold"], ordered: true },
    needs: { type: "set", values: ["braille", "sign"] },
    items: { type: "list", maxItems: 9, of: {
      price: { type: "money", currency: "EUR", max: "9" }, state: { type: "enum", values: ["new", "used"] }, sold: { type: "" },
    } },
  },
  derive: {
    form: { },
    waited: { minutes: { from: "", to: "now" } },
    fresh: { some: "", where: {} },
    worn: { every: "items", where: { } },
    used: { none: "items", where: { state: "" } },
    cost: { sum: "items", of: "" },
    worth: { sum: "items", of: "price" },
    double: { plus: ["worth", ""] },
  },
  outcome: { refund: { type: "money", currency: "EUR", collect: "" } },
  layers: [
    { id: "one", rules: [{ id: "a", when: { grade: { gte: "" }, }, then: { refund: "" }, because: "A." }] },
    { id: "two", rules: [{ id: "b", when: { needs: { } }, then: {}, because: "B." }] },
    { id: "three", rules: [{ id: "c", when: { needs: { has: "" } }, then: {}, because: "C." }] },
    { id: "four", rules: [{ id: "d", when: { any: [{ }] }, then: {}, because: "D." }] },
  ],
});
decide(returns, { needs: [""] });
decide(returns, { needs: { has: [""] } });
decide(returns, { grade: "" });
decide(returns, { items: [{ }] });
decide(returns, { items: { items: [{ state: "" }], complete: false } });
`;
const full = editorOf(FULL_TEXT);

describe("an editor completes", () => {
  it("the words of the format", () => {
    expect(editor.completions('purpose: "')).toContain("entitlement");
    expect(editor.completions('delay: { type: "').join(" ")).toBe(
      "boolean date decimal enum instant integer list money set",
    );
    expect(full.completions('sold: { type: "').join(" ")).toBe(
      "boolean date decimal enum instant integer money",
    );
    expect(full.completions('hit: "').join(" ")).toBe("any collect first unique");
  });
  it("declared facts, their values, parameters and sources in a rule", () => {
    expect(editor.completions("any: [{ ")).toEqual(["all", "any", "delay", "fare", "not", "ticket"]);
    expect(editor.completions('when: { ticket: "')).toEqual(["return", "single"]);
    expect(editor.completions('gt: { parameter: "')).toEqual(["cap"]);
    expect(editor.completions('source: "')).toEqual(["law"]);
  });
  it("what an answer needs, and what it may be made of", () => {
    expect(editor.completions("then: { }".slice(0, 8))).toContain("compensation");
    expect(editor.completions('of: "')).toEqual(["fare"]);
  });
  it("facts and their values in a case", () => {
    expect(editor.completions("decide(delayRepay, { ")).toEqual(["delay", "fare", "ticket"]);
    expect(editor.completions('decide(delayRepay, { ticket: "')).toEqual(["return", "single"]);
  });
  it("what a fact may be derived from", () => {
    expect(full.completions("form: { ").join(" ")).toBe(
      "count days every max min minus minutes none plus some sum times title",
    );
    // What is not yet written may become anything.
    expect(full.completions('from: "')).toEqual(["bookedAt", "cost", "form", "now"]);
    expect(full.completions('some: "')).toEqual(["items"]);
    expect(full.completions('every: "items", where: { ').join(" ")).toBe("all any not price sold state");
    expect(full.completions('where: { state: "')).toEqual(["new", "used"]);
    expect(full.completions('of: "')).toEqual(["price"]);
    expect(full.completions('plus: ["worth", "')).toEqual(["cost", "double", "form", "worth"]);
  });
  it("the tests of a set, words in order, and derived facts in a rule of a layer", () => {
    expect(full.completions('gte: "')).toEqual(["bronze", "gold", "silver"]);
    expect(full.completions("when: { needs: { ")).toEqual(["has", "hasAll", "hasNone", "is", "not"]);
    expect(full.completions('has: "')).toEqual(["braille", "sign"]);
    expect(full.completions('refund: "')).toEqual(["cost", "double", "form", "worth"]);
    expect(full.completions("any: [{ ").join(" ")).toBe(
      "all any bookedAt cost double form fresh grade items needs not now today used waited worn worth",
    );
    expect(full.completions('collect: "')).toEqual(["count", "list", "max", "min", "sum"]);
  });
  it("words of sets and fields of records in a case", () => {
    expect(full.completions('decide(returns, { needs: ["')).toEqual(["braille", "sign"]);
    expect(full.completions('decide(returns, { needs: { has: ["')).toEqual(["braille", "sign"]);
    expect(full.completions('decide(returns, { grade: "')).toEqual(["bronze", "gold", "silver"]);
    expect(full.completions("decide(returns, { items: [{ ")).toEqual(["price", "sold", "state"]);
    expect(full.completions('decide(returns, { items: { items: [{ state: "')).toEqual(["new", "used"]);
  });
});
