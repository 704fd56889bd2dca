import { Issue, inBackticks, issueText, MisuseError } from "evenhand/issue";
import { describe, expect, test } from "vitest";

describe("inBackticks", () => {
  test.each([
    ["delai", "`delai`"],
    ["", "``"],
    ["Überfällig ✓ 中", "`Überfällig ✓ 中`"],
    ["a\nb\t", "`a\\u000ab\\u0009`"],
    ["\u001b[31m", "`\\u001b[31m`"],
    ["\u202egnp.exe", "`\\u202egnp.exe`"],
    ["a`b", "`a\\u0060b`"],
    ["\ud800", "`\\ud800`"],
    ["\u{e0001}", "`\\u{e0001}`"],
    ["x".repeat(60), `\`${"x".repeat(60)}\``],
    ["x".repeat(61), `\`${"x".repeat(60)}...\``],
    [10, "`10`"],
    [-0, "`-0`"],
    [Number.NaN, "`NaN`"],
    [10n, "`10n`"],
    [null, "`null`"],
    [undefined, "`undefined`"],
    [true, "`true`"],
    [[], "`[]`"],
    [[1], "`[...]`"],
    [{ a: 1 }, "`{...}`"],
    [new Date(0), "`{...}`"],
    [Symbol("s"), "`symbol`"],
    [() => 1, "`function`"],
  ])("%o becomes %s", (value, text) => {
    expect(inBackticks(value)).toBe(text);
  });

  test("does not look into an object", () => {
    const hostile = new Proxy({}, { get: () => expect.unreachable("was read") });
    expect(inBackticks(hostile)).toBe("`{...}`");
    const throwing = () => {
      throw new Error("nobody may know how long this is");
    };
    expect(inBackticks(new Proxy([], { get: throwing }))).toBe("`[...]`");
  });

  test("cuts a large whole number short", () => {
    expect(inBackticks(10n ** 100n).length).toBeLessThan(70);
  });
});

describe("issueText", () => {
  const issue: Issue = { code: "x", path: [], message: "it is wrong", help: "right it" };
  test.each([
    [issue, "it is wrong - right it"],
    [{ ...issue, help: "" }, "it is wrong"],
    [{ ...issue, path: ["rules", 0, "when", "delay"] }, "rules[0].when.delay: it is wrong - right it"],
    [{ ...issue, path: [0, "a b", "c`"] }, "[0][`a b`][`c\\u0060`]: it is wrong - right it"],
    [{ ...issue, line: 3, column: 14 }, "3:14: it is wrong - right it"],
    [{ ...issue, line: 3 }, "3: it is wrong - right it"],
    [{ ...issue, path: ["id"], line: 3, column: 1 }, "3:1 id: it is wrong - right it"],
  ])("%o", (given, text) => {
    expect(issueText(given)).toBe(text);
  });
});

describe("Issue", () => {
  test("is read back from JSON", () => {
    const issue: Issue = { code: "x", path: ["a", 1], message: "m", help: "h", line: 1, column: 2 };
    expect(Issue.parse(JSON.parse(JSON.stringify(issue)))).toEqual(issue);
    expect(Issue.safeParse({ ...issue, path: [null] }).success).toBe(false);
    expect(Issue.safeParse({ code: "x" }).success).toBe(false);
    expect(Issue.safeParse({ ...issue, line: 1.5 }).success).toBe(false);
  });
});

describe("MisuseError", () => {
  test("is an Error with a code", () => {
    const error = new MisuseError("some-code", "some message");
    expect(error).toBeInstanceOf(Error);
    expect(String(error)).toBe("MisuseError: some message");
    expect(error.code).toBe("some-code");
  });
});
