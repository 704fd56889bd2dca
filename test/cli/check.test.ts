import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { samplePolicy } from "./sample-policy.ts";
import { emptyFolder, runIn } from "./world.ts";

function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = emptyFolder();
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

describe("evenhand check", () => {
  test("a sound policy: 0, with its rules and cases counted, and its notes", async () => {
    const folder = folderWith({ "late.json": samplePolicy() });
    const { code, out, err } = await runIn({ folder }, "check", "late.json");
    expect([code, err]).toEqual([0, ""]);
    expect(out).toContain("late.json sound: 1 rule, 1 case passed");
    expect(out).toContain("late.json note missing-language otherwise.because: ");
  });
  test("an issue stands at its line and column, in the form that editors read", async () => {
    const text =
      "// a comment\n" +
      samplePolicy().replace('"daysLate": {\n          "gte"', '"dayslate": {\n          "gte"');
    const folder = folderWith({ "late.jsonc": text });
    const { code, out } = await runIn({ folder }, "check", "late.jsonc");
    expect(code).toBe(1);
    expect(out).toMatch(
      /^late\.jsonc:\d+:\d+ error unknown-fact rules\[0\]\.when\.dayslate: `dayslate` is not a fact of this policy - did you mean `daysLate`\?$/m,
    );
    expect(out).toContain("late.jsonc not sound: 1 issue");
    const [, line] = /jsonc:(\d+):/.exec(out) ?? [];
    expect(text.split("\n")[Number(line) - 1]).toContain("dayslate");
  });
  test("a field that is missing is named: no line has it", async () => {
    const folder = folderWith({ "late.json": samplePolicy({ version: undefined }) });
    const { out } = await runIn({ folder }, "check", "late.json");
    expect(out).toContain("late.json:1:1 error shape version: this is missing - write a string\n");
  });
  test("a program is not a policy: 2, with what checks it instead", async () => {
    const folder = folderWith({ "late.ts": "export const late = definePolicy({});" });
    const { code, err } = await runIn({ folder }, "check", "late.ts");
    expect([code, err]).toEqual([
      2,
      "error: `late.ts` is a program: a policy in code is checked there, with `runCases`\n",
    ]);
  });
  test("a case that comes out otherwise: 1, with the difference", async () => {
    const cases = [{ title: "wrong", facts: { daysLate: 1 }, expect: { refund: "5.00" } }];
    const folder = folderWith({ "late.json": samplePolicy({ cases }) });
    const { code, out } = await runIn({ folder }, "check", "late.json");
    expect(code).toBe(1);
    expect(out).toContain("late.json case 1 (wrong): refund: expected ");
    expect(out).toContain("late.json failed: 0 cases passed, 1 failed");
  });
  test("one unreadable file: 2, and the others are checked all the same", async () => {
    const folder = folderWith({ "late.json": samplePolicy() });
    const { code, out, err } = await runIn({ folder }, "check", "none.json", "late.json");
    expect(code).toBe(2);
    expect(err).toBe("error: cannot read `none.json`: there is no such file\n");
    expect(out).toContain("late.json sound");
  });
  test("--json has everything for programs", async () => {
    const cases = [{ facts: { daysLate: 1 }, expect: { refund: "5.00" } }];
    const folder = folderWith({
      "good.json": samplePolicy(),
      "bad.json": samplePolicy({ cases }),
      "worse.json": "{",
    });
    const { code, out } = await runIn({ folder }, "check", "--json", "good.json", "bad.json", "worse.json");
    expect(code).toBe(1);
    const [good, bad, worse] = JSON.parse(out);
    expect(good).toMatchObject({
      file: "good.json",
      ok: true,
      rules: 1,
      cases: [{ index: 0, passed: true }],
    });
    expect(bad).toMatchObject({ ok: false, cases: [{ passed: false, decision: { status: "decided" } }] });
    expect(worse).toMatchObject({ ok: false, issues: [{ code: "syntax", line: 1 }] });
  });
  test("published schemes and standard input are policies too", async () => {
    const { code, out } = await runIn({ input: samplePolicy() }, "check", "scheme:eu261", "-");
    expect(code).toBe(0);
    expect(out).toContain("scheme:eu261 sound");
    expect(out).toContain("- sound");
  });
  test.each<[string, Buffer, RegExp]>([
    ["not UTF-8", Buffer.from([0x7b, 0xff, 0x7d]), /is not UTF-8 text/],
    ["larger than any policy", Buffer.alloc(4_000_001, 0x20), /has more than 4000000 bytes/],
  ])("a file that is %s cannot be read", async (_, bytes, message) => {
    const folder = emptyFolder();
    writeFileSync(join(folder, "x.json"), bytes);
    const { code, err } = await runIn({ folder }, "check", "x.json");
    expect(code).toBe(2);
    expect(err).toMatch(message);
  });
  test("a folder cannot be read, standard input only once, and a scheme must be published", async () => {
    expect((await runIn({ folder: emptyFolder() }, "check", ".")).err).toContain("it is a folder");
    expect((await runIn({}, "check", "-", "-")).err).toContain("standard input can be read once");
    const { code, err } = await runIn({}, "check", "scheme:eu262");
    expect(code).toBe(2);
    expect(err).toContain("there is `scheme:eu261`");
  });
});
