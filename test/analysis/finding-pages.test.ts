import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import * as z from "zod/mini";
import { FindingCode } from "../../src/analysis/index.ts";
import { fencedBlocks, ROOT, readText } from "../docs/find-blocks.ts";

const codes = z.toJSONSchema(FindingCode).enum as readonly string[];
const pageOf = (code: string) => readText(`docs/findings/${code}.md`);
const headings = (text: string) => [...text.matchAll(/^## (.*)$/gm)].map(([, heading]) => heading);

test("every finding has a page, and every page is of a finding", () => {
  expect(codes).toEqual(
    expect.arrayContaining(["gap", "undecided", "guarantee-undecided", "unused-acceptance"]),
  );
  expect(codes.length).toBe(13);
  const files = readdirSync(join(ROOT, "docs/findings"));
  expect(files.toSorted()).toEqual(codes.map((code) => `${code}.md`).toSorted());
});

describe.each(codes)("the page of %s", (code) => {
  test("begins with its code and a question", () => {
    const [title] = pageOf(code).split("\n");
    expect(title).toMatch(new RegExp(`^# \`${code}\`: .*\\?$`));
  });

  test("says what to do, and how to accept it", () => {
    expect(headings(pageOf(code))).toEqual(["Mended", "What to do", "How to accept it"]);
  });

  test("shows it in a policy that is run, and its severity", () => {
    const [first, mended] = fencedBlocks(pageOf(code).split("\n"), code, "ts");
    expect(first?.code).toMatch(new RegExp(`//=> (\\["(error|warning|note) )?"?${code}"`));
    expect(first?.code).toMatch(/"(error|warning|note)[" ]/);
    // What is run by the tests of the pages: no such finding is left.
    expect(mended?.note).toBe("continue");
    expect(mended?.code).toContain("analyse(");
    expect(mended?.code).toMatch(/\/\/=> \[(\]|"note )/);
    for (const [told] of mended?.code.matchAll(/\/\/=>.*/g) ?? []) expect(told).not.toContain(code);
  });

  test("is linked from where findings are read", () => {
    expect(readText("docs/reading-findings.md")).toContain(`| [\`${code}\`](findings/${code}.md) |`);
  });
});
