// With next to nothing to spend: what was not found out is said, each thing by its name, and nothing is said to be well.
import { analyse, diffPolicies, prove } from "evenhand/analysis";
import { loadPolicy } from "evenhand/policy";
import { describe, expect, test } from "vitest";

const rule = (id: string, when: object, then: object) => ({ id, when, then, because: "x" });
const document = {
  id: "hard",
  version: "1",
  purpose: "other",
  facts: {
    a: { type: "integer", min: 0, max: 99 },
    b: { type: "integer", min: 0, max: 99 },
    c: { type: "enum", values: ["x", "y", "z"] },
  },
  derive: { s: { plus: ["a", "b"] } },
  outcome: {
    points: { type: "integer", round: "down", largestStep: 3 },
    word: { type: "enum", values: ["p", "q"] },
  },
  rules: [
    rule("r1", { s: { gte: 30 }, c: "x" }, { points: { percent: "50", of: "a" }, word: "p" }),
    rule("r2", { a: { lt: 20 }, s: { gte: 10 } }, { points: "b", word: "q" }),
    rule("r3", { b: { gt: 5 }, c: ["x", "y"] }, { points: 3, word: "p" }),
  ],
  guarantees: [{ complete: true }, { id: "more", whenGrows: "a", neverFalls: "points" }],
};
const NOTHING = { nodes: 1, steps: 1 };

describe.each([undefined, "branching", "diagrams"] as const)(
  "with one node and one step, by %s",
  (engine) => {
    const options = { ...NOTHING, ...(engine && { engine }) };

    test("everything that was asked is named", () => {
      const { findings } = analyse(loadPolicy(document), options);
      const said = findings.map(({ code, severity, message, rules, facts, outcome, guarantee }) => {
        expect(severity).toBe("warning");
        return [code, message, ...[rules, facts, outcome, guarantee].filter((one) => one !== undefined)];
      });
      const undecided = (what: string, ...about: readonly unknown[]) => [
        "undecided",
        `it was not found out ${what}`,
        ...about,
      ];
      expect(said).toEqual([
        undecided("whether every case has an outcome"),
        undecided("which rules hold together"),
        undecided("which rules fire", ["r1", "r2", "r3"]),
        undecided("which rules could be left out", ["r1", "r2", "r3"]),
        undecided("whether `a` matters", ["a"]),
        undecided("whether `b` matters", ["b"]),
        undecided("whether `c` matters", ["c"]),
        undecided("whether `word` is ever `p`", "word"),
        undecided("whether `word` is ever `q`", "word"),
        undecided("how far `points` jumps as `a` grows", ["a"], "points"),
        undecided("how far `points` jumps as `b` grows", ["b"], "points"),
        // At each of its two thresholds.
        undecided("how far `points` jumps as `s` grows", ["s"], "points"),
        undecided("how far `points` jumps as `s` grows", ["s"], "points"),
        [
          "guarantee-undecided",
          "whether this holds was not found out: Every possible case has an answer.",
          "1",
        ],
        [
          "guarantee-undecided",
          "whether this holds was not found out: As a grows, points never falls.",
          "more",
        ],
      ]);
    });

    test("a proof says that it was given up, and why", () => {
      expect(prove(loadPolicy(document), "more", options)).toMatchObject({
        status: "undecided",
        because: "budget",
      });
    });

    test("two versions are neither equal nor different", () => {
      const { equal, exact, changes } = diffPolicies(
        loadPolicy(document),
        loadPolicy({ ...document, rules: document.rules.slice(1) }),
        options,
      );
      expect([equal, exact, changes]).toEqual([false, false, []]);
    });
  },
);
