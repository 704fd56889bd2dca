// A policy in a text: what may be written, and where each issue stands, so that an editor can point at it.
import { parsePolicy, parsePolicyText } from "evenhand";
import { describe, expect, test } from "vitest";

const sound = `{
  // Parcels that come late.
  "id": "late-parcel", /* as the shop calls it */
  "version": "1",
  "purpose": "other",
  "facts": {
    "days": { "type": "integer", "min": 0, "max": 60 },
    "gift": { "type": "boolean" },
  },
  "outcome": { "points": { "type": "integer" } },
  "rules": [
    { "id": "gift", "when": { "gift": true }, "then": { "points": 2 }, "because": "A gift." },
    { "id": "late", "when": { "days": { "gte": 7 } }, "then": { "points": 1 }, "because": "Late." },
  ],
}
`;

/** The issues of a text. */
function issuesOf(text: string, options?: Parameters<typeof parsePolicyText>[1]) {
  const read = parsePolicyText(text, options);
  return read.ok ? [] : read.issues;
}
/** Where a part of a text begins, the last time that it is there: lines and columns from 1. */
function placeOf(text: string, part: string) {
  const before = text.slice(0, text.lastIndexOf(part)).split("\n");
  return { line: before.length, column: (before.at(-1) as string).length + 1 };
}

describe("a text", () => {
  test("may have comments, commas at the end and a byte order mark", () => {
    const read = parsePolicyText(sound);
    expect(read.ok && read.value.document.rules?.map(({ id }) => id)).toEqual(["gift", "late"]);
    const marked = parsePolicyText(`\uFEFF${sound}`);
    expect(marked.ok && read.ok && marked.value.digest === read.value.digest).toBe(true);
  });

  test("a byte order mark within it is no blank", () => {
    expect(issuesOf(sound.replace('"version"', '\uFEFF"version"')).map(({ code }) => code)).toContain(
      "syntax",
    );
  });

  test("comes out as its value does", () => {
    const written = JSON.stringify({ id: "late", version: "1", facts: { days: 1 }, rules: [7] });
    const read = parsePolicy(JSON.parse(written));
    const issues = issuesOf(written).map(({ line: _, column: __, ...issue }) => issue);
    expect(issues).toEqual(read.ok ? [] : read.issues);
  });

  test.each([
    ["", 1, 1, "value expected"],
    ["{", 1, 2, "close brace expected"],
    ['{ "id": }', 1, 9, "value expected"],
    ['{\n  "id" "late"\n}', 2, 8, "colon expected"],
    ['{\n  "id": "late"\n  "version": "1"\n}', 3, 3, "comma expected"],
    ["[1, 2", 1, 6, "close bracket expected"],
    ["{} {}", 1, 4, "end of file expected"],
    ["{ id: 1 }", 1, 3, "invalid symbol"],
    ['{\r\n  "id": "late"\r\n  "version": "1"\r\n}', 3, 3, "comma expected"],
  ])("%j is not JSON: %i:%i %s", (text, line, column, words) => {
    const issues = issuesOf(text);
    expect(issues[0]).toMatchObject({ code: "syntax", path: [], line, column });
    expect(issues[0]?.message).toContain(words);
  });

  test("that holds a comment only is no document", () => {
    expect(issuesOf("// nothing")).toEqual([
      expect.objectContaining({ code: "syntax", path: [], message: "value expected" }),
    ]);
  });

  test.each([
    [undefined, "`undefined`"],
    [null, "`null`"],
    [{}, "`{...}`"],
    [7, "`7`"],
  ])("%s is no text", (text, told) => {
    expect(issuesOf(text as never)).toEqual([
      {
        code: "not-text",
        path: [],
        message: `${told} is not text`,
        help: 'read the file with its encoding: readFileSync(file, "utf8")',
      },
    ]);
  });

  test("is refused where it is one character longer than its bound", () => {
    const limits = (size: number) => ({ limits: { size } });
    expect(parsePolicyText(sound, limits(sound.length)).ok).toBe(true);
    expect(issuesOf(sound, limits(sound.length - 1))).toEqual([
      expect.objectContaining({
        code: "too-large",
        path: [],
        message: expect.stringContaining(`${sound.length} characters`),
      }),
    ]);
  });

  test("is refused where its brackets go one deeper than their bound", () => {
    // A rule of a list of the document: its test is the fifth bracket, and what stands after is not deeper.
    const codes = (depth: number, text = sound) =>
      issuesOf(text, { limits: { depth } }).map(({ code }) => code);
    expect(codes(5)).toEqual([]);
    expect(codes(4)).toEqual(["too-large"]);
    expect(codes(2, `[${"[], {}, ".repeat(50)}[]]`)).not.toContain("too-large");
    expect(codes(2, `[${"[[]], ".repeat(2)}[]]`)).toEqual(["too-large"]);
  });

  test("with a key twice, or with one that means something to JavaScript, tells where", () => {
    const twice = sound.replace('"gift": true', '"gift": true, "gift": false');
    expect(issuesOf(twice)).toEqual([
      {
        code: "duplicate-key",
        path: ["rules", 0, "when", "gift"],
        message: expect.any(String),
        help: expect.any(String),
        ...placeOf(twice, '"gift": false'),
      },
    ]);
    const forbidden = sound.replace('"gift": true', '"gift": true, "constructor": 1');
    expect(issuesOf(forbidden)).toEqual([
      expect.objectContaining({
        path: ["rules", 0, "when", "constructor"],
        ...placeOf(forbidden, '"constructor"'),
      }),
    ]);
  });
});

describe("where an issue stands", () => {
  type Told = readonly [at: string, message: string];
  test.each<[string, string, string, readonly Told[]]>([
    ["at a value of the wrong type", '"1"', "1", [["1,\n", "`1` does not fit here"]]],
    [
      "at the name of a misspelt fact",
      '"gift": true }',
      '"gfit": true }',
      [['"gfit"', "`gfit` is not a fact of this policy"]],
    ],
    [
      "at the name of a misspelt key, and at what lacks the right one",
      '"because": "Late."',
      '"becuase": "Late."',
      [
        ['{ "id": "late", ', "this is missing"],
        ['"becuase"', "`becuase` is not a field here"],
      ],
    ],
    [
      "at the whole document where it lacks something",
      '"version": "1",',
      "",
      [["{\n  // Parcels", "this is missing"]],
    ],
    [
      "at the test that can never hold",
      '"gte": 7',
      '"gte": 61',
      [['{ "gte": 61', "this test of `days` can never hold"]],
    ],
    [
      "at a place of a list",
      '"gift": true }',
      '"days": [1, "2"] }',
      [['"2"', "the text `2` is not a value of `days`, which is a whole number"]],
    ],
  ])("%s", (_, part, instead, told) => {
    const text = sound.replace(part, instead);
    const at = (line?: number, column?: number) => ({ line, column });
    expect(issuesOf(text).map(({ line, column, message }) => [at(line, column), message])).toEqual(
      told.map(([begins, message]) => [placeOf(text, begins), message]),
    );
  });

  test("lines end with their line feed, however they were written", () => {
    const text = sound.replace('"gift": true }', '"gfit": true }');
    expect(issuesOf(text.replaceAll("\n", "\r\n"))).toEqual([
      expect.objectContaining(placeOf(text, '"gfit"')),
    ]);
    const one = text.replace(/\/\/.*/, "").replaceAll("\n", " ");
    expect(issuesOf(one)).toEqual([expect.objectContaining(placeOf(one, '"gfit"'))]);
  });
});
