// An outcome written shortly is the same number in every case, and the same however it was written.
import { describe, expect, test } from "vitest";
import type { JointSpace } from "../../../src/analysis/joint/joint.ts";
import { endAt } from "../../../src/analysis/outcomes/end.ts";
import { simplifyEnd } from "../../../src/analysis/outcomes/simplify-end.ts";
import { type Random, seededRandom } from "../../policy/generators/random.ts";
import { end, linear, of, type Tree } from "./generators/draft-end.ts";

const constant = (value: number) => linear([], value);

/** Two facts, from 0 to 4 and from 2 to 3 with a gap that no interval shows. */
const SPACE: JointSpace = [
  [0, 4],
  [2, 2, 4, 6],
];
const cases: readonly (readonly number[])[] = [0, 1, 2, 3, 4].flatMap((one) =>
  [2, 4, 5, 6].map((other) => [one, other]),
);

describe("what is left out", () => {
  const short = (tree: Tree) => simplifyEnd(end(tree), SPACE).tree;

  test("constants that are never the least", () => {
    expect(short(of("min", constant(-5), linear([1]), constant(7)))).toEqual(constant(-5));
    expect(short(of("max", constant(-5), linear([1]), constant(3), constant(2)))).toEqual(
      of("max", constant(3), linear([1])),
    );
  });

  test("just below, at and just above what the rest can come to", () => {
    expect(short(of("min", linear([1]), constant(3)))).toEqual(of("min", constant(3), linear([1])));
    expect(short(of("min", linear([1]), constant(4)))).toEqual(linear([1]));
    expect(short(of("min", linear([1]), constant(5)))).toEqual(linear([1]));
    expect(short(of("max", linear([0, 1]), constant(3)))).toEqual(of("max", constant(3), linear([0, 1])));
    expect(short(of("max", linear([0, 1]), constant(2)))).toEqual(linear([0, 1]));
    expect(short(of("max", linear([0, 1]), constant(1)))).toEqual(linear([0, 1]));
  });

  test("what is said twice, in whatever order", () => {
    const [one, other] = [linear([1]), linear([0, 1], -2)];
    expect(short(of("min", one, other, one))).toEqual(short(of("min", other, one)));
    expect(short(of("min", one, one))).toEqual(one);
    expect(short(of("sum", one, one))).toEqual(of("sum", one, one));
  });

  test("a fraction that comes to one number is that number, rounded", () => {
    expect(simplifyEnd(end(of("min", constant(5), constant(6)), 2), SPACE)).toEqual(end(constant(3)));
    expect(simplifyEnd(end(constant(5), 2, "down"), SPACE)).toEqual(end(constant(2), 1, "down"));
  });
});

function draftTree(random: Random, depth: number): Tree {
  if (depth === 0 || random.chance(0.4)) {
    const times = [0, 0].map(() => (random.chance(0.5) ? 0 : random.between(-2, 2)));
    return linear(times, random.between(-6, 6));
  }
  const parts = Array.from({ length: random.between(1, 4) }, () => draftTree(random, depth - 1));
  return of(random.pick(["min", "max", "sum"] as const), ...parts);
}

test("drafted amounts: the same number in every case, and seldom longer than need be", () => {
  const random = seededRandom(20261122);
  let shorter = 0;
  for (let drafted = 0; drafted < 2_000; drafted += 1) {
    const round = random.pick(["half-up", "half-even", "down", "up"] as const);
    const own = end(draftTree(random, 3), random.between(1, 3), round);
    const short = simplifyEnd(own, SPACE);
    for (const codes of cases) expect(endAt(short, codes)).toBe(endAt(own, codes));
    expect(simplifyEnd(short, SPACE)).toEqual(short);
    if (JSON.stringify(short).length < JSON.stringify(own).length) shorter += 1;
  }
  expect(shorter).toBeGreaterThan(400);
});
