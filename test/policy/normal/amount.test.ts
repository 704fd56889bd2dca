// Exact amounts against a plain reading of them: every tree is worked out in fractions at random cases, and what the
// arithmetic makes of trees must come to the same.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { roundBigQuotient } from "../../../src/money/index.ts";
import {
  type AmountTree,
  constantAmount,
  denominatorOf,
  type ExactAmount,
  factAmount,
  factsOfAmount,
  plainAmount,
  scaleAmount,
  sumAmounts,
  sumLinear,
  wholeAmount,
} from "../../../src/policy/normal/amount.ts";
import { amountBounds, amountMagnitude } from "../../../src/policy/normal/amount-bounds.ts";
import { collectValues } from "../../../src/policy/normal/collect-values.ts";
import { evaluateAmount } from "../../../src/policy/normal/evaluate-amount.ts";
import { factsOfValue } from "../../../src/policy/normal/facts-of-value.ts";
import {
  addFractions,
  type Fraction,
  fraction,
  fractionOfDecimal,
  leastCommonMultiple,
  multiplyFractions,
} from "../../../src/policy/normal/fraction.ts";
import type { NormalOutcome, NormalValue } from "../../../src/policy/normal/normal-policy.ts";

const FACTS = 3;
const small = fc.bigInt({ min: -6n, max: 6n });
const some: fc.Arbitrary<Fraction> = fc
  .tuple(small, fc.bigInt({ min: 1n, max: 6n }))
  .map(([over, under]) => fraction(over, under));
const leaf: fc.Arbitrary<ExactAmount> = fc.oneof(
  some.map(constantAmount),
  fc.tuple(fc.nat(FACTS - 1), some).map(([fact, times]) => factAmount(fact, times)),
);
const tree: fc.Arbitrary<ExactAmount> = fc.letrec<{ tree: ExactAmount }>((tie) => ({
  tree: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    leaf,
    fc
      .tuple(
        fc.constantFrom("min" as const, "max" as const),
        fc.array(tie("tree"), { minLength: 1, maxLength: 3 }),
      )
      .map(([kind, of]) => ({ kind, of })),
    fc.array(tie("tree"), { minLength: 1, maxLength: 3 }).map(sumAmounts),
  ),
})).tree;
const codes = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: FACTS, maxLength: FACTS });

const less = (a: Fraction, b: Fraction) => a.over * b.under < b.over * a.under;
/** The plain reading. */
function valueAt(amount: ExactAmount, at: readonly number[]): Fraction {
  if (amount.kind === "linear") {
    return amount.terms
      .map(({ fact, times }) => multiplyFractions(times, fraction(BigInt(at[fact] as number))))
      .reduce(addFractions, amount.constant);
  }
  const parts = amount.of.map((part) => valueAt(part, at));
  if (amount.kind === "sum") return parts.reduce(addFractions);
  return parts.reduce((one, other) => (less(other, one) === (amount.kind === "min") ? other : one));
}
const same = (a: Fraction, b: Fraction) => expect(`${a.over}/${a.under}`).toBe(`${b.over}/${b.under}`);

