import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { delayRepay15 } from "evenhand/schemes/delay-repay-15";
import { delayRepay30 } from "evenhand/schemes/delay-repay-30";
import { eu261 } from "evenhand/schemes/eu261";
import { describe, expect, test } from "vitest";
import { policySchema } from "../.ci/policy-schema.ts";
import { collectingDocument, fullDocument, rankedDocument } from "./policy/generators/full-document.ts";

const file = readFileSync("src/policy/policy.schema.json", "utf8");
const schema = JSON.parse(file);
// Dates have a pattern beside their format, so nothing is lost without another package.
const accepts = new Ajv2020({
  strict: true,
  strictTypes: false,
  strictTuples: false,
  strictRequired: false,
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

/** The full document with one fact more, or one that is made from others. */
function declaring(facts: object): unknown {
  return { ...fullDocument, facts: { ...fullDocument.facts, ...facts } };
}
function deriving(derive: object): unknown {
  return { ...fullDocument, derive: { ...fullDocument.derive, ...derive } };
}

describe("policy.schema.json", () => {
  test("is up to date (npm run schema)", () => {
    // Whatever its layout, which is the formatter's.
    expect(JSON.stringify(schema)).toBe(JSON.stringify(JSON.parse(policySchema())));
  });
  test("names what is used in several places, and says of every field what it is for", () => {
    expect(Object.keys(schema.$defs)).toEqual(
      expect.arrayContaining(
        "Condition Derivation Fact Field Formula Guarantee Layer Rule Test Text".split(" "),
      ),
    );
    expect(undescribed(schema, "")).toEqual([]);
  });
  test.each([
    ["eu261", eu261.document],
    ["delay-repay-15", delayRepay15.document],
    ["delay-repay-30", delayRepay30.document],
    ["a document that uses every section", fullDocument],
    ["one that collects, in layers", collectingDocument],
    ["one that ranks", rankedDocument],
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
    ["rules beside layers", { ...collectingDocument, rules: [] }],
    ["neither rules nor layers", { ...rankedDocument, rules: undefined }],
    ["a layer without rules", { ...collectingDocument, layers: [{ id: "empty", rules: [] }] }],
    ["a layer without an id", { ...collectingDocument, layers: [{ rules: fullDocument.rules }] }],
    ["a set of no words", declaring({ extra: { type: "set", values: [] } })],
    ["a list without a bound", declaring({ extra: { type: "list", of: { a: { type: "boolean" } } } })],
    ["a list of no fields", declaring({ extra: { type: "list", of: {}, maxItems: 3 } })],
    ["a list of lists", declaring({ extra: { type: "list", of: { a: { type: "list" } }, maxItems: 3 } })],
    [
      "a field with needs of its own",
      declaring({ extra: { type: "list", of: { a: { type: "boolean", needs: "recorded" } }, maxItems: 3 } }),
    ],
    ["half a record", declaring({ extra: { type: "list", of: { a: { type: "boolean" } }, maxItems: 0.5 } })],
    ["a day without its end", declaring({ extra: { type: "date", min: "2026-02-30" } })],
    ["a set that has nothing", asking({ extras: {} })],
    ["a set that has all of nothing", asking({ extras: { hasAll: [] } })],
    ["a derivation that is none", deriving({ extra: { average: ["delay"] } })],
    ["two derivations in one", deriving({ extra: { plus: ["delay"], min: ["delay"] } })],
    ["a derived fact that is called any", deriving({ any: { plus: ["delay"] } })],
    ["a quantifier that asks nothing", deriving({ extra: { every: "items" } })],
    [
      "a collecting that is none",
      { ...collectingDocument, outcome: { fee: { type: "boolean", collect: "average" } } },
    ],
    ["null", { ...fullDocument, title: null }],
  ])("rejects %s", (_, document) => {
    expect(accepts(document)).toBe(false);
  });
});
