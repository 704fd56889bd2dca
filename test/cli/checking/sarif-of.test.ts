import schema from "@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json" with { type: "json" };
import Ajv from "ajv-draft-04";
import type { Log } from "sarif";
import { describe, expect, test } from "vitest";
import { FindingCode } from "../../../src/analysis/index.ts";
import type { Checked } from "../../../src/cli/checking/checked.ts";
import { FINDING_RULES } from "../../../src/cli/checking/finding-rules.ts";
import { sarifOf } from "../../../src/cli/checking/sarif-of.ts";
import { positionIn } from "../../../src/cli/reading/position-in.ts";
import { runCases } from "../../../src/policy/index.ts";
import { sampleAnalysis, sampleDocument, samplePolicy } from "../../analysis/report/sample-analysis.ts";

const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true, unicodeRegExp: false });
const valid = ajv.compile(schema as object);

const document = sampleDocument({
  cases: [{ title: "on time", facts: { delay: 0, cause: "crew" }, expect: { compensation: "1.00" } }],
});
const policy = samplePolicy(document);
const text = JSON.stringify(document, null, 2);
const analysis = sampleAnalysis(policy);
const checked: Checked = {
  file: "policies/late flight.jsonc",
  issues: [],
  sound: { policy, cases: runCases(policy), analysis, locate: positionIn(text) },
};
const tool = { version: "1.2.3", folder: "/repo" };

/** What was written, checked against the schema and against the types of the format. */
function logOf(all: readonly Checked[], notes = false) {
  const log: Log = sarifOf(all, tool, notes);
  valid(JSON.parse(JSON.stringify(log)));
  expect(valid.errors ?? []).toEqual([]);
  const [run] = log.runs;
  return { results: run?.results ?? [], rules: run?.tool.driver.rules ?? [], driver: run?.tool.driver };
}

describe("findings for code review", () => {
  test("the schema refuses what is not SARIF", () => {
    expect(valid({ version: "2.1.0", runs: [{ tool: {}, results: [] }] })).toBe(false);
  });
  test("each finding stands at the line of its path, with its rule and its help", () => {
    const { results, rules, driver } = logOf([checked]);
    expect(driver).toMatchObject({ name: "evenhand", version: "1.2.3" });
    const gap = results.find(({ ruleId }) => ruleId === "gap");
    expect(gap).toMatchObject({
      level: "error",
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: "policies/late%20flight.jsonc" },
            region: { startColumn: '  "rules": '.length + 1 },
          },
        },
      ],
    });
    const line = gap?.locations?.[0]?.physicalLocation?.region?.startLine ?? 0;
    expect(text.split("\n")[line - 1]).toContain('"rules": [');
    expect(gap?.message.text?.split("\n")).toEqual([
      "no rule fires where `cause` is weather and `delay` is 300 or more",
      "write a rule for these cases, or `otherwise`",
      "Where: cause weather and delay 300 to 1439",
      "Where: cause other than weather, crew or technical",
      "and 3 more",
      expect.stringMatching(/^For instance \{"delay":300,/),
    ]);
    for (const { ruleId = "", ruleIndex = -1 } of results) expect(rules[ruleIndex]?.id).toBe(ruleId);
    expect(rules.find(({ id }) => id === "gap")).toMatchObject({
      help: { text: FINDING_RULES.gap.help },
      defaultConfiguration: { level: "error" },
    });
  });
  test("the rules that it is about are shown beside it", () => {
    const conflict = logOf([checked]).results.find(({ ruleId }) => ruleId === "conflict");
    const lines = conflict?.relatedLocations?.map(({ message, physicalLocation }) => [
      message?.text,
      text.split("\n")[physicalLocation?.region?.startLine ?? 0]?.trim(),
    ]);
    expect(lines).toEqual([
      ["rule long-haul", '"id": "long-haul",'],
      ["rule very-late", '"id": "very-late",'],
    ]);
  });
  test("rules in layers are found too", () => {
    const { rules = [], ...rest } = document;
    const layered = {
      ...rest,
      layers: [
        { id: "a", rules: rules.slice(0, 1) },
        { id: "b", rules: rules.slice(1) },
      ],
    };
    const text = JSON.stringify(layered, null, 1);
    const its = samplePolicy({ rules: undefined, layers: layered.layers } as never);
    const sound = { policy: its, cases: [], analysis, locate: positionIn(text) };
    const { results } = logOf([{ file: "a.json", issues: [], sound }]);
    const place = results.find(({ ruleId }) => ruleId === "conflict")?.relatedLocations?.[0];
    expect(text.split("\n")[place?.physicalLocation?.region?.startLine ?? 0]).toContain('"long-haul"');
  });
  test("what is accepted is suppressed with its reason; a failed case and an issue are results", () => {
    const issue = { code: "unknown-fact", path: ["rules"], message: "no", help: "", line: 3, column: 7 };
    const { results } = logOf([
      checked,
      { file: "b.json", issues: [issue] },
      { file: "c", issues: [], unreadable: "x" },
    ]);
    expect(results.find(({ ruleId }) => ruleId === "unused-fact")?.suppressions).toEqual([
      { kind: "inSource", justification: "the letter needs it" },
    ]);
    expect(results.find(({ ruleId }) => ruleId === "failed-case")?.message.text).toMatch(
      /^case 1 \(on time\) comes out otherwise\ncompensation: expected /,
    );
    expect(results.find(({ ruleId }) => ruleId === "unknown-fact")).toMatchObject({
      level: "error",
      message: { text: "no" },
      locations: [{ physicalLocation: { region: { startLine: 3, startColumn: 7 } } }],
    });
  });
  test("notes only where they are asked for", () => {
    const levels = (notes: boolean) => new Set(logOf([checked], notes).results.map(({ level }) => level));
    expect(levels(false)).toEqual(new Set(["error", "warning"]));
    expect(levels(true)).toEqual(new Set(["error", "warning", "note"]));
  });
  test.each([
    ["scheme:eu261", "scheme:eu261"],
    ["-", "standard-input"],
    ["./a/b.json", "a/b.json"],
    ["/repo/a b/ü.json", "a%20b/%C3%BC.json"],
    ["/other/x.json", "file:///other/x.json"],
    ["../x.json", /^file:\/\/\/.*x\.json$/],
  ])("the file %s is written %s", (file, uri) => {
    const { results } = logOf([{ file, issues: [{ code: "shape", path: [], message: "m", help: "h" }] }]);
    expect(results[0]?.locations?.[0]?.physicalLocation).toEqual({
      artifactLocation: { uri: expect.stringMatching(uri) },
    });
  });
  test("nothing found is a run without results", () => {
    expect(logOf([{ ...checked, sound: undefined } as never])).toMatchObject({ results: [], rules: [] });
  });
  test("every kind of finding has its help", () => {
    for (const code of Object.keys(FINDING_RULES)) expect(FindingCode.safeParse(code).success).toBe(true);
    for (const { text, help } of Object.values(FINDING_RULES))
      expect([text, help].join()).not.toMatch(/undefined|^,/);
  });
});
