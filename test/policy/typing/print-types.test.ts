import { describe, expect, it } from "vitest";
import type { PolicyDocument } from "../../../src/policy/document/policy-document.ts";
import { printTypes } from "../../../src/policy/typing/print-types.ts";
import { compile } from "./compile.ts";

const FRONT = "../../../src/policy/index.ts";

/** The types that a declaration names, as the package exports them. */
const PUBLIC = `
export type { Money } from "../../../src/money/index.ts";
export type {
  Absent, DateInput, InOrder, InstantInput, MoneyInput, OrOther,
} from "../../../src/policy/typing/inputs-of.ts";
export type { TypedDocument } from "../../../src/policy/typing/typed-document.ts";
export type { WrittenMoney } from "../../../src/policy/typing/written-money.ts";
`;

const DOCUMENT: PolicyDocument = {
  id: "late",
  version: "1",
  purpose: "goodwill",
  parameters: {
    most: { type: "money", currency: "GBP", value: "50.00" },
    days: { type: "integer", value: 3 },
    generous: { type: "boolean", value: true },
    tone: { type: "enum", values: ["warm", "plain"], value: "warm" },
  },
  facts: {
    delay: { type: "integer", min: 0, max: 1440 },
    ticket: { type: "enum", values: ["single", "return"] },
    carrier: { type: "enum", values: ["north", 'the "coast"\u2028 Money line */'], other: true },
    fare: { type: "money", currency: "GBP", max: "1000.00", optional: true },
    child: { type: "boolean" },
    weight: { type: "decimal", scale: 1, min: 0, max: 9, optional: true },
  },
  outcome: {
    voucher: { type: "money", currency: "GBP" },
    points: { type: "integer", range: true },
    words: { type: "enum", values: ["sorry", "thanks"] },
    letter: { type: "boolean" },
  },
  rules: [],
  otherwise: { then: { voucher: "0", points: 0, words: "sorry", letter: false }, because: "Nothing." },
};

const LISTS: PolicyDocument = {
  id: "returns",
  version: "1",
  purpose: "other",
  parameters: {
    launch: { type: "date", value: "2026-01-01" },
    closing: { type: "instant", value: "2026-03-02T17:00:00Z" },
  },
  facts: {
    today: { type: "date" },
    now: { type: "instant", optional: true },
    grade: { type: "enum", values: ["silver", "gold"], ordered: true },
    needs: { type: "set", values: ["braille", "sign"] },
    extras: { type: "set", values: ["gift"], optional: true },
    items: {
      type: "list",
      maxItems: 20,
      of: {
        price: { type: "money", currency: "EUR", max: "500" },
        state: { type: "enum", values: ["new", "used"] },
        grade: { type: "enum", values: ["low", "high"], ordered: true, optional: true },
        sentOn: { type: "date", optional: true },
      },
    },
    calls: { type: "list", maxItems: 5, of: { at: { type: "instant" } }, optional: true },
  },
  derive: { worth: { sum: "items", of: "price" } },
  outcome: {
    warnings: { type: "enum", values: ["fragile", "heavy"], collect: "list" },
    refunds: { type: "money", currency: "EUR", collect: "list" },
    total: { type: "money", currency: "EUR", collect: "sum" },
    allowance: { type: "integer", range: true, collect: "min" },
    reasons: { type: "boolean", collect: "count" },
  },
  hit: "collect",
  layers: [
    {
      id: "base",
      rules: [
        {
          id: "worth",
          when: { worth: { gt: "3.00" } },
          then: { refunds: "worth", allowance: 3 },
          because: "{worth}",
        },
      ],
    },
  ],
};

