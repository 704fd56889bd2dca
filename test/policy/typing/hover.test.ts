import { beforeAll, describe, expect, it } from "vitest";
import { type Editor, editorOf } from "./editor.ts";
import { FULL_SAMPLE } from "./full-sample.ts";

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

const LISTS = `import { decide, definePolicy } from "../../../src/policy/index.ts";
const returns = definePolicy({
  id: "returns",
  version: "1",
  purpose: "other",
  facts: {
    today: { type: "date" },
    now: { type: "instant", optional: true },
    grade: { type: "enum", values: ["silver", "gold"], ordered: true },
    needs: { type: "set", values: ["braille", "sign"] },
    items: {
      type: "list",
      maxItems: 20,
      of: { price: { type: "money", currency: "EUR", max: "500" }, sentOn: { type: "date", optional: true } },
    },
  },
  derive: { worth: { sum: "items", of: "price" }, sent: { some: "items", where: { sentOn: { is: "present" } } } },
  outcome: {
    warnings: { type: "enum", values: ["fragile", "heavy"], collect: "list" },
    refund: { type: "money", currency: "EUR", collect: "sum" },
    reasons: { type: "boolean", collect: "count" },
  },
  hit: "collect",
  layers: [
    {
      id: "base",
      rules: [{ id: "sent", when: { sent: true, worth: { gt: "3.00" } }, then: { refund: "worth" }, because: "{worth}" }],
    },
  ],
});
decide(returns, { today: "2026-02-03", grade: { gte: "silver" }, needs: ["sign"], items: [{ price: 3 }] });
`;

let editor: Editor;
let lists: Editor;
let full: Editor;
beforeAll(() => {
  editor = editorOf(TEXT);
  lists = editorOf(LISTS);
  full = editorOf(`import { definePolicy } from "../../../src/policy/index.ts";\n${FULL_SAMPLE}`);
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
  it("over a policy with time, sets, lists and what is collected, with a line for each fact and field", () => {
    const text = lists.hover("const ", "returns");
    expect(text).toMatchInlineSnapshot(`
      "const returns: Policy<{
          today: DateInput;
          now: Absent | InstantInput;
          grade: InOrder<"silver" | "gold">;
          needs: readonly ("braille" | "sign")[];
          items: readonly {
              price: MoneyInput<"EUR">;
              sentOn: DateInput | Absent;
          }[];
      }, {
          warnings: readonly ("fragile" | "heavy")[];
          refund: Money<"EUR">;
          reasons: number;
      }>"
    `);
  });
  it("over such a fact given to decide", () => {
    expect(lists.hover("decide(returns, {", "today")).toMatchInlineSnapshot(
      `"(property) today?: Given<DateInput> | undefined"`,
    );
    expect(lists.hover("decide(returns, {", "grade")).toMatchInlineSnapshot(
      `"(property) grade?: Given<InOrder<"silver" | "gold">> | undefined"`,
    );
    expect(lists.hover("decide(returns, {", "needs")).toMatchInlineSnapshot(
      `"(property) needs?: Given<readonly ("braille" | "sign")[]> | undefined"`,
    );
    expect(lists.hover("decide(returns, {", "items")).toMatchInlineSnapshot(`
      "(property) items?: Given<readonly {
          price: MoneyInput<"EUR">;
          sentOn: DateInput | Absent;
      }[]> | undefined"
    `);
    expect(lists.hover("decide(returns, {", "price")).toMatchInlineSnapshot(
      `"(property) price?: MoneyInput<"EUR"> | VagueValue<MoneyInput<"EUR">> | undefined"`,
    );
  });
  it("over a derived fact, where it is made and where it is tested", () => {
    expect(lists.hover("derive: {", "worth")).toMatchInlineSnapshot(`
      "(property) worth: {
          readonly sum: "items";
      } & OfField<"price", ConditionOn<{
          readonly price?: OrderTest<WrittenMoney, never>;
          readonly sentOn?: OrderTest<WrittenDate, "present" | "absent">;
      }>> & {
          readonly title?: Text;
      }"
    `);
    expect(lists.hover("derive: {", "sum")).toMatchInlineSnapshot(`"(property) sum: "items""`);
    expect(lists.hover("derive: {", "where")).toMatchInlineSnapshot(`
      "(property) where: ConditionOn<{
          readonly price?: OrderTest<WrittenMoney, never>;
          readonly sentOn?: OrderTest<WrittenDate, "present" | "absent">;
      }>"
    `);
    expect(lists.hover("when: {", "sent")).toMatchInlineSnapshot(
      `"(property) sent?: EqualTest<boolean, never>"`,
    );
    expect(lists.hover("when: {", "worth")).toMatchInlineSnapshot(
      `"(property) worth?: OrderTest<WrittenMoney, never>"`,
    );
    expect(lists.hover("when: {", "refund")).toMatchInlineSnapshot(
      `"(property) refund?: FormulaOf<WrittenMoney, "worth", never, never>"`,
    );
    expect(full.hover("derive: {", "from")).toMatchInlineSnapshot(
      `"(property) from: WrittenInstant | "bookedAt" | "now" | "lastCall" | Parameter<"closing">"`,
    );
    expect(full.hover("derive: {", "plus")).toMatchInlineSnapshot(
      `"(property) plus: readonly (WrittenMoney | "postage" | "total" | "worth" | "twice" | Parameter<"fee">)[]"`,
    );
  });
  it("over tests of days, words in order, sets and lists", () => {
    expect(full.hover("when: {\n", "delivered")).toMatchInlineSnapshot(
      `"(property) delivered?: OrderTest<WrittenDate | Parameter<"launch">, "absent" | "present">"`,
    );
    expect(full.hover("when: {\n", "bookedAt")).toMatchInlineSnapshot(
      `"(property) bookedAt?: OrderTest<WrittenInstant | Parameter<"closing">, never>"`,
    );
    expect(full.hover("when: {\n", "grade")).toMatchInlineSnapshot(
      `"(property) grade?: OrderTest<"gold" | "silver" | "bronze" | Parameter<"topKind">, never>"`,
    );
    expect(full.hover("when: {\n", "needs")).toMatchInlineSnapshot(
      `"(property) needs?: SetTest<"braille" | "large-print" | "sign" | Parameter<"mainNeed">, never>"`,
    );
    expect(full.hover("when: {\n", "calls")).toMatchInlineSnapshot(`
      "(property) calls?: {
          readonly is: "absent" | "present";
      }"
    `);
  });
  it("over the whole of a policy with fifteen facts", () => {
    const text = full.hover("export const ", "returns");
    expect(linesOf(text)).toBeLessThanOrEqual(32);
    expect(text).not.toMatch(/NoInfer|readonly type/u);
  });
});
