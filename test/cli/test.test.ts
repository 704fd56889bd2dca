import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { Coverage } from "../../src/analysis/index.ts";
import { samplePolicy } from "./sample-policy.ts";
import { emptyFolder, runIn } from "./world.ts";

function folderWith(cases: unknown): string {
  const folder = emptyFolder();
  writeFileSync(join(folder, "late.json"), samplePolicy());
  writeFileSync(
    join(folder, "cases.json"),
    typeof cases === "string" ? cases : JSON.stringify(cases, null, 2),
  );
  return folder;
}

async function ran(cases: unknown, ...more: string[]) {
  return runIn({ folder: folderWith(cases) }, "test", "late.json", "cases.json", ...more);
}

const price = { value: "30.00", from: "recorded" };
const good = [
  { facts: { daysLate: 6 }, expect: { refund: "0" } },
  { title: "a week", facts: { daysLate: 7, price }, expect: { refund: "3.00" }, rule: "a-week" },
];
const bad = [...good, { title: "eight", facts: { daysLate: 8, price }, expect: { refund: "5.00" } }];

describe("evenhand test", () => {
  test("cases that come out as they are kept: 0", async () => {
    for (const cases of [good, { policy: "late", version: "0", cases: good }]) {
      const { code, out, err } = await ran(cases);
      expect([code, err]).toEqual([0, ""]);
      expect(out).toMatch(/^cases\.json passed: 2 cases\n/);
    }
  });
  test("a difference: 1, at its place, with what the policy says now", async () => {
    for (const cases of [bad, { policy: "late", version: "0", cases: bad }]) {
      const text = JSON.stringify(cases, null, 2);
      const { code, out } = await ran(text);
      expect(code).toBe(1);
      const [, line, rest] =
        /^cases\.json:(\d+):\d+ (case 3 \(eight\): refund: expected .*)$/m.exec(out) ?? [];
      expect(text.split("\n")[Number(line)]).toContain('"eight"');
      expect(rest).toContain('"amount":300');
      expect(out).toContain("  8 days late.\n");
      expect(out).toContain("cases.json failed: 1 of 3 cases\n");
    }
  });
  test("what the cases exercise, and the first of what is missing", async () => {
    const { code, out } = await ran(good);
    expect(code).toBe(0);
    expect(out).toBe(
      "cases.json passed: 2 cases\nexercised: 2 of 2 rules, 1 of 1 boundaries, 2 of 2 outcomes\n",
    );
    const one = await ran(good.slice(1));
    expect(one.code).toBe(0);
    expect(one.out).toBe(
      [
        "cases.json passed: 1 case",
        "exercised: 1 of 2 rules, 0 of 1 boundaries, 1 of 2 outcomes",
        "missing:",
        "  a case that `otherwise` decides",
        "  a case with daysLate 6, the last before daysLate 7",
        "  a case with refund 0.00 EUR",
        "",
      ].join("\n"),
    );
    const { coverage } = JSON.parse((await ran(good.slice(1), "--json")).out);
    expect(Coverage.parse(coverage)).toMatchObject({
      complete: false,
      rules: { covered: 1, total: 2, missing: ["a case that `otherwise` decides"] },
    });
  });
  test("comments are fine, and the results are there for programs", async () => {
    const { code, out } = await ran(`// kept\n${JSON.stringify(bad)},`.replace(/,$/, ""), "--json");
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      ok: false,
      cases: [{ passed: true }, {}, { passed: false, index: 2 }],
    });
  });
  test.each<[string, unknown, RegExp]>([
    ["no JSON", "[{", /^cases\.json:1:3 error syntax this is not JSON/],
    ["nothing", "", /:1:1 error syntax this is not JSON: value expected/],
    ["a key twice", '[{"facts":{},"facts":{}}]', /error duplicate-key `facts` is written twice/],
    ["far too deep", "[".repeat(200_000), /error (too-deep|syntax)/],
    ["another shape", { policy: "late", cases: 3 }, /cases\.json:\d+:\d+ error .*cases/],
    [
      "another policy",
      { policy: "early", version: "1", cases: [] },
      /:2:13 error other-policy policy: these are cases of `early`/,
    ],
    [
      "an unknown fact",
      [{ facts: { dayslate: 1 }, status: "open" }],
      /cases\.json:\d+:\d+ error unknown-fact \[0\]\.facts\.dayslate: .*did you mean `daysLate`/,
    ],
    [
      "a case that expects nothing",
      { policy: "late", version: "1", cases: [{ facts: {} }] },
      /error empty-case cases\[0\]/,
    ],
  ])("%s: 2", async (_, cases, message) => {
    const { code, out, err } = await ran(cases);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toMatch(message);
    expect(err).toMatch(/error: cases\.json has no cases for this policy: see its issues above\n$/);
  });
  test("standard input can be read once, and both must be there", async () => {
    expect((await runIn({}, "test", "-", "-")).err).toContain("standard input can be read once");
    expect((await runIn({ folder: folderWith(good) }, "test", "late.json", "none.json")).code).toBe(2);
    const piped = await runIn(
      { folder: folderWith([]), input: JSON.stringify(good) },
      "test",
      "late.json",
      "-",
    );
    expect(piped).toMatchObject({ code: 0, out: expect.stringContaining("- passed: 2 cases") });
  });
});
