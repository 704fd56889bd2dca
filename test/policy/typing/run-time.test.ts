import ts from "typescript";
import { describe, expect, it } from "vitest";
import { parsePolicy } from "../../../src/policy/reading/parse-policy.ts";
import { PolicyError } from "../../../src/policy/reading/policy-error.ts";
import { definePolicy } from "../../../src/policy/typing/define-policy.ts";
import { loadPolicy } from "../../../src/policy/typing/load-policy.ts";
import { FULL_MISUSES } from "./full-misuses.ts";
import { FULL_SAMPLE } from "./full-sample.ts";
import { MISUSES, type Misuse } from "./misuses.ts";
import { SAMPLE } from "./sample-policy.ts";

/** The literal that a text gives to definePolicy. */
function literalOf(text: string): unknown {
  const { outputText } = ts.transpileModule(text, {
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.CommonJS },
  });
  let literal: unknown;
  const take = (document: unknown) => {
    literal = document;
  };
  new Function("definePolicy", "exports", outputText)(take, {});
  return literal;
}

const codesOf = (document: unknown): readonly string[] => {
  const policy = parsePolicy(document);
  return policy.ok
    ? []
    : policy.issues.map(({ code, path, message }) => `${code} at ${path.join(".")}: ${message}`);
};

/** The mistakes that reading a document finds too, each with the text that makes it. */
const mistakesIn = (sample: string, misuses: readonly Misuse[]) =>
  misuses
    .filter(({ atLoad }) => atLoad !== false)
    .map(({ mistake, instead, written }) => {
      const text = sample.replace(instead, () => written.replace(/[«»]/gu, ""));
      return [mistake, text] as const;
    });

describe("types and run time agree", () => {
  it("on the sample policies", () => {
    expect(codesOf(literalOf(SAMPLE))).toEqual([]);
    expect(codesOf(literalOf(FULL_SAMPLE))).toEqual([]);
  });
  it.each([...mistakesIn(SAMPLE, MISUSES), ...mistakesIn(FULL_SAMPLE, FULL_MISUSES)])("on %s", (_, text) => {
    expect(codesOf(literalOf(text))).not.toEqual([]);
  });
});

const LITERAL = {
  id: "late",
  version: "1",
  purpose: "other",
  facts: { late: { type: "boolean" } },
  outcome: { due: { type: "boolean" } },
  rules: [{ id: "late", when: { late: true }, then: { due: true }, because: "It was late." }],
  otherwise: { then: { due: false }, because: "It was in time." },
} as const;

describe("definePolicy and loadPolicy", () => {
  it("give the policy", () => {
    expect(definePolicy(LITERAL)).toMatchObject({ id: "late", version: "1" });
    expect(loadPolicy(JSON.parse(JSON.stringify(LITERAL))).digest).toBe(definePolicy(LITERAL).digest);
  });
  it("throw every issue of a document that is none", () => {
    const broken = { ...LITERAL, rules: [{ ...LITERAL.rules[0], when: { lat: true } }], hit: "last" };
    expect(() => loadPolicy(broken)).toThrow(PolicyError);
    expect(() => definePolicy(broken as never)).toThrow(/did you mean `late`/u);
    expect(() => loadPolicy(broken)).toThrow(/hit/u);
  });
});
