import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
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

describe("what evenhand check finds", () => {
  // A hole: late by less than a week, and nothing is said of what holds otherwise.
  const holed = samplePolicy({ otherwise: undefined, cases: undefined });
  // `late` never fires: the rule before it takes every case.
  const shadowed = samplePolicy({
    rules: ["a-week", "late"].map((id) => ({
      id,
      when: { daysLate: { gte: 7 } },
      then: { refund: "1.00" },
      because: { en: id },
    })),
  });

  test("an error: 1, and the command that it prints shows the case", async () => {
    const folder = folderWith({ "late.json": holed });
    const { code, out } = await runIn({ folder }, "check", "late.json");
    expect(code).toBe(1);
    expect(out).toMatch(/^late\.json:\d+:\d+ error gap /m);
    const [, command = ""] = /^ {4}evenhand (decide .*)$/m.exec(out) ?? [];
    // As a shell hands it on.
    const words = execFileSync("sh", ["-c", `printf '%s\\n' ${command}`], { encoding: "utf8" })
      .trimEnd()
      .split("\n");
    expect(await runIn({ folder }, ...words)).toMatchObject({ code: 1, out: expect.stringContaining("gap") });
  });
  test("a warning: 0, and 1 where warnings fail", async () => {
    const folder = folderWith({ "late.json": shadowed });
    const { code, out } = await runIn({ folder }, "check", "late.json");
    expect([code, out]).toEqual([0, expect.stringMatching(/warning never-fires .*`late`/)]);
    expect((await runIn({ folder }, "check", "late.json", "--strict")).code).toBe(1);
  });
  test("a guarantee about another policy is proved where that policy is given", async () => {
    const guarantees = [{ floor: "ours", outcome: "refund" }];
    const folder = folderWith({
      "late.json": samplePolicy({ guarantees }),
      "ours.json": samplePolicy({ id: "ours" }),
      "more.json": samplePolicy({
        id: "ours",
        otherwise: { then: { refund: "5.00" }, because: { en: "x" } },
      }),
    });
    expect(await runIn({ folder }, "check", "late.json", "ours.json")).toEqual({
      code: 2,
      out: expect.stringContaining("ours.json sound: 1 rule, 1 case passed"),
      err: "error: `late.json` promises never less than the policy `ours`: name it with --with\n",
    });
    expect(await runIn({ folder }, "check", "late.json", "--with", "ours.json")).toMatchObject({
      code: 0,
      out: expect.stringContaining("1 guarantee proved"),
    });
    const refuted = await runIn(
      { folder },
      "check",
      "late.json",
      "--with",
      "scheme:eu261",
      "--with",
      "more.json",
    );
    expect(refuted).toMatchObject({ code: 1, out: expect.stringContaining("guarantee-refuted") });
    expect((await runIn({ folder }, "check", "late.json", "--with", "none.json")).code).toBe(2);
    const outcome = { owed: { type: "boolean" } };
    const other = samplePolicy({
      id: "ours",
      outcome,
      rules: [],
      cases: [],
      otherwise: { then: { owed: true }, because: "x" },
    });
    writeFileSync(join(folder, "ours.json"), other);
    expect(await runIn({ folder }, "check", "late.json", "--with", "ours.json")).toEqual({
      code: 2,
      out: "",
      err: "error: `late.json`: `ours` has no outcome `refund` of the same type\n",
    });
  });
  test("a case of the policy that a guarantee names is decided there, and said to be", async () => {
    const guarantees = [{ id: "as-the-law", floor: "law", outcome: "refund" }];
    const law = samplePolicy({
      id: "law",
      facts: { ...JSON.parse(samplePolicy()).facts, said: { type: "boolean" } },
      otherwise: { then: { refund: "12.00" }, because: { en: "x" } },
      cases: [],
    });
    const folder = folderWith({ "late.json": samplePolicy({ guarantees }), "the law.json": law });
    const { code, out } = await runIn({ folder }, "check", "late.json", "--with", "the law.json");
    expect(code).toBe(1);
    expect(out).toContain("guarantees[0]: `as-the-law`: Refund is never less");
    expect(out).toMatch(/Not so: refund 0.00 EUR here, refund 12.00 EUR under law\. /);
    expect(out).toMatch(
      / {2}case: refund .*\n {4}evenhand decide late\.json --facts '\{"daysLate":0,"price":.*\}\}'\n/,
    );
    const second =
      /under law: refund €12.00 by otherwise\n {4}evenhand decide 'the law\.json' --facts '(.*)'\n/;
    const facts = second.exec(out)?.[1] ?? "";
    const decided = await runIn({ folder }, "decide", "the law.json", "--facts", facts);
    expect([decided.code, decided.out]).toEqual([0, expect.stringContaining("12.00")]);
  });
  test("--steps and --nodes are what a question may cost, and no other words do", async () => {
    const folder = folderWith({
      "late.json": samplePolicy({ guarantees: [{ atMost: { refund: "9.00" } }] }),
    });
    const costs = async (...options: readonly string[]) => {
      const { out } = await runIn({ folder }, "check", "--json", "late.json", ...options);
      return JSON.parse(out)[0].effort;
    };
    const whole = await costs();
    expect(await costs("--steps", "4000000", "--nodes", "200000")).toEqual(whole);
    expect(await costs("--nodes", "1", "--steps", "1")).not.toEqual(whole);
    for (const wrong of ["0", "-1", "1.5", "many", "1e9", "1234567890123456"])
      expect(await runIn({ folder }, "check", "late.json", `--steps=${wrong}`)).toEqual({
        code: 2,
        out: "",
        err: "error: --steps takes a whole number from 1: write --steps 40000000\n",
      });
    expect((await runIn({ folder }, "check", "late.json", "--nodes=x")).err).toContain("--nodes takes");
    for (const words of [
      ["diff", "late.json", "late.json"],
      ["cases", "late.json"],
    ]) {
      expect((await runIn({ folder }, ...words, "--steps", "100000", "--nodes", "1000")).code).toBe(0);
      expect((await runIn({ folder }, ...words, "--steps", "x")).code).toBe(2);
    }
  });
  test("--json has findings, guarantees and effort", async () => {
    const folder = folderWith({ "late.json": holed });
    const [found] = JSON.parse((await runIn({ folder }, "check", "--json", "late.json")).out);
    expect(found).toMatchObject({ ok: false, rules: 1 });
    expect(found.findings[0]).toMatchObject({ code: "gap", witness: { status: "gap" } });
    expect(found).toMatchObject({ accepted: [], guarantees: [], effort: { nodes: expect.any(Number) } });
  });
  test("--sarif is for code review, and is not JSON of ours", async () => {
    const folder = folderWith({ "late.json": holed });
    const { code, out } = await runIn({ folder }, "check", "--sarif", "late.json");
    expect(code).toBe(1);
    const log = JSON.parse(out);
    expect(log.version).toBe("2.1.0");
    expect(log.runs[0].results[0].ruleId).toBe("gap");
    expect((await runIn({ folder }, "check", "--sarif", "--json", "late.json")).code).toBe(2);
  });
  test("--report writes a page, again and again", async () => {
    const folder = folderWith({ "late.json": holed });
    for (const facts of ["daysLate,price", "price,daysLate"]) {
      const { code, out } = await runIn(
        { folder },
        "check",
        "late.json",
        "--report",
        "l.html",
        "--diagram",
        facts,
      );
      expect([code, out]).toEqual([1, expect.stringContaining("late.json failed")]);
      const page = readFileSync(join(folder, "l.html"), "utf8");
      expect(page).toContain(facts.startsWith("days") ? "By days late and price" : "By price and days late");
    }
  });
  test.each<[string, RegExp]>([
    ["--report late.json", /write over the policy itself/],
    ["--report none/x.html", /cannot write `none\/x.html`/],
    ["--report x.html --diagram daysLate", /--diagram takes two facts/],
    ["--report x.html --diagram daysLate,price,x", /--diagram takes two facts/],
    ["--report x.html --diagram daysLate,nothing", /--diagram: `nothing` is not a fact/],
    ["--diagram daysLate,price", /--diagram belongs to --report/],
    ["other.json --report x.html", /--report is the page of one policy/],
    ["--with - -", /standard input can be read once/],
  ])("bad use: %s", async (args, message) => {
    const folder = folderWith({ "late.json": holed, "other.json": holed });
    const { code, err } = await runIn({ folder }, "check", "late.json", ...args.split(" "));
    expect([code, err]).toEqual([2, expect.stringMatching(message)]);
    expect(existsSync(join(folder, "x.html"))).toBe(false);
    expect(readFileSync(join(folder, "late.json"), "utf8")).toBe(holed);
  });
  test("of what is no policy there is no page, which is said", async () => {
    const folder = folderWith({ "late.json": "{" });
    const { code, err } = await runIn({ folder }, "check", "late.json", "--report", "x.html");
    expect([code, err]).toEqual([1, "no report: x.html is not written\n"]);
  });
});
