// Behind which position of the order two policies look only at what both have.
import { expect, test } from "vitest";
import { lastOwnPosition } from "../../../src/analysis/diagrams/last-own-position.ts";
import { sideOf } from "../../../src/analysis/joint/side-of.ts";
import { loadPolicy } from "../../../src/policy/index.ts";
import { compiledOf } from "../../../src/policy/normal-form.ts";

const number = { type: "integer", min: 0, max: 9 };

/** Facts a, b, c and d: the first two are tested, the last one is not looked at. */
function sideWith(then: string | number, axes: readonly number[], otherwise?: string) {
  const policy = compiledOf(
    loadPolicy({
      id: "side",
      version: "1",
      purpose: "other",
      facts: { a: number, b: number, c: number, d: number },
      outcome: { points: { type: "integer" } },
      rules: [
        { id: "one", when: { a: 1, b: 1 }, then: { points: 0 }, because: "x" },
        { id: "two", when: { a: 2, b: 2 }, then: { points: then }, because: "x" },
      ],
      ...(otherwise && { otherwise: { then: { points: otherwise }, because: "x" } }),
    }),
  );
  return sideOf(policy, axes);
}

const [first, second] = [
  [0, 1, 2, 3],
  [0, 4, 5, 6],
];
const shared = new Set([0]);
/** The axes of the first side in the order of the diagrams. */
const last = (own: readonly number[], ...sides: ReturnType<typeof sideWith>[]) =>
  lastOwnPosition(sides, [own], shared);

test("it is that of the last slot that is looked at and may differ", () => {
  const sides = [sideWith(1, first), sideWith(1, second)];
  expect(last([0, 1, 2, 3], ...sides)).toBe(1);
  expect(last([1, 0, 2, 3], ...sides)).toBe(0);
  expect(last([2, 3, 0, 1], ...sides)).toBe(3);
});

test("there is none where nothing that may differ is looked at", () => {
  const sides = [sideWith(1, first), sideWith(1, second)];
  expect(lastOwnPosition(sides, [[0, 1, 2, 3]], new Set([0, 1, 2, 3]))).toBe(-1);
  expect(lastOwnPosition(sides, [], shared)).toBe(-1);
});

test("it lies beyond all of them where something that may differ enters an amount, of either side", () => {
  const [plain, reads] = [sideWith(1, first), sideWith("c", second)];
  expect(last([0, 1, 2, 3], plain, reads)).toBe(Number.POSITIVE_INFINITY);
  expect(last([0, 1, 2, 3], sideWith("c", first), plain)).toBe(Number.POSITIVE_INFINITY);
  expect(last([0, 1, 2, 3], plain, sideWith(1, second, "b"))).toBe(Number.POSITIVE_INFINITY);
  expect(last([0, 1, 2, 3], sideWith("a", first, "a"), sideWith("a", second, "a"))).toBe(1);
});
