import { describe, expect, test } from "vitest";
import { fullDocument } from "../policy/generators/full-document.ts";
import { samplePolicy } from "./sample-policy.ts";
import { runIn } from "./world.ts";

const full = JSON.stringify(fullDocument);

describe("evenhand show", () => {
  test("a published scheme: what it asks, decides, promises, and where it comes from", async () => {
    const { code, out } = await runIn({}, "show", "scheme:delay-repay-15");
    expect(code).toBe(0);
    for (const said of [
      "Delay Repay 15",
      "delay-repay-15, version 2026-01",
      "How many minutes late did you arrive?",
      "0 to 1,440 minutes",
      "£0.00 to £20,000.00",
      "Read from the top: the first rule that holds decides.",
      "Compensation is rounded to the nearest, a half up.",
      "As delay grows, compensation never falls.",
      "on the publisher's page",
    ])
      expect(out).toContain(said);
  });
  test("words for every section, in Markdown where nothing is wrapped", async () => {
    const { out } = await runIn({ input: full }, "show", "-", "--format", "markdown");
    const rows = out.split("\n");
    const row = (name: string) => rows.find((line) => line.startsWith(`| ${name} |`)) ?? "";
    expect(row("two-hours")).toContain("delay is at least Long delay (120 minutes)");
    expect(row("two-hours")).toContain("(insured is yes or it is not so that Ticket is return)".slice(1, -1));
    expect(row("two-hours")).toContain("the lowest of cap (£50.00) and 12.5% (share) of fare");
    expect(row("two-hours")).toContain("voucher: 0 to 2 times delay");
    expect(row("heavy")).toContain("weight is more than 20 kg and at most 30 kg");
    expect(row("heavy")).toContain("1/464 of (fare plus (fare less £1.50))");
    expect(row("fare")).toContain("counts only when recorded<br>sensitive: shown for audit only");
    expect(row("weight")).toContain("may be absent");
    expect(row("Long delay")).toContain("120 minutes | 60 to 240 minutes | terms (page)");
    expect(row("otherwise")).toContain("no rule above holds");
    expect(out).toContain(
      "- It is never so that Ticket is something else and insured is yes: Others are not",
    );
    expect(out).toContain("- Letter never depends on weight.");
    expect(out).toContain("- Where insured is yes, Compensation is at least £0.00.");
    expect(out).toContain("- Where delay is less than 60 minutes, letter is never long.");
    expect(out).toContain("- The principle respect holds for Compensation.");
    expect(out).toContain("from 2026-01-01 until 2027-01-01 (the first day it no longer holds)");
    expect(out).toContain("Facts about customer-value: The contract says so. (terms (page))");
  });
  test("numbers, money and texts follow --locale", async () => {
    const { out } = await runIn({ input: full }, "show", "-", "--locale", "de");
    expect(out).toContain("Verspätetes Paket");
    expect(out).toMatch(/1\.000,00\s£/);
    expect(out).toContain("1.440 Minuten");
  });
  test.each([40, 60, 80, 100, 200])("fits %i columns", async (width) => {
    for (const input of [full, samplePolicy()]) {
      const { out } = await runIn({ input, width }, "show", "-");
      const lines = out.split("\n");
      expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(width);
    }
  });
  test("other ways of reading the rules, and a gap, are said", async () => {
    const input = samplePolicy({ hit: "unique", otherwise: undefined, cases: undefined });
    const { out } = await runIn({ input }, "show", "-");
    expect(out).toContain("No two rules may hold for the same case.");
    expect(out).toContain("Where no rule holds there is no answer: the case is a gap.");
  });
  test("--json is the document without its comments", async () => {
    const input = `// a comment\n${samplePolicy()}`;
    const { out } = await runIn({ input }, "show", "-", "--json");
    expect(JSON.parse(out)).toEqual(JSON.parse(samplePolicy()));
  });
});

describe("hostile text", () => {
  const hostile =
    "\u001b[2J\u001b]0;owned\u0007\u009b31m\u202eabc <script>alert(1)</script> | [x](javascript:1)";
  const input = samplePolicy({
    title: hostile,
    otherwise: { then: { refund: "0" }, because: hostile },
  });
  test.each([
    ["show", "-"],
    ["show", "-", "--format", "markdown"],
    ["show", "-", "--json"],
    ["decide", "-", "--facts", '{"daysLate":1}'],
    ["decide", "-", "--facts", '{"daysLate":1}', "--json"],
    ["check", "-"],
    ["ask", "-", "--facts", '{"daysLate":1}'],
  ])("is written out, never obeyed: evenhand %s %s %s %s", async (...args) => {
    const { out, err } = await runIn({ input }, ...args.filter((arg) => arg !== undefined));
    expect(`${out}${err}`.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\u202e]/u);
  });
  test("is data all the same: JSON gives it back", async () => {
    const { out } = await runIn({ input }, "show", "-", "--json");
    expect(JSON.parse(out).title).toBe(hostile);
  });
  test("is no markup in Markdown", async () => {
    const { out } = await runIn({ input }, "show", "-", "--format", "markdown");
    expect(out).not.toContain("<script");
    expect(out).not.toContain("[x](");
    expect(
      out
        .split("\n")
        .find((line) => line.startsWith("| otherwise"))
        ?.split(/(?<!\\)\|/),
    ).toHaveLength(7);
  });
  test("with colours, the only escapes are ours", async () => {
    const { out } = await runIn({ input, color: true }, "show", "-");
    expect(out).toContain("\u001b[1m");
    const ours = new Set(["1m", "2m", "22m", "31m", "32m", "33m", "36m", "39m"]);
    for (const after of out.split("\u001b[").slice(1)) expect(ours).toContain(/^\d+m/.exec(after)?.[0]);
    expect(out.replaceAll("\u001b[", "")).not.toContain("\u001b");
  });
});
