// Where two rules that hold together disagree: in every case, in none, or in those that their amounts say.
import { describe, expect, test } from "vitest";
import { disagreements } from "../../../src/analysis/findings/disagreements.ts";
import { findingContext } from "../../../src/analysis/findings/finding-context.ts";
import { ANY_CASE } from "../../../src/analysis/solving/wanted.ts";
import { loadPolicy } from "../../../src/policy/index.ts";

const rule = (id: string, points: unknown) => ({ id, when: { x: 1 }, then: { points }, because: "x" });
const apartWith = (hit: string, outcomes: readonly unknown[], range = false) =>
  disagreements(
    findingContext(
      loadPolicy({
        id: "apart",
        version: "1",
        purpose: "other",
        facts: { x: { type: "integer", min: 0, max: 9 }, y: { type: "integer", min: 0, max: 9 } },
        outcome: { points: { type: "integer", ...(range && { range: true }) } },
        hit,
        rules: outcomes.map((points, place) => rule(`r${place}`, points)),
      }),
      {},
      () => {},
    ),
  );

describe("two rules disagree", () => {
  test("wherever they hold together, where only one may", () => {
    expect(apartWith("unique", [1, 1])(0, 1)).toBe(ANY_CASE);
  });
  test("everywhere or nowhere, where no fact enters what they come to", () => {
    const apart = apartWith("any", [1, 2, 1]);
    expect([apart(0, 1), apart(0, 2), apart(1, 2)]).toEqual([ANY_CASE, undefined, ANY_CASE]);
    expect(apart(0, 1)).toBe(ANY_CASE);
  });
  test("where a range has an end that is not the same, on either side", () => {
    const ranges = [
      5,
      { atLeast: 5, atMost: 7 },
      { atLeast: 3, atMost: 5 },
      { atLeast: 5, atMost: 7 },
      { atLeast: 5, atMost: 5 },
    ];
    const apart = apartWith("any", ranges, true);
    const told = ranges.map((_, one) => ranges.map((_, other) => apart(one, other) === ANY_CASE));
    const differ = (one: unknown, other: unknown) => {
      const [left, right] = [one, other].map((its) =>
        typeof its === "number" ? [its, its] : Object.values(its as object),
      );
      return String(left) !== String(right);
    };
    expect(told).toEqual(ranges.map((one) => ranges.map((other) => differ(one, other))));
  });
  test("case by case, where facts enter", () => {
    const apart = apartWith("any", [{ sum: ["x", "y"] }, { max: ["x", "y"] }, 4])(0, 1);
    expect(apart).not.toBe(ANY_CASE);
    const holds = (x: number, y: number) => apart?.holds([x, y]);
    expect([holds(0, 0), holds(3, 0), holds(3, 1)]).toEqual([false, false, true]);
    const fixed = apartWith("any", [4, { max: ["x", "y"] }])(0, 1);
    expect([fixed?.holds([4, 1]), fixed?.holds([3, 1]), fixed?.holds([3, 5])]).toEqual([false, true, true]);
  });
});
