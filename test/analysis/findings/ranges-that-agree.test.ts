// Rules that give ranges contradict each other where some end differs, and a value is a range of one.
import { analyse } from "evenhand/analysis";
import { loadPolicy } from "evenhand/policy";
import { expect, test } from "vitest";

type Gives = number | string | { readonly atLeast: number | string; readonly atMost: number | string };

/** Whether two rules that hold together, and of which any may decide, are told as a conflict. */
function contradict(one: Gives, other: Gives): boolean {
  const policy = loadPolicy({
    id: "ranges",
    version: "1",
    purpose: "other",
    facts: { a: { type: "integer", min: 0, max: 9 }, b: { type: "integer", min: 0, max: 3 } },
    outcome: { points: { type: "integer", range: true } },
    hit: "any",
    rules: [
      { id: "one", when: { a: { gte: 3 } }, then: { points: one }, because: "x" },
      { id: "other", when: { a: { lte: 5 } }, then: { points: other }, because: "x" },
    ],
  });
  return analyse(policy).findings.some(({ code }) => code === "conflict");
}

const range = (atLeast: number | string, atMost: number | string): Gives => ({ atLeast, atMost });

test("ranges agree where both ends do", () => {
  expect(contradict(range(1, 5), range(1, 5))).toBe(false);
  expect(contradict(range(1, 5), range(1, 6))).toBe(true);
  expect(contradict(range(1, 5), range(2, 5))).toBe(true);
});

test("a value agrees with a range that holds nothing else", () => {
  expect(contradict(4, range(4, 4))).toBe(false);
  expect(contradict(range(4, 4), 4)).toBe(false);
  expect(contradict(4, range(4, 5))).toBe(true);
  expect(contradict(range(3, 4), 4)).toBe(true);
  expect(contradict(4, 4)).toBe(false);
});

test("amounts agree where they are the same in every case", () => {
  expect(contradict("b", "b")).toBe(false);
  expect(contradict("b", range("b", "b"))).toBe(false);
  expect(contradict("b", range("b", 3))).toBe(true);
  expect(contradict("b", 3)).toBe(true);
});
