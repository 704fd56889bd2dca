// What comes in is copied as plain, bounded data before anything is read in it: what is no data is told by its place,
// and each bound holds to the last character.
import { parsePolicy } from "evenhand";
import { describe, expect, test } from "vitest";

const sound = (more: object = {}) => ({
  id: "late",
  version: "1",
  purpose: "other",
  facts: { days: { type: "integer", min: 0, max: 9 } },
  outcome: { due: { type: "boolean" } },
  rules: [{ id: "late", when: { days: { gte: 7 } }, then: { due: true }, because: "Late." }],
  ...more,
});
type Options = Parameters<typeof parsePolicy>[1];
function issuesOf(document: unknown, options?: Options) {
  const read = parsePolicy(document, options);
  return read.ok ? [] : read.issues;
}
const toldOf = (document: unknown, options?: Options) =>
  issuesOf(document, options).map(({ code, path, message }) => [code, path, message]);

class Money {}

describe("what is no data", () => {
  test.each<[string, unknown, string]>([
    ["a day", new Date(0), "this Date"],
    ["a map", new Map(), "this Map"],
    ["a set", new Set(), "this Set"],
    ["an object of a class", new Money(), "this object of a class"],
    ["a boxed number", Object(7), "this object of a class"],
    ["a function", () => 7, "a function"],
    ["a symbol", Symbol("seven"), "a symbol"],
    ["a big integer", 7n, "a bigint"],
  ])("%s is told by its kind, and by nothing else", (_, value, kind) => {
    const told = issuesOf(sound({ title: value }));
    expect(told).toEqual([
      {
        code: "not-plain-data",
        path: ["title"],
        message: expect.stringContaining(kind),
        help: expect.any(String),
      },
    ]);
  });

  test("a key that is a symbol, and an object without a prototype, which is as plain as any", () => {
    expect(toldOf({ ...sound(), [Symbol("hidden")]: 1 })).toEqual([
      ["not-plain-data", [], expect.stringContaining("a symbol key")],
    ]);
    expect(toldOf(Object.assign(Object.create(null), sound()))).toEqual([]);
    expect(toldOf(Object.create({ inherited: true }))[0]?.[0]).toBe("not-plain-data");
  });

  test.each(["__proto__", "constructor", "prototype", "hasOwnProperty", "toString", "valueOf"])(
    "the key %s, at its place",
    (name) => {
      const facts = Object.defineProperty({ days: { type: "integer", min: 0, max: 9 } }, name, {
        value: { type: "boolean" },
        enumerable: true,
      });
      expect(issuesOf(sound({ facts }))).toEqual([
        expect.objectContaining({ code: "forbidden-name", path: ["facts", name] }),
      ]);
    },
  );

  test("broken text in a key is told at the key, in a value at the value", () => {
    expect(toldOf(sound({ facts: { ...sound().facts, "a\ud800": { type: "boolean" } } }))[0]).toEqual([
      "broken-text",
      ["facts", "a\ud800"],
      expect.any(String),
    ]);
    expect(toldOf(sound({ title: "a\ud800" }))).toEqual([["broken-text", ["title"], expect.any(String)]]);
  });

  test("one thing twice is no cycle, itself within itself is", () => {
    const day = { type: "integer", min: 0, max: 9 };
    expect(toldOf(sound({ facts: { days: day, weeks: day } }))).toEqual([]);
    const facts: Record<string, unknown> = { days: day };
    facts.within = facts;
    expect(toldOf(sound({ facts }))).toEqual([["cyclic", ["facts", "within"], expect.any(String)]]);
  });

  test("nothing at all is left out, as in JSON", () => {
    expect(toldOf(sound({ title: undefined, guarantees: undefined }))).toEqual([]);
  });
});

