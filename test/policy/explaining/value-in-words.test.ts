import { MisuseError, valueInWords } from "evenhand";
import { describe, expect, test } from "vitest";

describe("a value in words", () => {
  test.each<[unknown, string, string]>([
    [true, "yes", "ja"],
    [1234.5, "1,234.5", "1.234,5"],
    ["single", "single", "single"],
    ["2026-01-31", "31 January 2026", "31. Januar 2026"],
    ["2026-03-02T09:12:00Z", "2 March 2026, 09:12 UTC", "2. März 2026, 09:12 UTC"],
    [{ amount: 1250, currency: "EUR" }, "€12.50", "12,50 €"],
    [["lift", "ramp"], "lift and ramp", "lift und ramp"],
    [{ is: "absent" }, "none", "nicht vorhanden"],
  ])("%j", (value, english, german) => {
    expect(valueInWords(value, { locale: "en-GB" })).toBe(english);
    expect(valueInWords(value, { locale: "de" }).replaceAll("\u00a0", " ")).toBe(german);
  });

  test("is English where no language is said, and in no language where it is none", () => {
    expect(valueInWords(false)).toBe("no");
    expect(() => valueInWords(false, { locale: "de_DE" })).toThrow(MisuseError);
  });
});
