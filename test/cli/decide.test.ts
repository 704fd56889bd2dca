import { describe, expect, test } from "vitest";
import { samplePolicy } from "./sample-policy.ts";
import { runIn } from "./world.ts";

const SCHEME = "scheme:delay-repay-15";

function decideOne(facts: unknown, ...more: string[]) {
  return runIn({}, "decide", SCHEME, "--facts", JSON.stringify(facts), ...more);
}

describe("evenhand decide, one case", () => {
  test("decided: 0, the outcome and the reason", async () => {
    const { code, out } = await decideOne({ delay: 47, ticket: "return", fare: "32.40" });
    expect(code).toBe(0);
    expect(out).toBe(
      "decided compensation: £8.10\n30 to 59 minutes late on a return ticket: 25% of the fare.\n",
    );
  });
  test("open: 1, with what to ask", async () => {
    const { code, out } = await decideOne({ delay: 47, ticket: "return" });
    expect([code, out]).toEqual([1, "open\nThis cannot be decided yet. How much did the ticket cost?\n"]);
  });
  test("invalid: 1, with the name that was meant", async () => {
    const { code, out } = await decideOne({ delai: 47 });
    expect(code).toBe(1);
    expect(out).toContain(
      "invalid unknown-fact delai: `delai` is not a fact of this policy - did you mean `delay`?",
    );
  });
  test("--extra ignore leaves out what is not declared", async () => {
    expect((await decideOne({ delay: 3, ticketNumber: 17 }, "--extra", "ignore")).code).toBe(0);
  });
  test("--json is the decision", async () => {
    const { code, out } = await decideOne({ delay: 47, ticket: "return", fare: "32.40" }, "--json");
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      status: "decided",
      outcome: { compensation: { amount: 810, currency: "GBP" } },
      relied: [{ fact: "delay" }, { fact: "ticket" }, { fact: "fare" }],
    });
    expect(JSON.parse(out)).not.toHaveProperty("explanation");
  });
  test("--explain tells the agent, --audience whoever it names, --locale in their language", async () => {
    const facts = { delay: 47, ticket: "return", fare: "32.40" };
    expect((await decideOne(facts, "--explain")).out).toContain("Rule: half-hour-return");
    expect((await decideOne(facts, "--explain")).out).not.toContain("sha256:");
    expect((await decideOne(facts, "--audience", "audit")).out).toContain("sha256:");
    const german = (await decideOne(facts, "--explain", "--locale", "de")).out;
    expect(german).toContain("Regel: half-hour-return");
    expect(german).toMatch(/8,10\s£/);
    expect(JSON.parse((await decideOne(facts, "--explain", "--json")).out).explanation).toContain("Rule: ");
  });
  test("what is collected is listed; an empty list is nothing", async () => {
    const outcome = {
      steps: { type: "enum", values: ["call", "write", "wait"], collect: "list" },
      credit: { type: "money", currency: "EUR", collect: "list" },
    };
    const rules = ["call", "write", "wait"].map((steps, index) => ({
      id: steps,
      when: { daysLate: { gte: index + 1 } },
      then: { steps },
      because: `${steps}.`,
    }));
    const otherwise = { then: {}, because: "In time." };
    const input = samplePolicy({ hit: "collect", outcome, rules, otherwise, cases: undefined });
    const decided = async (daysLate: number) =>
      (await runIn({ input }, "decide", "-", "--facts", JSON.stringify({ daysLate }))).out;
    expect(await decided(3)).toBe(
      "decided steps: call, write and wait\ndecided credit: nothing\ncall. write. wait.\n",
    );
    expect(await decided(0)).toBe("decided steps: nothing\ndecided credit: nothing\nIn time.\n");
  });
  test("--from says where bare values come from", async () => {
    const args = ["decide", "-", "--facts", '{"daysLate":7,"price":"50.00"}'];
    expect((await runIn({ input: samplePolicy() }, ...args)).code).toBe(1);
    const { code, out } = await runIn({ input: samplePolicy() }, ...args, "--from", "recorded");
    expect([code, out]).toEqual([0, "decided refund: €5.00\n7 days late.\n"]);
  });
  test.each<[string, string, RegExp]>([
    ["not JSON", "{delay: 47}", /--facts: this is not JSON/],
    ["the name of a file", "case.json", /--facts takes JSON, .+: write --facts "\$\(cat case\.json\)"/],
    ["a key written twice", '{"delay":47,"delay":3}', /`delay` is written twice/],
    ["a key written twice in a fact", '{"delay":{"value":1,"value":2}}', /`value` is written twice/],
    ["the same key, escaped", String.raw`{"delay":47,"del\u0061y":3}`, /`delay` is written twice/],
    ["nested without end", `{"delay":${"[".repeat(40)}${"]".repeat(40)}}`, /nested over 16 deep/],
  ])("facts that cannot be read (%s): 2", async (_, facts, message) => {
    const { code, out, err } = await runIn({}, "decide", SCHEME, "--facts", facts);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toMatch(message);
  });
  test("a colon in a string, and one name in two objects, are no keys written twice", async () => {
    const facts = String.raw`{"delay":{"value":3,"ref":"\"delay\": {"},"fare":{"value":"1.00"}}`;
    expect((await runIn({}, "decide", SCHEME, "--facts", facts)).code).toBe(0);
  });
  test("a document with issues: 2, and the issues on standard error", async () => {
    const { code, out, err } = await runIn({ input: "{}" }, "decide", "-", "--facts", "{}");
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain("-:1:1 error ");
    expect(err).toContain("error: - is not a policy: see its issues above");
  });
});
