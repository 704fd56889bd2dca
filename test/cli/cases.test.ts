import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { casesFor } from "../../src/analysis/index.ts";
import { KeptCases } from "../../src/cli/keeping/kept-cases.ts";
import { loadPolicy } from "../../src/policy/index.ts";
import { samplePolicy } from "./sample-policy.ts";
import { emptyFolder, runIn } from "./world.ts";

function folderWith(text: string): string {
  const folder = emptyFolder();
  writeFileSync(join(folder, "late.json"), text);
  return folder;
}

/** Rules without a case of their own: the one above decides them all. */
const never = ["never", "nor-ever"].map((id) => ({
  id,
  when: { daysLate: { gte: 30 } },
  then: { refund: "1.00" },
  because: "Very late.",
}));
const [first] = JSON.parse(samplePolicy()).rules;

describe("evenhand cases", () => {
  test("prints what casesFor makes as a file of kept cases: 0, and nothing else", async () => {
    const { code, out, err } = await runIn({ folder: folderWith(samplePolicy()) }, "cases", "late.json");
    expect([code, err]).toEqual([0, ""]);
    const { cases } = casesFor(loadPolicy(JSON.parse(samplePolicy())));
    expect(cases).toHaveLength(2);
    expect(KeptCases.parse(JSON.parse(out))).toEqual({ policy: "late", version: "1", cases });
  });
  test("what is unreached stands on standard error, line by line, and is no failure", async () => {
    const folder = folderWith(samplePolicy({ rules: [first, ...never] }));
    const { code, out, err } = await runIn({ folder }, "cases", "late.json");
    expect(code).toBe(0);
    expect(KeptCases.parse(JSON.parse(out)).cases.length).toBeGreaterThan(2);
    const lines = err.trimEnd().split("\n");
    expect(lines).toContain("late.json unreached: a case that `never` decides (no case)");
    expect(lines).toContain("late.json unreached: a case that `nor-ever` decides (no case)");
    expect(lines.every((line) => line.startsWith("late.json unreached: "))).toBe(true);
  });
  test("--json has what is unreached in the JSON, and says nothing beside it; `test` takes such a file", async () => {
    const folder = folderWith(samplePolicy({ rules: [first, ...never] }));
    const { code, out, err } = await runIn({ folder }, "cases", "late.json", "--json");
    expect([code, err]).toEqual([0, ""]);
    const plain = await runIn({ folder }, "cases", "late.json");
    const { unreached, ...kept } = KeptCases.parse(JSON.parse(out));
    expect(kept).toEqual(JSON.parse(plain.out));
    expect(unreached).toContainEqual({ text: "a case that `never` decides", because: "no case" });
    const lines = unreached?.map(({ text, because }) => `late.json unreached: ${text} (${because})`);
    expect(plain.err.trimEnd().split("\n")).toEqual(lines);
    const tested = await runIn({ folder, input: out }, "test", "late.json", "-");
    expect([tested.code, tested.err]).toEqual([0, ""]);
  });
  test("--json of a policy that reaches everything says so", async () => {
    const { out } = await runIn({ folder: folderWith(samplePolicy()) }, "cases", "late.json", "--json");
    expect(JSON.parse(out)).toHaveProperty("unreached", []);
  });
  test("what was printed passes, and exercises everything", async () => {
    const folder = folderWith(samplePolicy());
    const { out } = await runIn({ folder }, "cases", "late.json");
    writeFileSync(join(folder, "cases.json"), out);
    const text = await runIn({ folder }, "test", "late.json", "cases.json");
    expect(text).toMatchObject({ code: 0, err: "" });
    expect(text.out).toMatch(/^cases\.json passed: \d+ cases\nexercised: 2 of 2 rules, 1 of 1 boundaries, /);
    expect(text.out).not.toContain("missing");
    const json = await runIn({ folder }, "test", "late.json", "cases.json", "--json");
    expect(JSON.parse(json.out)).toMatchObject({ ok: true, coverage: { complete: true } });
  });
  test.each([6, 8])("a threshold that is moved from 7 to %d fails a case: 1", async (moved) => {
    const { out } = await runIn({ folder: folderWith(samplePolicy()) }, "cases", "late.json");
    const rules = [{ ...first, when: { daysLate: { gte: moved } } }];
    const folder = folderWith(samplePolicy({ rules, cases: [] }));
    const tested = await runIn({ folder, input: out }, "test", "late.json", "-");
    expect(tested.code).toBe(1);
    expect(tested.out).toContain(`daysLate ${Math.min(moved, 7)}`);
    expect(tested.out).toMatch(/^- failed: 1 of \d+ cases$/m);
  });
  test("cases of every published scheme pass under it, and exercise everything", async () => {
    for (const file of readdirSync("src/schemes").filter((name) => name !== "index.ts")) {
      const scheme = `scheme:${file.replace(".ts", "")}`;
      const { code, out, err } = await runIn({}, "cases", scheme);
      expect([scheme, code, err]).toEqual([scheme, 0, ""]);
      const tested = await runIn({ input: out }, "test", scheme, "-", "--json");
      const { ok, coverage } = JSON.parse(tested.out);
      expect([scheme, tested.code, ok, coverage.complete]).toEqual([scheme, 0, true, true]);
    }
  }, 60_000);
  test("a policy that cannot be read: 2, with its issues", async () => {
    const broken = await runIn({ folder: folderWith(samplePolicy({ rules: 3 })) }, "cases", "late.json");
    expect([broken.code, broken.out]).toEqual([2, ""]);
    expect(broken.err).toMatch(/^late\.json:\d+:\d+ error .*rules/);
    expect((await runIn({ folder: emptyFolder() }, "cases", "none.json")).code).toBe(2);
    expect((await runIn({}, "cases", "scheme:eu262")).code).toBe(2);
  });
  test("what a stranger wrote cannot move the cursor", async () => {
    const folder = folderWith(
      samplePolicy({
        facts: {
          daysLate: { type: "integer", min: 0, max: 60, ask: "Late?" },
          price: { type: "money", currency: "EUR", max: "1000.00", ask: "Price?" },
          word: { type: "enum", values: ["a\u001b[2J", "b"], ask: "Word?" },
        },
        rules: [{ ...first, id: "word", when: { word: "a\u001b[2J" } }],
        cases: [],
      }),
    );
    const { out, err } = await runIn({ folder }, "cases", "late.json");
    expect(`${out}${err}`).not.toContain("\u001b");
  });
});
