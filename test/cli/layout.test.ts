import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { harmless } from "../../src/cli/terminal/harmless.ts";
import { harmlessJson } from "../../src/cli/terminal/harmless-json.ts";
import { tableLines } from "../../src/cli/terminal/table-lines.ts";
import { textWidth } from "../../src/cli/terminal/text-width.ts";
import { wrapText } from "../../src/cli/terminal/wrap-text.ts";

const anyText = fc.string({ unit: "binary", maxLength: 60 });

describe("text on a terminal", () => {
  test.each([
    ["late", 4],
    ["zu spät", 7],
    ["e\u0301", 1],
    ["遅延", 4],
    ["🚆", 2],
    ["👩‍👩‍👧", 2],
    ["", 0],
  ])("%s is %i columns wide", (text, columns) => {
    expect(textWidth(text)).toBe(columns);
  });
  test("harmless text has no control, and stays what it was where it had none", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(harmless(text)).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
      }),
    );
    const fine = "Grüße, 遅延 👩‍👩‍👧 – “£8.10”";
    expect(harmless(fine)).toBe(fine);
    expect(harmless("\ud83d!")).toBe("\\ud83d!");
  });
  test("harmless JSON means the same", () => {
    fc.assert(
      fc.property(fc.dictionary(anyText, anyText), (value) => {
        expect(JSON.parse(harmlessJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
        expect(JSON.parse(harmlessJson(value, 2))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
  test("wrapped text fits and loses no letter", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), fc.integer({ min: 2, max: 60 }), (text, width) => {
        const lines = wrapText(text, width);
        for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(width);
        const letters = (its: string) => its.replace(/[ \n]/g, "");
        expect(letters(lines.join(""))).toBe(letters(text));
      }),
    );
  });
  test("a long word breaks after a hyphen where it can", () => {
    expect(wrapText("long-haul-under-four-hours", 16)).toEqual(["long-haul-under-", "four-hours"]);
    expect(wrapText("Donaudampfschifffahrt", 9)).toEqual(["Donaudamp", "fschifffa", "hrt"]);
  });
  test("a table fits its width whatever is in it, and aligns what is wide", () => {
    const cells = fc.array(
      fc.tuple(fc.lorem(), fc.lorem({ maxCount: 20 }), fc.constantFrom("遅延 🚆", "x", "")),
      {
        minLength: 1,
        maxLength: 8,
      },
    );
    fc.assert(
      fc.property(cells, fc.integer({ min: 24, max: 120 }), (rows, width) => {
        const lines = tableLines({ columns: ["A", "Bb", "Ccc"], rows }, width);
        for (const line of lines) {
          const text = line.map((piece) => (typeof piece === "string" ? piece : piece.text)).join("");
          expect(textWidth(text)).toBeLessThanOrEqual(width);
        }
      }),
    );
  });
});
