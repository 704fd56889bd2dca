import { describe, expect, test } from "vitest";
import type { Coverage } from "../../../src/analysis/index.ts";
import { coverageLines } from "../../../src/cli/keeping/coverage-lines.ts";

function printed(coverage: Coverage): readonly string[] {
  return coverageLines(coverage).map((line) =>
    line.map((piece) => (typeof piece === "string" ? piece : piece.text)).join(""),
  );
}

/** So many rules and values of which none is exercised. */
function without(rules: number, values: number): Coverage {
  const part = (what: string, total: number) => ({
    covered: 0,
    total,
    each: [],
    missing: Array.from({ length: total }, (_, place) => `${what} ${place + 1}`),
  });
  return {
    complete: rules + values === 0,
    cases: { total: 0, decided: 0, gap: 0, conflict: 0, invalid: [], open: [] },
    rules: part("rule", rules),
    boundaries: part("boundary", 0),
    values: part("value", values),
    outcomes: part("outcome", 0),
  };
}

describe("coverage for a person", () => {
  test("leaves out what there is none of", () => {
    expect(printed(without(2, 0))).toEqual(["exercised: 0 of 2 rules", "missing:", "  rule 1", "  rule 2"]);
  });
  test.each([9, 10])("%d missing are all told", (total) => {
    const lines = printed(without(total - 1, 1));
    expect(lines).toHaveLength(2 + total);
    expect(lines.at(-1)).toBe("  value 1");
  });
  test("of 11 missing the last is counted", () => {
    const lines = printed(without(9, 2));
    expect(lines).toHaveLength(2 + 10 + 1);
    expect(lines.slice(-2)).toEqual(["  value 1", "  and 1 more (--json)"]);
  });
});