describe("bounds", () => {
  /** What a document weighs: a mark for each value, two for each text, list and record, and what they hold. */
  function sizeOf(value: unknown): number {
    if (value === null || typeof value === "boolean") return 5;
    if (typeof value === "number") return 9;
    if (typeof value === "string") return value.length + 3;
    if (Array.isArray(value)) return 3 + value.reduce((sum: number, item) => sum + sizeOf(item), 0);
    return Object.entries(value as object).reduce(
      (sum, [key, item]) => sum + key.length + 2 + sizeOf(item),
      3,
    );
  }

  test.each([
    ["a small document", sound()],
    ["one with texts and lists", sound({ title: "A title", tags: undefined, permits: undefined })],
  ])("%s is read at its size, and one below it is too large", (_, document) => {
    const size = sizeOf(JSON.parse(JSON.stringify(document)));
    expect(toldOf(document, { limits: { size } })).toEqual([]);
    expect(issuesOf(document, { limits: { size: size - 1 } })).toEqual([
      {
        code: "too-large",
        path: [],
        message: `the document is larger than its bound of characters, over the limit \`size\` of ${size - 1}`,
        help: "make it smaller, or read it with { limits: { size: ... } }",
      },
    ]);
  });

  test("what is far too large is told once, however much more there is", () => {
    const rules = Array.from({ length: 50 }, () => ({ id: "x".repeat(50) }));
    expect(
      toldOf(sound({ rules, facts: { a: "x".repeat(500), b: 1n } }), { limits: { size: 300 } }),
    ).toHaveLength(1);
  });

  test("at its depth a document is read, one deeper it is not", () => {
    // The document, its rules, a rule, its condition, a test.
    expect(toldOf(sound(), { limits: { depth: 4 } })).toEqual([]);
    expect(issuesOf(sound(), { limits: { depth: 3 } })).toContainEqual({
      code: "too-large",
      path: ["rules", 0, "when", "days"],
      message: "the document is nested too deeply, over the limit `depth` of 3",
      help: "make it smaller, or read it with { limits: { depth: ... } }",
    });
  });

  test("as many issues are told as are asked for, and how many more there are", () => {
    const facts = Object.fromEntries(
      Array.from({ length: 7 }, (_, place) => [`fact${place}`, { type: "none" }]),
    );
    const all = toldOf(sound({ facts: { ...sound().facts, ...facts } }));
    expect(all).toHaveLength(7);
    const told = (issues: number) =>
      issuesOf(sound({ facts: { ...sound().facts, ...facts } }), { limits: { issues } });
    expect(told(7)).toHaveLength(7);
    expect(told(6)).toHaveLength(7);
    expect(told(6).at(-1)).toEqual({
      code: "more-issues",
      path: [],
      message: "1 further issue is not listed",
      help: "mend these first",
    });
    expect(told(2).map(({ code }) => code)).toEqual([all[0]?.[0], all[1]?.[0], "more-issues"]);
    expect(told(2).at(-1)?.message).toBe("5 further issues are not listed");
  });
});

describe("the head of a document", () => {
  test.each([
    ["en", true],
    ["de-CH", true],
    ["sr-Latn-RS", true],
    ["zh-Hant", true],
    ["e", false],
    ["english-us-", false],
    ["en_GB", false],
    ["en-", false],
    ["-en", false],
    ["en-abcdefgh", true],
    ["en-abcdefghi", false],
    ["abcdefgh", true],
    ["abcdefghi", false],
    ["", false],
    ["1n", false],
  ])("the language %j: %s", (language, fits) => {
    const told = issuesOf(sound({ language }));
    expect(told).toEqual(
      fits
        ? []
        : [
            {
              code: "shape",
              path: ["language"],
              message: `\`${language}\` is not a language tag`,
              help: "write one such as `en` or `de-CH`",
            },
          ],
    );
  });

  test.each<[object, boolean]>([
    [{ from: "2026-01-01" }, true],
    [{ until: "2026-01-01" }, true],
    [{ from: "2026-01-01", until: "2026-01-02" }, true],
    [{ from: "2026-01-01", until: "2026-01-01" }, false],
    [{ from: "2026-01-02", until: "2026-01-01" }, false],
  ])("%j: %s", (effective, fits) => {
    expect(issuesOf(sound({ effective })).map(({ path }) => path)).toEqual(fits ? [] : [["effective"]]);
  });

  test("no rules need something that holds otherwise; something that holds otherwise needs no rules", () => {
    const otherwise = { then: { due: false }, because: "Not late." };
    expect(toldOf(sound({ rules: [] })).map(([code, path]) => [code, path])).toEqual([
      ["no-rules", ["rules"]],
    ]);
    expect(toldOf(sound({ rules: [], otherwise }))).toEqual([]);
    expect(toldOf(sound({ otherwise }))).toEqual([]);
  });

  test.each([[undefined], [null], ["policy"], [7], [[sound()]], [true]])("%j is no policy", (document) => {
    const issues = issuesOf(document);
    expect(issues).toHaveLength(1);
    expect(issues[0]?.path).toEqual([]);
  });
  test.each([[null], ["policy"], [7], [[]]])("and of %j it is told what a policy is", (document) => {
    expect(issuesOf(document)).toEqual([
      {
        code: "shape",
        path: [],
        message: "a policy is an object",
        help: "see the reference of the policy document",
      },
    ]);
  });
});
