// The types of a module, written down by hand for every kind of fact and outcome.
import { describe, expect, test } from "vitest";
import type { PolicyDocument } from "../../../src/policy/document/policy-document.ts";
import { printDeclarations, printTypeComments } from "../../../src/policy/module/print-declarations.ts";

const absent = ' | { readonly is: "absent" }';
const euros = '{ readonly amount: number; readonly currency: "EUR" }';

/** A fact or an outcome, its comment where it has one, its type, and that in plain facts where it is another. */
type Row = readonly [declared: object, comment: string, type: string, plain?: string];
const FACTS: Readonly<Record<string, Row>> = {
  yes: [{ type: "boolean" }, "", "boolean"],
  maybe: [{ type: "boolean", optional: true }, "", `boolean${absent}`],
  word: [{ type: "enum", values: ["low", "b'`"] }, "", '"low" | "b\'\\u0060"'],
  other: [{ type: "enum", values: ["low"], other: true }, "", "string"],
  days: [{ type: "integer", min: -2, max: 60 }, "-2 to 60", "number"],
  hours: [{ type: "integer", max: 9, unit: "hour" }, "0 to 9 hour", "number"],
  harm: [{ type: "integer", max: 9, unit: "*/ x" }, "0 to 9 *\\u002f x", "number"],
  rate: [{ type: "decimal", scale: 2, min: 0.5, max: 1.5, optional: true }, "0.5 to 1.5", `number${absent}`],
  paid: [
    { type: "money", currency: "EUR", max: "100.00" },
    "EUR 0 to 100.00",
    `number | \`\${number}\` | ${euros}`,
    "number",
  ],
  owed: [
    { type: "money", currency: "EUR", min: "-1.00", max: "1.00", optional: true },
    "EUR -1.00 to 1.00",
    `number | \`\${number}\` | ${euros}${absent}`,
    `number${absent}`,
  ],
  day: [{ type: "date", min: "2026-01-01", max: "2026-12-31" }, "A day, YYYY-MM-DD", "string"],
  at: [{ type: "instant" }, "A point in time with its offset, YYYY-MM-DDTHH:MM:SSZ", "string"],
  needs: [{ type: "set", values: ["ramp", "guide"] }, "", 'readonly ("ramp" | "guide")[]'],
  lines: [
    {
      type: "list",
      maxItems: 3,
      of: {
        price: { type: "money", currency: "EUR", max: "9.00" },
        "is new": { type: "boolean", optional: true },
      },
    },
    "",
    [false, true]
      .map((whole) => {
        const records = `readonly { readonly price: number | \`\${number}\` | ${euros}; readonly ["is new"]: boolean${absent} }[]`;
        return whole ? `{ readonly items: ${records}; readonly complete: true }` : records;
      })
      .join(" | "),
    `readonly { readonly price: number; readonly ["is new"]: boolean${absent} }[]`,
  ],
  "two words": [{ type: "boolean" }, "", "boolean"],
};
const OUTCOMES: Readonly<Record<string, Row>> = {
  granted: [{ type: "boolean" }, "", "boolean"],
  verdict: [{ type: "enum", values: ["yes", "no"] }, "", '"yes" | "no"'],
  points: [{ type: "integer" }, "", "number"],
  refund: [{ type: "money", currency: "EUR" }, "", euros],
  between: [
    { type: "money", currency: "EUR", range: true },
    "",
    `{ readonly atLeast: ${euros}; readonly atMost: ${euros} }`,
  ],
  exactly: [{ type: "integer", range: false }, "", "number"],
  every: [{ type: "enum", values: ["yes", "no"], collect: "list" }, "", 'readonly ("yes" | "no")[]'],
  counted: [{ type: "money", currency: "EUR", range: true, collect: "count" }, "", "number"],
  summed: [{ type: "money", currency: "EUR", collect: "sum" }, "", euros],
};

const declared = (rows: Readonly<Record<string, Row>>) =>
  Object.fromEntries(Object.entries(rows).map(([name, [own]]) => [name, own]));
const document = { facts: declared(FACTS), outcome: declared(OUTCOMES) } as unknown as PolicyDocument;
const key = (name: string) => (name.includes(" ") ? `["${name}"]` : name);

function block(rows: Readonly<Record<string, Row>>, plain: boolean, comments: boolean): string {
  const lines = Object.entries(rows).flatMap(([name, [, comment, type, other = type]]) => [
    ...(comments && comment !== "" ? [`  /** ${comment}. */`] : []),
    `  readonly ${key(name)}: ${plain ? other : type};`,
  ]);
  return ["{", ...lines, "}"].join("\n");
}

describe("the declaration of a module", () => {
  test("has the type of every fact and outcome, and says what a number counts", () => {
    const types = printDeclarations(document, ["late", "other`wise"], "// head");
    expect(
      types.startsWith("// head\n/** A case: every fact known, or absent where that is possible. */\n"),
    ).toBe(true);
    expect(types).toContain(`\nexport interface Facts ${block(FACTS, false, true)}\n`);
    expect(types).toContain(`\nexport interface PlainFacts ${block(FACTS, true, true)}\n`);
    expect(types).toContain(`\nexport interface Outcome ${block(OUTCOMES, false, false)}\n`);
    expect(types).toContain('\nexport type Rule = "late" | "other\\u0060wise";\n');
    expect(types.endsWith("\n")).toBe(true);
  });

  test("says that there is no rule", () => {
    expect(printDeclarations(document, [], "")).toContain("\nexport type Rule = never;\n");
  });

  test("is told in comments too, for whoever reads the module alone", () => {
    expect(printTypeComments(document)).toBe(
      [
        `/** @typedef {${block(FACTS, false, false)}} Facts */`,
        `/** @typedef {${block(FACTS, true, false)}} PlainFacts */`,
        `/** @typedef {${block(OUTCOMES, false, false)}} Outcome */`,
      ].join("\n"),
    );
  });
});