describe("the arithmetic of amounts", () => {
  test("a multiple is the multiple everywhere, also by nothing and by less than nothing", () => {
    fc.assert(
      fc.property(tree, some, codes, (amount, times, at) => {
        same(valueAt(scaleAmount(amount, times), at), multiplyFractions(valueAt(amount, at), times));
      }),
    );
  });
  test("a sum is the sum everywhere", () => {
    fc.assert(
      fc.property(fc.array(tree, { minLength: 1, maxLength: 3 }), codes, (amounts, at) => {
        same(valueAt(sumAmounts(amounts), at), amounts.map((one) => valueAt(one, at)).reduce(addFractions));
      }),
    );
  });
  test("whole over its denominator, and rounded, it is what it was", () => {
    fc.assert(
      fc.property(tree, codes, fc.boolean(), (amount, at, big) => {
        const under = denominatorOf(amount);
        const whole = plainAmount(wholeAmount(amount, under));
        const { over, under: own } = valueAt(amount, at);
        const expected = Number(roundBigQuotient(over, own, "half-even"));
        const found = evaluateAmount({ tree: whole, under: Number(under), big }, at, "half-even");
        expect(found === expected || Math.abs(found) + Math.abs(expected) === 0).toBe(true);
      }),
    );
  });
  test("its denominator is the least that makes all of it whole", () => {
    const amount = sumAmounts([factAmount(0, fraction(1n, 6n)), constantAmount(fraction(3n, 4n))]);
    expect(denominatorOf(amount)).toBe(12n);
    expect(denominatorOf({ kind: "max", of: [amount, factAmount(1, fraction(1n, 5n))] })).toBe(60n);
    expect(denominatorOf(constantAmount(fraction(2n)))).toBe(1n);
  });
  test("it lies within its bounds, which a linear one reaches, and no step exceeds its magnitude", () => {
    const between = fc
      .tuple(fc.integer({ min: -9, max: 9 }), fc.nat(9))
      .map(([low, more]) => [low, low + more] as const);
    fc.assert(
      fc.property(
        tree,
        fc.array(between, { minLength: FACTS, maxLength: FACTS }),
        fc.gen(),
        (amount, ranges, gen) => {
          const whole = wholeAmount(amount, denominatorOf(amount));
          const of = (fact: number) => ranges[fact] as readonly [number, number];
          const { least, greatest } = amountBounds(whole, of);
          const at = ranges.map(([low, high]) => gen(fc.integer, { min: low, max: high }));
          const value = wholeAt(whole, at);
          expect(value >= least && value <= greatest).toBe(true);
          const magnitude = amountMagnitude(whole, of);
          expect(magnitude >= (value < 0n ? -value : value)).toBe(true);
          if (whole.kind !== "linear") return;
          const ends = corners(ranges).map((corner) => wholeAt(whole, corner));
          ends.sort((a, b) => (a < b ? -1 : 1));
          expect([least, greatest]).toEqual([ends[0], ends.at(-1)]);
        },
      ),
    );
  });
  test("what cancels is gone, also inside the least of several", () => {
    const price = factAmount(0, fraction(1n));
    const back = factAmount(0, fraction(-1n));
    const two = constantAmount(fraction(2n));
    expect(sumAmounts([price, two, back])).toEqual(two);
    const least = { kind: "min" as const, of: [price, constantAmount(fraction(5n))] };
    expect([...factsOfAmount(sumAmounts([{ kind: "min", of: [price] }, back]))]).toEqual([]);
    expect([...factsOfAmount(sumAmounts([least, factAmount(2, fraction(1n))]))].sort()).toEqual([0, 2]);
    expect(sumAmounts([least, least]).kind).toBe("sum");
    expect(sumAmounts([sumAmounts([least, least]), price, back])).toMatchObject({
      kind: "sum",
      of: [{ kind: "linear", terms: [] }, least, least],
    });
  });
  test("terms stand in the order of their facts", () => {
    const sum = sumAmounts([2, 0, 1].map((fact) => factAmount(fact, fraction(1n))));
    expect(sum.kind === "linear" && sum.terms.map(({ fact }) => fact)).toEqual([0, 1, 2]);
  });
  test("plain linear amounts are added up, and what cancels is gone", () => {
    const linear = (constant: number, ...terms: readonly (readonly [number, number])[]) => ({
      kind: "linear" as const,
      constant,
      terms: terms.map(([fact, times]) => ({ fact, times })),
    });
    expect(sumLinear([])).toEqual(linear(0));
    expect(sumLinear([linear(1, [0, 2], [1, 3]), linear(4, [1, -3], [2, 5])])).toEqual(
      linear(5, [0, 2], [2, 5]),
    );
  });
});

