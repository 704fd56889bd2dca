import { beforeAll, describe, expect, it } from "vitest";
import { type Editor, editorOf } from "./editor.ts";

const TEXT = `import { decide, definePolicy, outcome } from "../../../src/policy/index.ts";

const delayRepay = definePolicy({
  id: "delay-repay-15",
  version: "2026-01",
  purpose: "entitlement",
  facts: {
    delay: { type: "integer", unit: "minute", min: 0, max: 1440, ask: "How late did you arrive?", about: "failure" },
    ticket: { type: "enum", values: ["single", "return"] },
    fare: { type: "money", currency: "GBP", max: "1000.00", about: "loss" },
  },
  outcome: {
    compensation: { type: "money", currency: "GBP", round: "half-up" },
  },
  rules: [
    {
      id: "two-hours",
      when: { delay: { gte: 120 } },
      then: { compensation: { percent: "100", of: "fare" } },
      because: "{delay} minutes late: the whole fare back.",
    },
  ],
});
const lateShop = definePolicy({
  id: "late-shop", version: "1", purpose: "goodwill",
  parameters: { most: { type: "money", currency: "EUR", value: "50" } },
  facts: {
    carrier: { type: "enum", values: ["north", "south"], other: true },
    worth: { type: "money", currency: "EUR", max: "500", optional: true },
  },
  outcome: { voucher: { type: "money", currency: "EUR", range: true } },
  rules: [],
});

const decision = decide(delayRepay, { delay: 47, ticket: "return", fare: "32.40" });
if (decision.status === "decided") {
  const { compensation } = decision.outcome;
}
const known = outcome(lateShop, { carrier: "mule", worth: 3 });
`;

let editor: Editor;
beforeAll(() => {
  editor = editorOf(TEXT);
}, 60_000);

const linesOf = (text: string): number => text.split("\n").length;

describe("what an editor shows fits in a dozen lines", () => {
  it("over a policy", () => {
    const text = editor.hover("const ", "delayRepay");
    expect(linesOf(text)).toBeLessThanOrEqual(12);
    expect(text).toMatchInlineSnapshot(`
      "const delayRepay: Policy<{
          delay: number;
          ticket: "single" | "return";
          fare: MoneyInput<"GBP">;
      }, {
          compensation: Money<"GBP">;
      }>"
    `);
  });
  it("over a policy with a parameter, an absent fact, an open enum and a range", () => {
    const text = editor.hover("});\nconst ", "lateShop");
    expect(linesOf(text)).toBeLessThanOrEqual(14);
    expect(text).toMatchInlineSnapshot(`
      "const lateShop: ConfigurablePolicy<{
          carrier: OrOther<"north" | "south">;
          worth: Absent | MoneyInput<"EUR">;
      }, {
          voucher: {
              atLeast: Money<"EUR">;
              atMost: Money<"EUR">;
          };
      }, {
          most: WrittenMoney;
      }>"
    `);
  });
  it("at the facts of decide, while they are typed", () => {
    const text = editor.parameterHint("decide(delayRepay, {");
    expect(linesOf(text)).toBeLessThanOrEqual(12);
    expect(text).toMatchInlineSnapshot(
      `"facts: NoInfer<CaseFacts<{ delay: number; ticket: "single" | "return"; fare: MoneyInput<"GBP">; }>>"`,
    );
  });
  it("over decide, which names facts and outcome once per parameter", () => {
    expect(editor.hover("decision = ", "decide")).toMatchInlineSnapshot(`
      "(alias) decide<{
          delay: number;
          ticket: "single" | "return";
          fare: MoneyInput<"GBP">;
      }, {
          compensation: Money<"GBP">;
      }>(policy: Policy<{
          delay: number;
          ticket: "single" | "return";
          fare: MoneyInput<"GBP">;
      }, {
          compensation: Money<"GBP">;
      }>, facts: NoInfer<CaseFacts<{
          delay: number;
          ticket: "single" | "return";
          fare: MoneyInput<"GBP">;
      }>>, options?: DecideOptions): Decision<{
          compensation: Money<"GBP">;
      }>
      import decide"
    `);
  });
  it("over a fact given to decide", () => {
    expect(editor.hover("decide(delayRepay, {", "delay:")).toMatchInlineSnapshot(
      `"(property) delay?: Given<number> | undefined"`,
    );
    expect(editor.hover("decide(delayRepay, {", "ticket")).toMatchInlineSnapshot(
      `"(property) ticket?: Given<"single" | "return"> | undefined"`,
    );
    expect(editor.hover("decide(delayRepay, {", "fare")).toMatchInlineSnapshot(
      `"(property) fare?: Given<MoneyInput<"GBP">> | undefined"`,
    );
  });
  it("over what comes out", () => {
    expect(editor.hover("= decision.", "outcome")).toMatchInlineSnapshot(`
      "(property) Decided<{ compensation: Money<"GBP">; }>.outcome: {
          compensation: Money<"GBP">;
      }"
    `);
    expect(editor.hover("const { ", "compensation")).toMatchInlineSnapshot(
      `"const compensation: Money<"GBP">"`,
    );
    expect(editor.hover("}\nconst ", "known")).toMatchInlineSnapshot(`
      "const known: {
          voucher: {
              atLeast: Money<"EUR">;
              atMost: Money<"EUR">;
          };
      } | undefined"
    `);
  });
  it("over the parts of a rule", () => {
    const when = editor.hover("two-hours", "when");
    expect(linesOf(when)).toBeLessThanOrEqual(12);
    expect(when).toMatchInlineSnapshot(`
      "(property) CheckedRule<ConditionOn<{ readonly delay?: OrderTest<number, never>; readonly ticket?: EqualTest<"single" | "return", never>; readonly fare?: OrderTest<WrittenMoney, never>; }>, { ...; }, never>.when: ConditionOn<{
          readonly delay?: OrderTest<number, never>;
          readonly ticket?: EqualTest<"single" | "return", never>;
          readonly fare?: OrderTest<WrittenMoney, never>;
      }>"
    `);
    expect(editor.hover("when: {", "delay")).toMatchInlineSnapshot(
      `"(property) delay?: OrderTest<number, never>"`,
    );
    expect(editor.hover("when: {", "compensation")).toMatchInlineSnapshot(
      `"(property) compensation: FormulaOf<WrittenMoney, "fare", "delay", never>"`,
    );
  });
});
