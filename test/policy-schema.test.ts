import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { delayRepay15 } from "evenhand/schemes/delay-repay-15";
import { delayRepay30 } from "evenhand/schemes/delay-repay-30";
import { eu261 } from "evenhand/schemes/eu261";
import { describe, expect, test } from "vitest";
import { policySchema } from "../.ci/policy-schema.ts";
import { fullDocument } from "./policy/generators/full-document.ts";

const file = readFileSync("src/policy/policy.schema.json", "utf8");
const schema = JSON.parse(file);
// Dates have a pattern beside their format, so nothing is lost without another package.
const accepts = new Ajv2020({
  strict: true,
  strictTypes: false,
  strictTuples: false,
  validateFormats: false,
}).compile(schema);

interface Part {
  readonly properties?: Readonly<Record<string, Part>>;
  readonly description?: string;
}

function undescribed(part: Part, path: string): string[] {
  const own = Object.entries(part.properties ?? {}).filter(([, field]) => field.description === undefined);
  const inner = Object.entries(part).filter(([, value]) => typeof value === "object" && value !== null);
  return [
    ...own.map(([name]) => `${path}.${name}`),
    ...inner.flatMap(([key, value]) => undescribed(value as Part, `${path}/${key}`)),
  ];
}

/** The full document with other tests in its first rule. */
function asking(when: unknown): unknown {
  return { ...fullDocument, rules: [{ ...fullDocument.rules?.[0], when }] };
}

describe("policy.schema.json", () => {
  test("is up to date (npm run schema)", () => {
    // Whatever its layout, which is the formatter's.
    expect(JSON.stringify(schema)).toBe(JSON.stringify(JSON.parse(policySchema())));
  });
  test("names what is used in several places, and says of every field what it is for", () => {
    expect(Object.keys(schema.$defs)).toEqual(
      expect.arrayContaining(["Condition", "Fact", "Formula", "Guarantee", "Rule", "Test", "Text"]),
    );
    expect(undescribed(schema, "")).toEqual([]);
  });
  test.each([
    ["eu261", eu261.document],
    ["delay-repay-15", delayRepay15.document],
    ["delay-repay-30", delayRepay30.document],
    ["a document that uses every section", fullDocument],
  ])("accepts %s", (_, document) => {
    expect([accepts(document), accepts.errors]).toEqual([true, null]);
  });
  test.each<[string, unknown]>([
    ["nothing", {}],
    ["a misspelt section", { ...fullDocument, rulez: [] }],
    ["no facts", { ...fullDocument, facts: {} }],
    ["an id in capitals", { ...fullDocument, id: "Late" }],
    ["a purpose that is none", { ...fullDocument, purpose: "profit" }],
    ["a fact that is called not", { ...fullDocument, facts: { not: { type: "boolean" } } }],
    ["a fact of no type", { ...fullDocument, facts: { late: { type: "duration" } } }],
    ["a number without bounds", { ...fullDocument, facts: { late: { type: "integer" } } }],
    ["a day that does not exist", { ...fullDocument, effective: { from: "2026-02-30" } }],
    ["a rule without a reason", { ...fullDocument, rules: [{ id: "a", when: { insured: true }, then: {} }] }],
    ["a condition that asks nothing", asking({})],
    ["a test that is none", asking({ delay: { over: 3 } })],
    ["bounds without a bound", asking({ delay: {} })],
    [
      "a formula that is none",
      { ...fullDocument, otherwise: { because: "No.", then: { compensation: { times: 3 } } } },
    ],
    ["a guarantee that is none", { ...fullDocument, guarantees: [{ neverFalls: "compensation" }] }],
    ["null", { ...fullDocument, title: null }],
  ])("rejects %s", (_, document) => {
    expect(accepts(document)).toBe(false);
  });
});