function wholeAt(amount: AmountTree<bigint>, at: readonly number[]): bigint {
  if (amount.kind === "linear") {
    return amount.terms.reduce(
      (sum, { fact, times }) => sum + times * BigInt(at[fact] as number),
      amount.constant,
    );
  }
  const parts = amount.of.map((part) => wholeAt(part, at));
  if (amount.kind === "sum") return parts.reduce((sum, part) => sum + part);
  return parts.reduce((one, other) => (other < one === (amount.kind === "min") ? other : one));
}

function corners(ranges: readonly (readonly [number, number])[]): readonly (readonly number[])[] {
  return ranges.reduce<readonly (readonly number[])[]>(
    (all, [low, high]) =>
      all.flatMap((one) => [
        [...one, low],
        [...one, high],
      ]),
    [[]],
  );
}

describe("beyond what plain numbers hold", () => {
  const most = Number.MAX_SAFE_INTEGER;
  const term = (times: number, constant: number) => ({
    kind: "linear" as const,
    terms: [{ fact: 0, times }],
    constant,
  });
  test.each<[AmountTree<number>, number, number]>([
    [term(3, 1), 3, most],
    [term(3, 2), 3, most + 1],
    [{ kind: "sum", of: [term(3, 0), term(-2, 1)] }, 1, most + 1],
    [{ kind: "sum", of: [term(3, 1), term(3, -1)] }, 6, most],
    [{ kind: "min", of: [term(9, 0), term(8, 0)] }, 8, most],
    [{ kind: "max", of: [term(8, 0), term(9, 0)] }, 9, most],
  ])("%# is still exact", (tree, under, expected) => {
    expect(evaluateAmount({ tree, under, big: true }, [most], "half-even")).toBe(expected);
  });
});

describe("fractions", () => {
  test.each<[bigint, bigint, bigint, bigint]>([
    [6n, 4n, 3n, 2n],
    [-6n, 4n, -3n, 2n],
    [6n, -4n, -3n, 2n],
    [-6n, -4n, 3n, 2n],
    [0n, 5n, 0n, 1n],
    [0n, -5n, 0n, 1n],
  ])("%i / %i stands in lowest terms", (over, under, shortOver, shortUnder) => {
    expect(fraction(over, under)).toEqual({ over: shortOver, under: shortUnder });
  });
  test.each<[string, Fraction | undefined]>([
    ["12.5", { over: 25n, under: 2n }],
    ["-0.25", { over: -1n, under: 4n }],
    ["7", { over: 7n, under: 1n }],
    ["-7", { over: -7n, under: 1n }],
    ["007.10", { over: 71n, under: 10n }],
    [".5", undefined],
    ["5.", undefined],
    ["+5", undefined],
    ["1e3", undefined],
    ["", undefined],
    ["1.2.3", undefined],
    ["x1", undefined],
    ["1x", undefined],
    ["9".repeat(40), { over: BigInt("9".repeat(40)), under: 1n }],
    ["9".repeat(41), undefined],
  ])("read from %j", (text, read) => {
    expect(fractionOfDecimal(text)).toEqual(read);
  });
  test.each([
    [4n, 6n, 12n],
    [1n, 7n, 7n],
    [5n, 5n, 5n],
  ])("the least that %i and %i divide", (left, right, least) => {
    expect(leastCommonMultiple(left, right)).toBe(least);
  });
});

