// Amounts of rows, over random trees: plain numbers and big ones come to what whole numbers of any size come to.
import { describe, expect, test } from "vitest";
import { type RoundingMode, roundBigQuotient } from "../../../src/money/index.ts";
import { amountAt, exactAt } from "../../../src/policy/columns/row-amount.ts";
import type { AmountTree } from "../../../src/policy/normal/amount.ts";
import { type Random, seededRandom } from "../generators/random.ts";

const ROUNDS: readonly RoundingMode[] = ["half-up", "half-even", "up", "down"];

function draftTree(random: Random, depth: number): AmountTree<number> {
  if (depth === 0 || random.chance(0.3)) {
    const terms = random.some([0, 1, 2], 0, 3).map((fact) => ({ fact, times: random.between(-9, 9) }));
    return { kind: "linear", terms, constant: random.between(-50, 50) };
  }
  const of = Array.from({ length: random.between(1, 3) }, () => draftTree(random, depth - 1));
  return { kind: random.pick(["sum", "min", "max"]), of };
}

/** What a tree comes to, by the meaning of its words. */
function valueOfTree(tree: AmountTree<number>, codes: readonly number[]): bigint {
  if (tree.kind === "linear") {
    return tree.terms.reduce(
      (sum, { fact, times }) => sum + BigInt(times) * BigInt(codes[fact] as number),
      BigInt(tree.constant),
    );
  }
  const sorted = tree.of.map((part) => valueOfTree(part, codes)).sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  if (tree.kind === "sum") return sorted.reduce((sum, part) => sum + part, 0n);
  return (tree.kind === "min" ? sorted[0] : sorted.at(-1)) as bigint;
}

describe("an amount of a row", () => {
  test.each([1, 2])("is the same in plain and in big numbers, and as the tree means: %i", (seed) => {
    const random = seededRandom(seed);
    for (let round = 0; round < 300; round += 1) {
      const tree = draftTree(random, 2);
      const under = random.pick([1, 1, 2, 3, 100]);
      const rows = Array.from({ length: 4 }, () => [0, 1, 2].map(() => random.between(-20, 20)));
      const columns = [0, 1, 2].map((fact) => Float64Array.from(rows, (codes) => codes[fact] as number));
      rows.forEach((codes, row) => {
        const over = valueOfTree(tree, codes);
        expect(exactAt(tree, columns, row)).toBe(over);
        for (const mode of ROUNDS) {
          const expected = Number(roundBigQuotient(over, BigInt(under), mode));
          for (const big of [false, true]) {
            expect(amountAt({ tree, under, big }, mode, columns, row) + 0, JSON.stringify(tree)).toBe(
              expected + 0,
            );
          }
        }
      });
    }
  });

  test("passes 2^53 on the way where it is big", () => {
    const tree: AmountTree<number> = { kind: "linear", terms: [{ fact: 0, times: 9_973 }], constant: 1 };
    const most = Number.MAX_SAFE_INTEGER;
    const expected = Number(roundBigQuotient(BigInt(most) * 9_973n + 1n, 10_007n, "half-even"));
    expect(amountAt({ tree, under: 10_007, big: true }, "half-even", [Float64Array.of(most)], 0)).toBe(
      expected,
    );
  });
});
