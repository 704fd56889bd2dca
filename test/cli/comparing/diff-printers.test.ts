import { describe, expect, test } from "vitest";
import type { OutcomeChange, PolicyDiff } from "../../../src/analysis/index.ts";
import { diffInMarkdown } from "../../../src/cli/comparing/diff-in-markdown.ts";
import { diffLines } from "../../../src/cli/comparing/diff-lines.ts";
import { samplePolicy, witnessOf } from "../../analysis/report/sample-analysis.ts";

const before = { file: "old.json", policy: samplePolicy() };
const after = { file: "new.json", policy: samplePolicy({ version: "4" }) };
const facts = { delay: 200, distance: 900, cause: "crew", fare: "10.00", rebooked: true };
const change: OutcomeChange = {
  region: { text: "delay 180 to 239 and cause crew", share: 0.031 },
  text: "250.00 EUR -> 300.00 EUR",
  before: witnessOf(before.policy, facts),
  after: {
    ...witnessOf(after.policy, facts),
    outcome: { compensation: { amount: 30_000, currency: "EUR" } },
  },
};
const same: PolicyDiff = {
  equal: true,
  exact: true,
  changes: [],
  documents: [],
  effort: { nodes: 1, steps: 1 },
};
const changed: PolicyDiff = {
  ...same,
  equal: false,
  changes: [change],
  documents: [{ what: "parameter", name: "longDelay", change: "changed", text: "longDelay 120 -> 90" }],
};

function printed(diff: PolicyDiff): readonly string[] {
  return diffLines({ before, after, diff }).map((line) =>
    line.map((piece) => (typeof piece === "string" ? piece : piece.text)).join(""),
  );
}

describe("a comparison for a person", () => {
  test("says what comes out otherwise, with the case under each version, and the documents apart", () => {
    const json = '{"delay":200,"distance":900,"cause":"crew","fare":"10.00","rebooked":true}';
    expect(printed(changed)).toEqual([
      "old.json -> new.json",
      "1 set of cases comes out otherwise.",
      "",
      "delay 180 to 239 and cause crew: 250.00 EUR -> 300.00 EUR (3.1% of all cases)",
      "  before: compensation €250.00 by short-haul",
      `    evenhand decide old.json --facts '${json}'`,
      "  after: compensation €300.00 by short-haul",
      `    evenhand decide new.json --facts '${json}'`,
      "",
      "In the documents",
      "  changed parameter: longDelay 120 -> 90",
    ]);
  });
  test.each<[string, Partial<PolicyDiff>, readonly string[]]>([
    ["equal", same, ["Every case that both know comes out the same."]],
    [
      "given up without a find",
      { ...same, equal: false, exact: false },
      ["No difference was found, but the search was given up: there may be some."],
    ],
    ["more", { ...changed, more: 3, documents: [] }, ["4 sets of cases come out otherwise.", "and 3 more"]],
    [
      "given up",
      { ...changed, exact: false },
      ["At least 1 set of cases comes out otherwise: the search was given up."],
    ],
    [
      "weighed",
      { ...changed, changes: [{ ...change, weight: 1200.5 }] },
      [expect.stringMatching(/\(3\.1% of all cases, weight 1,200\.5\)$/)] as never,
    ],
  ])("%s", (_, diff, lines) => {
    expect(printed({ ...same, ...diff })).toEqual(expect.arrayContaining([...lines]));
  });
});

describe("a comparison for a pull request", () => {
  test("is a table, cases to open, and the documents", () => {
    expect(diffInMarkdown({ before, after, diff: { ...changed, more: 2 } }).split("\n\n")).toEqual([
      "## late-flight: version 3 → 4",
      "**3 sets of cases come out otherwise.**",
      "| Cases | Outcome | How many |\n| --- | --- | --- |\n| delay 180 to 239 and cause crew | 250.00 EUR -\\> 300.00 EUR | 3.1% of all cases |",
      "and 2 more",
      "<details><summary>A case of each</summary>",
      "1. delay 180 to 239 and cause crew",
      '   `{"delay":200,"distance":900,"cause":"crew","fare":"10.00","rebooked":true}`',
      "</details>",
      "### In the documents",
      "- changed parameter: longDelay 120 -\\> 90\n",
    ]);
  });
  test("says that nothing changed, and nothing else", () => {
    expect(diffInMarkdown({ before, after, diff: same })).toBe(
      "## late-flight: version 3 → 4\n\n**Every case that both know comes out the same.**\n",
    );
  });
  test("two policies have two names", () => {
    const other = { file: "b", policy: samplePolicy({ id: "other-flight", version: "1" }) };
    expect(diffInMarkdown({ before, after: other, diff: same })).toMatch(
      /^## late-flight → other-flight: version 3 → 1\n/,
    );
  });
  test("nothing of a policy becomes markup, and facts with backticks keep them", () => {
    const evil = "<img src=x> | [a](b) `c` \n# d";
    const witness = { ...change.after, facts: { note: "a `` b" } };
    const diff: PolicyDiff = {
      ...changed,
      changes: [{ ...change, region: { text: evil, share: 1 }, text: evil, after: witness }],
      documents: [{ what: "text", name: evil, change: "added", text: evil }],
    };
    const text = diffInMarkdown({ before, after, diff });
    expect(text).not.toMatch(/<img|[^\\]\|[^\n]*<img|^# d/m);
    expect(text).toContain('```{"note":"a `` b"}```');
    const [row = ""] = text.split("\n").filter((line) => line.includes("&lt;img"));
    expect(row.match(/(?<!\\)\|/g)).toHaveLength(4);
  });
});
