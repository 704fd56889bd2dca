import { describe, expect, test } from "vitest";
import type { CodeBlock } from "./code-block.ts";
import { reasonNotToRun } from "./code-block.ts";
import { compileBlocks } from "./compile-blocks.ts";
import { blocksOfPage, blocksOfSource } from "./find-blocks.ts";
import { runBlock } from "./run-block.ts";
import { writeAssertions } from "./write-assertions.ts";

let line = 0;
/** A block of its own place each time: assertions are counted by place. */
function block(code: string, note = ""): CodeBlock {
  line += 1000;
  return { file: "planted.md", line, code, note };
}
const decided = `import { decide } from "evenhand";
import { delayRepay15 } from "evenhand/schemes/delay-repay-15";
`;

describe("the runner of code blocks", () => {
  test.each([
    ["a number", "1 + 1; //=> 2"],
    ["a variable", "const sum = 1 + 1; //=> 2"],
    ["a value on the next line", "[1, 2].map(String);\n//=> [\n//     '1',\n//     '2',\n//   ]"],
    ["an object that has more", "({ a: { b: 1, c: 2 }, d: 3 }); //=> { a: { b: 1, ... }, ... }"],
    ["a text of two lines", "['a', 'b'].join('\\n');\n//=> `a\n//   b`"],
    ["a promise that is awaited", "await Promise.resolve(4); //=> 4"],
    ["a decision in a word", `${decided}decide(delayRepay15, { delay: 3 }); //=> decided`],
    [
      "a decision that is open",
      `${decided}decide(delayRepay15, { delay: 47, ticket: "return" }); //=> open, next: fare`,
    ],
  ])("accepts %s", async (_, code) => {
    await runBlock(block(code));
  });

  test.each([
    ["a wrong number", "1 + 1; //=> 3"],
    ["a wrong variable", "const sum = 1 + 1; //=> 3"],
    ["a wrong text of two lines", "['a', 'b'].join('\\n');\n//=> `a\n//   c`"],
    ["an object that has more than is told", "({ a: 1, b: 2 }); //=> { a: 1 }"],
    ["a wrong part of an object", "({ a: 1, b: 2 }); //=> { a: 2, ... }"],
    ["a wrong status", `${decided}decide(delayRepay15, { delay: 3 }); //=> open`],
    [
      "a wrong next fact",
      `${decided}decide(delayRepay15, { delay: 47, ticket: "return" }); //=> open, next: ticket`,
    ],
    ["an assertion that is never reached", "if (Math.abs(1) > 2) {\n  1; //=> 1\n}"],
    ["an error", "throw new Error('planted');"],
  ])("refuses %s", async (_, code) => {
    await expect(runBlock(block(code))).rejects.toThrow();
  });

  test.each([
    ["a value that is no literal", "1 + 1; //=> 1 + 1"],
    ["a comparison with itself", "const one = 1; //=> one + 0"],
    ["an arrow that follows nothing", "// nothing here\n//=> 1"],
    ["an arrow that is misspelt", "1; // => 1"],
  ])("refuses to read %s", (_, code) => {
    expect(() => writeAssertions(block(code))).toThrow(/planted\.md:\d+/);
  });

  test("an error names the line that the reader sees", async () => {
    const planted = block("const a = 1;\n\na; //=> 2");
    await expect(runBlock(planted)).rejects.toThrow(`planted.md:${planted.line + 2}`);
  });

  test("a block that does not compile is told, by its line", () => {
    const planted = block('const a = 1;\nconst b: string = a;\nimport { decyde } from "evenhand";');
    const [wrongType, wrongName] = [...compileBlocks([planted]).values()][0] ?? [];
    expect(wrongType).toMatch(`planted.md:${planted.line + 1}: Type 'number' is not assignable`);
    expect(wrongName).toMatch(`planted.md:${planted.line + 2}:`);
  });

  test("a mark without a reason does not keep a block from running", () => {
    expect(reasonNotToRun(block("", "no-run"))).toBeUndefined();
    expect(reasonNotToRun(block("", "no-run it reads a file of yours"))).toBe("it reads a file of yours");
  });

  test("blocks are found in pages and in doc comments, with their lines", () => {
    expect(blocksOfPage("page.md", "text\n```ts no-run why\none;\n```\n```json\n{}\n```\n")).toEqual([
      { file: "page.md", line: 3, code: "one;", note: "no-run why" },
    ]);
    const comment =
      "/**\n * Says.\n *\n * @example\n * ```ts\n * one;\n *   two;\n * ```\n */\nconst text = 1;";
    expect(blocksOfSource("a.ts", comment)).toEqual([
      { file: "a.ts", line: 6, code: "one;\n  two;", note: "" },
    ]);
    expect(() => blocksOfPage("page.md", "```ts\none;")).toThrow("page.md");
  });
});
