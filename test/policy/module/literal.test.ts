import { describe, expect, test } from "vitest";
import { inComment, literal, property } from "../../../src/policy/module/literal.ts";

describe("a literal", () => {
  test.each([
    ["", '""'],
    ["plain", '"plain"'],
    ['a"b\\c', '"a\\"b\\\\c"'],
    ["\u2028\u2029", '"\\u2028\\u2029"'],
    ["</script>", '"\\u003c/script\\u003e"'],
    ["*/", '"*\\u002f"'],
    ["a/b", '"a/b"'],
    ["`$" + "{x}`", '"\\u0060\\u0024{x}\\u0060"'],
    ["é", '"\\u00e9"'],
    ["\ud800", '"\\ud800"'],
    ["\u007f", '"\\u007f"'],
  ])("of %j", (text, expected) => {
    expect(literal(text)).toBe(expected);
    expect(JSON.parse(literal(text))).toBe(text);
  });
  test("of every character of the first plane is plain, and means that character", () => {
    for (let code = 0; code < 0x10000; code += 1) {
      const character = String.fromCharCode(code);
      const printed = literal(character);
      expect(/^[ -~]*$/.test(printed) && JSON.parse(printed) === character, String(code)).toBe(true);
    }
  });
  test("of numbers and booleans", () => {
    expect([literal(-5), literal(0.1), literal(true)]).toEqual(["-5", "0.1", "true"]);
  });
});

describe("a name", () => {
  test.each([
    ["delay", ".delay"],
    ["delete", ".delete"],
    ["two words", '["two words"]'],
    ["9lives", '["9lives"]'],
    ['x"]; attack(); y["', '["x\\"]; attack(); y[\\""]'],
  ])("of a property: %s", (name, expected) => {
    expect(property(name)).toBe(expected);
  });
  test("in a comment cannot end it", () => {
    expect(inComment("a*/b\nc")).toBe("a*\\u002fb\\nc");
  });
});