describe("what several rules give together", () => {
  const outcome = (collect: NormalOutcome["collect"], range = false) => ({ collect, range }) as NormalOutcome;
  const constant = (code: number): NormalValue => ({ kind: "constant", code });
  const nothing: NormalValue = { kind: "nothing" };
  const linear = (times: number, constant: number, under: number) => ({
    tree: { kind: "linear" as const, terms: [{ fact: 0, times }], constant },
    under,
    big: false,
  });
  const amount = (times: number, plus: number, under: number): NormalValue => ({
    kind: "amount",
    amount: linear(times, plus, under),
  });
  const at = (value: ReturnType<typeof collectValues>, code: number) =>
    value.kind === "amount"
      ? evaluateAmount(value.amount, [code], "down")
      : value.kind === "constant"
        ? value.code
        : undefined;

  test("constants come to a constant", () => {
    const values = [constant(4), nothing, constant(9), constant(2)];
    expect(collectValues(outcome("sum"), values)).toEqual(constant(15));
    expect(collectValues(outcome("min"), values)).toEqual(constant(2));
    expect(collectValues(outcome("max"), values)).toEqual(constant(9));
    expect(collectValues(outcome("count"), values)).toEqual(constant(3));
    expect(collectValues(outcome("list"), values)).toEqual({
      kind: "list",
      of: [constant(4), constant(9), constant(2)],
    });
  });
  test("where nothing is collected, the one value; where one rule gives it, what it gives", () => {
    expect(collectValues(outcome(undefined), [nothing, constant(3), constant(4)])).toEqual(constant(3));
    expect(collectValues(outcome("sum"), [nothing, amount(1, 0, 2)])).toEqual(amount(1, 0, 2));
    expect(collectValues(outcome("sum"), [nothing])).toEqual(constant(0));
  });
  test.each<["sum" | "min" | "max", number, number]>([
    ["sum", 12, Math.floor((2 * 12) / 3 + 12 / 2 + 5)],
    ["min", 12, 5],
    ["max", 12, 8],
    ["max", 0, 5],
    ["min", 3, 1],
  ])("amounts over different denominators: the %s at %i", (collect, code, expected) => {
    const together = collectValues(outcome(collect), [amount(2, 0, 3), amount(1, 0, 2), constant(5)]);
    expect(at(together, code)).toBe(expected);
  });
  test("a sum of what cancels reads no fact, and one of least and greatest ones keeps them", () => {
    expect(
      factsOfValue(collectValues(outcome("sum"), [amount(1, 0, 1), amount(-1, 2, 1)]) as NormalValue),
    ).toEqual([]);
    const least: NormalValue = {
      kind: "amount",
      amount: {
        tree: { kind: "min", of: [linear(1, 0, 1).tree, linear(0, 8, 1).tree] },
        under: 2,
        big: false,
      },
    };
    expect(at(collectValues(outcome("sum"), [least, amount(1, 0, 3), constant(1)]), 6)).toBe(3 + 2 + 1);
    expect(at(collectValues(outcome("sum"), [least, least]), 20)).toBe(8);
  });
  test("of ranges each end by itself, a constant standing for both", () => {
    const range: NormalValue = { kind: "range", atLeast: linear(1, 0, 1), atMost: linear(2, 0, 1) };
    const together = collectValues(outcome("sum", true), [range, constant(10), nothing, amount(1, 1, 1)]);
    expect(together.kind).toBe("range");
    if (together.kind !== "range") return;
    expect(evaluateAmount(together.atLeast, [3], "down")).toBe(3 + 10 + 4);
    expect(evaluateAmount(together.atMost, [3], "down")).toBe(6 + 10 + 4);
    const one = collectValues(outcome("max", true), [range]);
    expect(one.kind === "range" && evaluateAmount(one.atMost, [3], "down")).toBe(6);
  });
  test("the facts that enter a value", () => {
    expect(factsOfValue(nothing)).toEqual([]);
    expect(factsOfValue(constant(3))).toEqual([]);
    expect(factsOfValue(amount(1, 0, 1))).toEqual([0]);
    const atMost = {
      ...linear(1, 0, 1),
      tree: { kind: "linear" as const, terms: [{ fact: 4, times: 1 }], constant: 0 },
    };
    expect(factsOfValue({ kind: "range", atLeast: linear(1, 0, 1), atMost })).toEqual([0, 4]);
  });
});
