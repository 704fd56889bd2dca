import { parsePolicy } from "evenhand";
import { describe, expect, test } from "vitest";

/** Rules of 64 alternatives each, every one with thresholds of its own. */
function widePolicy(rules: number): unknown {
  const alternatives = (name: string, at: number) =>
    Array.from({ length: 8 }, (_, i) => ({ [name]: { gte: at * 80 + i * 10, lt: at * 80 + i * 10 + 5 } }));
  return {
    id: "wide",
    version: "1",
    purpose: "other",
    facts: {
      a: { type: "integer", min: 0, max: 1_000_000 },
      b: { type: "integer", min: 0, max: 1_000_000 },
    },
    outcome: { yes: { type: "boolean" } },
    rules: Array.from({ length: rules }, (_, at) => ({
      id: `r${at}`,
      when: { all: [{ any: alternatives("a", at) }, { any: alternatives("b", at) }] },
      then: { yes: true },
      because: "So it is.",
    })),
  };
}

describe("the compiled table", () => {
  test("is bounded: a small document cannot take all memory", () => {
    const read = parsePolicy(widePolicy(100), { limits: { table: 700_000 } });
    expect(read.ok ? [] : read.issues.map((issue) => [issue.code, issue.path[0]])).toEqual([
      ["too-large", "rules"],
    ]);
    expect(read.ok ? "" : read.issues[0]?.message).toContain("`table`");
  });
  test("has room for what is merely large", () => {
    expect(parsePolicy(widePolicy(100), { limits: { table: 1_000_000 } }).ok).toBe(true);
    expect(parsePolicy(widePolicy(200)).ok).toBe(true);
  });
});
