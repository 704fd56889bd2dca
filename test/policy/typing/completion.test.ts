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

describe("an editor completes", () => {
  it("the words of the format", () => {
    expect(editor.completions('purpose: "')).toContain("entitlement");
    expect(editor.completions('delay: { type: "')).toEqual([
      "boolean",
      "decimal",
      "enum",
      "integer",
      "money",
    ]);
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
});
