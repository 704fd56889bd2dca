import { describe, expect, test } from "vitest";
import type { Analysis } from "../../../src/analysis/index.ts";
import type { Checked } from "../../../src/cli/checking/checked.ts";
import { checkedLines } from "../../../src/cli/checking/checked-lines.ts";
import { passes } from "../../../src/cli/checking/passes.ts";
import { positionIn } from "../../../src/cli/reading/position-in.ts";
import { sampleAnalysis, sampleDocument, samplePolicy } from "../../analysis/report/sample-analysis.ts";

const policy = samplePolicy({ title: { en: "Late flights" } });
const sample = sampleAnalysis(policy);
const text = JSON.stringify(sampleDocument(), null, 2);

function checked(analysis: Partial<Analysis>, file = "late.json"): Checked {
  const all = { findings: [], accepted: [], guarantees: [], effort: { nodes: 0, steps: 0 }, ...analysis };
  return { file, issues: [], sound: { policy, cases: [], analysis: all, locate: positionIn(text) } };
}

function printed(its: Checked, notes = false, strict = false): readonly string[] {
  return checkedLines(its, { notes, strict }).map((line) =>
    line.map((piece) => (typeof piece === "string" ? piece : piece.text)).join(""),
  );
}

const [gap, conflict, boundary, never, overlap] = sample.findings;
type Findings = Analysis["findings"];

describe("what check prints of a policy", () => {
  test("a finding at its place, where it is so, and the case as a command", () => {
    const line = text.split("\n").findIndex((its) => its.includes('"rules": [')) + 1;
    const facts =
      '{"delay":300,"distance":1000,"cause":"weather","fare":{"value":{"amount":12050,"currency":"EUR"},"from":"verified"},"rebooked":false}';
    expect(printed(checked({ findings: [gap] as Findings }))).toEqual([
      `late.json:${line}:12 error gap rules: no rule fires where \`cause\` is weather and \`delay\` is 300 or more - write a rule for these cases, or \`otherwise\``,
      "  where: cause weather and delay 300 to 1439",
      "  where: cause other than weather, crew or technical",
      "  where: and 3 more",
      "  case: gap",
      `    evenhand decide late.json --facts '${facts}'`,
      "late.json failed: 0 cases passed, 1 error",
    ]);
  });
  test("a region that the message names is not said twice, and the fourth is counted", () => {
    const region = (text: string) => ({ text, share: 0.1 });
    const finding = { ...gap, message: "where a is 1", witness: undefined, more: undefined };
    const lines = (regions: readonly string[]) =>
      printed(checked({ findings: [{ ...finding, regions: regions.map(region) }] as never })).slice(1, -1);
    expect(lines(["a is 1"])).toEqual([]);
    const counted = { ...finding, regions: [region("a is 1")], more: 2 };
    expect(printed(checked({ findings: [counted] as never }))[1]).toBe("  where: and 2 more");
    expect(lines(["b", "c", "d"])).toEqual(["  where: b", "  where: c", "  where: d"]);
    expect(lines(["b", "c", "d", "x"]).at(-1)).toBe("  where: and 1 more");
  });
  test("a finding that only counts others says so in its message alone", () => {
    const finding = { ...overlap, regions: undefined, more: 20 };
    expect(printed(checked({ findings: [finding] as never }), true)).toHaveLength(2);
  });
  test("two cases that are compared, with what each comes to", () => {
    const lines = printed(checked({ findings: [boundary] as Findings }));
    expect(lines[1]).toBe("  case: compensation €250.00 by short-haul");
    expect(lines[3]).toBe("  and: compensation €0.00 by in-time");
    expect(lines[4]).toContain(`evenhand decide late.json --facts '{"delay":179,`);
  });
  test("notes are counted, and shown where they are asked for, with what is proved", () => {
    const its = checked({ findings: [overlap] as Findings, guarantees: sample.guarantees });
    expect(printed(its)).toEqual([
      "late.json sound: 5 rules, 0 cases passed, 1 of 3 guarantees proved, 1 note (--notes)",
    ]);
    expect(printed(its, true)).toEqual([
      expect.stringContaining("note overlap"),
      "late.json proved As delay grows, compensation never falls.",
      "late.json sound: 5 rules, 0 cases passed, 1 of 3 guarantees proved, 1 note",
    ]);
  });
  test("the verdict counts everything", () => {
    const proved = sample.guarantees.filter(({ status }) => status === "proved");
    expect(printed(checked({ ...sample, guarantees: proved })).at(-1)).toBe(
      "late.json failed: 0 cases passed, 1 guarantee proved, 2 errors, 2 warnings, 1 note (--notes), 1 accepted",
    );
  });
  test("an error fails, a warning fails where it is strict, a note and what is accepted never do", () => {
    const verdicts = (findings: unknown, accepted: Findings = []) =>
      [false, true].map((strict) => passes(checked({ findings: findings as Findings, accepted }), strict));
    expect(verdicts([conflict])).toEqual([false, false]);
    expect(verdicts([never])).toEqual([true, false]);
    expect(verdicts([overlap])).toEqual([true, true]);
    expect(verdicts([], [{ ...gap, accepted: "x" }] as Findings)).toEqual([true, true]);
    expect(printed(checked({ findings: [never] as Findings }), false, true).at(-1)).toMatch(
      / failed: .*1 warning$/,
    );
  });
  test("what a shell would take apart is quoted", () => {
    const witness = { facts: { name: "it's `x` $HOME" }, status: "gap", rules: [] } as const;
    const lines = printed(checked({ findings: [{ ...gap, witness }] as never }, "o'h dear $x.json"));
    expect(lines).toContain(
      `    evenhand decide 'o'\\''h dear $x.json' --facts '{"name":"it\\u0027s \`x\` $HOME"}'`,
    );
  });
});
