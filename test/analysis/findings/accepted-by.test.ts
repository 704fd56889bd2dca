import { describe, expect, test } from "vitest";
import type { Finding } from "../../../src/analysis/finding.ts";
import { acceptedBy } from "../../../src/analysis/findings/accepted-by.ts";

const finding: Finding = {
  code: "cliff",
  severity: "warning",
  message: "it jumps",
  help: "say so",
  path: ["outcome", "points"],
  rules: ["one", "two"],
  facts: ["delay"],
  outcome: "points",
  guarantee: "fair",
};
const bare: Finding = { code: "cliff", severity: "warning", message: "it jumps", help: "say so", path: [] };
const because = "we have looked at it";
const accepts = (named: object, of: Finding = finding) =>
  acceptedBy(of, { finding: "cliff", because, ...named });

describe("an acceptance speaks of a finding", () => {
  test("of its code, and about everything that it names", () => {
    expect(accepts({})).toBe(true);
    expect(accepts({ rules: ["two"] })).toBe(true);
    expect(accepts({ rules: ["two", "one"], facts: ["delay"], outcome: "points", guarantee: "fair" })).toBe(
      true,
    );
  });

  test("and of no other", () => {
    expect(accepts({ finding: "gap" })).toBe(false);
    expect(accepts({ rules: ["one", "three"] })).toBe(false);
    expect(accepts({ facts: ["delay", "price"] })).toBe(false);
    expect(accepts({ outcome: "other" })).toBe(false);
    expect(accepts({ guarantee: "other" })).toBe(false);
  });

  test("that is about nothing only where it names nothing", () => {
    expect(accepts({}, bare)).toBe(true);
    for (const named of [
      { rules: ["one"] },
      { facts: ["delay"] },
      { outcome: "points" },
      { guarantee: "fair" },
    ]) {
      expect(accepts(named, bare)).toBe(false);
    }
  });
});