describe("the declaration of a JSON policy", () => {
  it("is the same whatever the largest step is and whatever is accepted", () => {
    const { voucher } = DOCUMENT.outcome;
    const outcome = { ...DOCUMENT.outcome, voucher: { ...voucher, largestStep: "5.00" } };
    const accept = [{ finding: "cliff", facts: ["delay"], because: "So." }];
    expect(printTypes({ ...DOCUMENT, outcome, accept } as PolicyDocument)).toBe(printTypes(DOCUMENT));
  });
  it("says what each fact, outcome and parameter is", () => {
    expect(printTypes(DOCUMENT)).toMatchInlineSnapshot(`
      "// The types of the JSON file beside this one, written by \`evenhand types\`. Write it again when that file changes.
      import type { Absent, Money, MoneyInput, OrOther, TypedDocument, WrittenMoney } from "evenhand";

      declare const document: TypedDocument<{
        delay: number;
        ticket: "single" | "return";
        carrier: OrOther<"north" | "the \\"coast\\"  Money line */">;
        fare: MoneyInput<"GBP"> | Absent;
        child: boolean;
        weight: number | Absent;
      }, {
        voucher: Money<"GBP">;
        points: { atLeast: number; atMost: number };
        words: "sorry" | "thanks";
        letter: boolean;
      }, {
        most: WrittenMoney;
        days: number;
        generous: boolean;
        tone: "warm" | "plain";
      }>;
      export default document;
      "
    `);
  });

  it("says what days, sets, records and collected outcomes are; nobody gives what is derived", () => {
    expect(printTypes(LISTS)).toMatchInlineSnapshot(`
      "// The types of the JSON file beside this one, written by \`evenhand types\`. Write it again when that file changes.
      import type { Absent, DateInput, InOrder, InstantInput, Money, MoneyInput, TypedDocument } from "evenhand";

      declare const document: TypedDocument<{
        today: DateInput;
        now: InstantInput | Absent;
        grade: InOrder<"silver" | "gold">;
        needs: readonly ("braille" | "sign")[];
        extras: readonly ("gift")[] | Absent;
        items: readonly {
          price: MoneyInput<"EUR">;
          state: "new" | "used";
          grade: InOrder<"low" | "high"> | Absent;
          sentOn: DateInput | Absent;
        }[];
        calls: readonly {
          at: InstantInput;
        }[] | Absent;
      }, {
        warnings: readonly ("fragile" | "heavy")[];
        refunds: readonly Money<"EUR">[];
        total: Money<"EUR">;
        allowance: { atLeast: number; atMost: number };
        reasons: number;
      }, {
        launch: string;
        closing: string;
      }>;
      export default document;
      "
  `);
  });

  it("imports only what it needs", () => {
    const { parameters: _parameters, ...document } = DOCUMENT;
    const small = { ...document, facts: {}, outcome: { letter: { type: "boolean" } } } as const;
    expect(printTypes(small)).toMatchInlineSnapshot(`
      "// The types of the JSON file beside this one, written by \`evenhand types\`. Write it again when that file changes.
      import type { TypedDocument } from "evenhand";

      declare const document: TypedDocument<{}, {
        letter: boolean;
      }>;
      export default document;
      "
    `);
  });

  it("cannot be broken out of by a name", () => {
    const facts = { 'x": any }; declare const y: "': { type: "boolean" } } as const;
    expect(printTypes({ ...DOCUMENT, facts })).toContain('  "x\\": any }; declare const y: \\"": boolean;');
  });

  it("gives a JSON import the types that definePolicy infers from the same literal", () => {
    const use = `
import { decide, definePolicy, loadPolicy } from "${FRONT}";
import document from "./late.json" with { type: "json" };
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

const loaded = loadPolicy(document);
const defined = definePolicy(${JSON.stringify(DOCUMENT)});
export const same: Same<typeof loaded, typeof defined> = true;
const decision = decide(loaded, { delay: 3, ticket: "single", fare: { is: "absent" }, carrier: "mule" });
if (decision.status === "decided") {
  const pounds: "GBP" = decision.outcome.voucher.currency;
}
decide(loaded, { dely: 3 });
decide(loaded, { ticket: "weekly" });
`;
    const errors = compile(
      new Map([
        ["late.json", JSON.stringify(DOCUMENT)],
        ["late.d.json.ts", printTypes(DOCUMENT, { from: "./public-types.ts" })],
        ["public-types.ts", PUBLIC],
        ["use-json.ts", use],
      ]),
    );
    expect(errors.map(({ start, length }) => use.slice(start, start + length))).toEqual(["dely", "ticket"]);
  });

  it("gives lists, sets and what is collected the same types too", () => {
    const use = `
import { decide, definePolicy, loadPolicy } from "${FRONT}";
import document from "./returns.json" with { type: "json" };
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

const loaded = loadPolicy(document);
const defined = definePolicy(${JSON.stringify(LISTS)});
export const same: Same<typeof loaded, typeof defined> = true;
decide(loaded, { today: { gte: "2026-01-01" }, grade: { lt: "gold" }, needs: ["sign"], items: [{ price: 3, state: "new" }] });
decide(loaded, { needs: ["song"] });
decide(loaded, { items: [{ prise: 3 }] });
decide(loaded, { worth: 3 });
`;
    const errors = compile(
      new Map([
        ["returns.json", JSON.stringify(LISTS)],
        ["returns.d.json.ts", printTypes(LISTS, { from: "./public-types.ts" })],
        ["public-types.ts", PUBLIC],
        ["use-lists.ts", use],
      ]),
    );
    expect(errors.map(({ start, length }) => use.slice(start, start + length))).toEqual([
      '"song"',
      "prise",
      "worth",
    ]);
  });

  it("is missed where a JSON import is given to definePolicy, and the error says what to do", () => {
    const use = `
import { definePolicy } from "${FRONT}";
import document from "./bare.json" with { type: "json" };
definePolicy(document);
`;
    const errors = compile(
      new Map([
        ["bare.json", JSON.stringify(DOCUMENT)],
        ["use-bare.ts", use],
      ]),
    );
    expect(errors).toHaveLength(1);
    expect(errors[0]?.message).toContain("evenhand types");
  });
});
