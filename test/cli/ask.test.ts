import { describe, expect, test } from "vitest";
import { lateParcel } from "../../src/cli/starting/late-parcel.ts";
import { samplePolicy } from "./sample-policy.ts";
import { runIn } from "./world.ts";

const SCHEME = "scheme:delay-repay-15";

describe("evenhand ask", () => {
  test("the question as the policy words it, the fact, and how to establish it: 0", async () => {
    const { code, out } = await runIn({}, "ask", SCHEME, "--facts", '{"delay":47}');
    expect(code).toBe(0);
    expect(out).toBe(
      [
        "Which kind of ticket was it?",
        "fact: ticket",
        "how: ask the customer",
        'answer: "single", "return", "annual", "quarterly", "monthly" or "weekly"',
        "may matter after it: fare\n",
      ].join("\n"),
    );
  });
  test("without facts, the first question", async () => {
    expect((await runIn({}, "ask", SCHEME)).out).toMatch(
      /^[^\n]+\?\nfact: (delay|ticket|fare)\nhow: ask the customer\n/,
    );
  });
  test("a claim that does not count: the record to look for", async () => {
    const { out } = await runIn(
      { input: samplePolicy() },
      "ask",
      "-",
      "--facts",
      '{"daysLate":8,"price":"3.00"}',
    );
    expect(out).toContain("how: look for a record");
    expect(out).toContain('with its decimals, such as "12.50"; as {"value":...,"from":"recorded"}');
    expect(out).toContain("claimed only, must be recorded: price");
  });
  test("--from says that it was recorded, and --extra leaves out what is not declared", async () => {
    const facts = '{"daysLate":8,"price":"3.00","order":812}';
    const args = ["ask", "-", "--facts", facts, "--from", "recorded", "--extra", "ignore"];
    expect(await runIn({ input: samplePolicy() }, ...args)).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^decided /),
    });
  });
  test("nothing left to ask: the decision, 0", async () => {
    const { code, out } = await runIn({}, "ask", SCHEME, "--facts", '{"delay":3}');
    expect(code).toBe(0);
    expect(out).toContain("decided compensation: £0.00");
  });
  test("no answer would help: 1", async () => {
    expect((await runIn({}, "ask", SCHEME, "--facts", '{"delay":"47"}')).code).toBe(1);
    const input = samplePolicy({ otherwise: undefined, cases: undefined });
    expect((await runIn({ input }, "ask", "-", "--facts", '{"daysLate":1}')).out).toContain("gap");
  });
  test("--json has the question and the fact", async () => {
    const { out } = await runIn({}, "ask", SCHEME, "--json", "--facts", '{"delay":47}');
    expect(JSON.parse(out)).toMatchObject({
      status: "open",
      question: "Which kind of ticket was it?",
      answer: expect.stringMatching(/^"single", "return"/),
      next: { fact: "ticket", establish: "ask" },
      matters: ["ticket", "fare"],
    });
    expect(JSON.parse((await runIn({}, "ask", SCHEME, "--json", "--facts", '{"delay":3}')).out).status).toBe(
      "decided",
    );
  });
  test("a fact without wording is asked for by its name", async () => {
    const input = samplePolicy({
      facts: { ...JSON.parse(samplePolicy()).facts, daysLate: { type: "integer", min: 0, max: 60 } },
    });
    expect((await runIn({ input }, "ask", "-")).out).toContain("What is `daysLate`?");
  });
  // The amount reads two recorded sums with millions of values; how late it came is not among them.
  test("of a lost parcel nobody is asked how late it came", async () => {
    const input = lateParcel.document("x");
    const { out } = await runIn({ input }, "ask", "-", "--facts", '{"lost":true}', "--json");
    expect(JSON.parse(out).matters).toEqual(["delivery", "price"]);
  });
});
