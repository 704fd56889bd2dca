// A needs policy in a text: what may be written, and where each issue stands, so that an editor can point at it.
import { readFileSync } from "node:fs";
import { parseNeedsPolicy, parseNeedsPolicyText } from "evenhand/needs-assessment";
import { describe, expect, test } from "vitest";

const text = readFileSync("examples/broadband.json", "utf8");

/** The issues of a text. */
function issuesOf(written: string, options?: Parameters<typeof parseNeedsPolicyText>[1]) {
  const read = parseNeedsPolicyText(written, options);
  return read.ok ? [] : read.issues;
}
/** Where a part of a text begins, the first time that it is there: lines and columns from 1. */
function placeOf(written: string, part: string) {
  const before = written.slice(0, written.indexOf(part)).split("\n");
  return { line: before.length, column: (before.at(-1) as string).length + 1 };
}

describe("a text", () => {
  test("comes out as its value does, with comments, commas at the end and a byte order mark", () => {
    const value = parseNeedsPolicy(JSON.parse(text));
    const digest = value.ok ? value.value.digest : "";
    for (const written of [text, `\uFEFF// Ours.\n${text}`, text.replace(/\}\s*$/, ",}")]) {
      const read = parseNeedsPolicyText(written);
      expect(read.ok && read.value.digest).toBe(digest);
    }
  });

  test("that is no JSON is an issue where it breaks", () => {
    expect(issuesOf("{\n  id: 1 }")[0]).toMatchObject({ code: "syntax", line: 2 });
    expect(issuesOf(undefined as never)).toHaveLength(1);
  });

  test.each([
    ["in what is offered", '"price": "22.00"', '"price": "22.000"', "offerings.1.price", '"22.000"'],
    [
      "in words",
      '"not much": {\n        "lte": 2',
      '"not much": {\n        "lte": "2"',
      "words.daysOnline.not much.lte",
      '"2"',
    ],
    [
      "in a policy inside",
      '"daysOnline": 0',
      '"dayOnline": 0',
      "requirements.0.rules.0.when.dayOnline",
      '"dayOnline"',
    ],
    [
      "in the manner policy",
      '"withinMinutes": {',
      '"withinHours": {',
      "manner.rules.0.then.withinMinutes",
      '"withinMinutes": 10080',
    ],
  ])("says where an issue stands: %s", (_, sound, unsound, path, part) => {
    const wrong = text.replace(sound, unsound);
    expect(wrong).not.toBe(text);
    const issues = issuesOf(wrong);
    expect(
      issues.map((issue) => ({ path: issue.path.join("."), line: issue.line, column: issue.column })),
    ).toContainEqual({
      path,
      ...placeOf(wrong, part),
    });
    expect(issues.every(({ line, column }) => line !== undefined && column !== undefined)).toBe(true);
  });

  test("may not say a thing twice", () => {
    const twice = text.replace('"version": "1",', '"version": "1",\n  "version": "2",');
    expect(issuesOf(twice)).toMatchObject([{ code: "duplicate-key", ...placeOf(twice, '"version": "2"') }]);
  });
});

describe("bounds", () => {
  test("a text is as long as ten policies, and no longer", () => {
    const filled = (length: number) => `${text}${" ".repeat(length - text.length)}`;
    const limits = { size: 40_000 };
    expect(text.length).toBeLessThan(10 * limits.size);
    expect(issuesOf(filled(10 * limits.size), { limits })).toEqual([]);
    expect(issuesOf(filled(10 * limits.size + 1), { limits })).toMatchObject([
      { message: expect.stringContaining("400001 characters") },
    ]);
  });

  test("policies stand two levels deep, and each may be as deep as any", () => {
    const nested = (depth: number) => `${'{"a":'.repeat(depth)}1${"}".repeat(depth)}`;
    const limits = { depth: 5 };
    expect(JSON.stringify(issuesOf(nested(7), { limits }))).not.toContain("nested too deeply");
    expect(issuesOf(nested(8), { limits })).toMatchObject([
      { message: expect.stringContaining("nested too deeply") },
    ]);
    expect(issuesOf("[".repeat(100_000))).toHaveLength(1);
  });

  test("as many offerings as a document may hold, each on its own lines, are no longer than a text may be", () => {
    const document = JSON.parse(text);
    const [first] = document.offerings;
    const offerings = Array.from({ length: 10_000 }, (_, place) => ({ ...first, id: `plan-${place}` }));
    const read = parseNeedsPolicyText(JSON.stringify({ ...document, offerings }, undefined, 2));
    expect(read.ok).toBe(true);
  });
});
