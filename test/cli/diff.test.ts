import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { samplePolicy } from "./sample-policy.ts";
import { emptyFolder, runIn } from "./world.ts";

const rule = {
  when: { daysLate: { gte: 5 } },
  // Reason and source may differ as they like.
  then: { refund: { percent: "10", of: "price" } },
  because: "x",
};

function folderWith(change: Readonly<Record<string, unknown>>): string {
  const folder = emptyFolder();
  writeFileSync(join(folder, "old.json"), samplePolicy());
  writeFileSync(join(folder, "new.json"), samplePolicy({ version: "2", ...change }));
  return folder;
}

describe("evenhand diff", () => {
  test("other outcomes: 1, with the cases, and each version's command says what is printed", async () => {
    const folder = folderWith({ rules: [{ id: "a-week", ...rule }] });
    const { code, out } = await runIn({ folder }, "diff", "old.json", "new.json");
    expect(code).toBe(1);
    expect(out).toContain("old.json -> new.json\n1 set of cases comes out otherwise.\n");
    expect(out).toContain("daysLate 5 to 6");
    for (const file of ["old", "new"]) {
      const word = file === "old" ? "before" : "after";
      const found = new RegExp(
        `  ${word}: refund (.*) by .*\n    evenhand decide ${file}.json --facts '(.*)'`,
      ).exec(out);
      const decided = await runIn({ folder }, "decide", `${file}.json`, "--facts", found?.[2] ?? "");
      expect(decided.out).toContain(`decided refund: ${found?.[1]}`);
    }
  });
  test("the same outcomes, however they are written: 0", async () => {
    const other = { not: { daysLate: { lt: 7 } } };
    const folder = folderWith({ rules: [{ id: "seven", ...rule, when: other }] });
    const { code, out } = await runIn({ folder }, "diff", "old.json", "new.json");
    expect([code, out]).toEqual([
      0,
      expect.stringContaining("Every case that both know comes out the same.\n"),
    ]);
    expect(out).toContain("In the documents\n");
  });
  test("for a pull request, and for programs", async () => {
    const folder = folderWith({ rules: [{ id: "a-week", ...rule }] });
    const markdown = await runIn({ folder }, "diff", "old.json", "new.json", "--format", "markdown");
    expect(markdown).toMatchObject({
      code: 1,
      out: expect.stringMatching(/^## late: version 1 → 2\n\n\*\*1 set of cases /),
    });
    const json = await runIn({ folder }, "diff", "old.json", "new.json", "--json");
    expect(json.code).toBe(1);
    expect(JSON.parse(json.out)).toMatchObject({ equal: false, exact: true, changes: [{ region: {} }] });
  });
  test("a version may come by standard input, but not both; one that cannot be read is 2", async () => {
    const folder = folderWith({});
    const piped = await runIn({ folder, input: samplePolicy() }, "diff", "-", "new.json");
    expect(piped).toMatchObject({ code: 0, out: expect.stringContaining("- -> new.json") });
    expect((await runIn({ folder }, "diff", "-", "-")).err).toContain("standard input can be read once");
    expect((await runIn({ folder }, "diff", "old.json", "none.json")).code).toBe(2);
    expect((await runIn({ folder, input: "{" }, "diff", "old.json", "-")).code).toBe(2);
    expect((await runIn({ folder }, "diff", "old.json", "new.json", "--format", "html")).code).toBe(2);
  });
});
