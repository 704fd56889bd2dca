/**
 * What the values of several rules come to together, under the hit policy `collect`: a list, a sum, the smallest, the
 * largest, or how many there are. Amounts are joined exactly and rounded once.
 */
import { type Amount, type AmountTree, sumLinear } from "./amount.ts";
import { leastCommonMultiple } from "./fraction.ts";
import type { NormalOutcome, NormalValue } from "./normal-policy.ts";

/** The value of an outcome field: one that a rule gives, or the list of what several give. */
export type CollectedValue = NormalValue | { readonly kind: "list"; readonly of: readonly NormalValue[] };

/** What a field comes to, given the values of all rules that fire, in their order. */
export function collectValues(
  { collect, range }: NormalOutcome,
  values: readonly NormalValue[],
): CollectedValue {
  const present = values.filter(({ kind }) => kind !== "nothing");
  if (collect === undefined) return present[0] as NormalValue;
  if (collect === "count") return { kind: "constant", code: present.length };
  if (collect === "list") return { kind: "list", of: present };
  if (range) {
    const ends = (end: "atLeast" | "atMost") =>
      joinAmounts(
        collect,
        present.map((value) => (value.kind === "range" ? value[end] : amountOf(value))),
      );
    return { kind: "range", atLeast: ends("atLeast"), atMost: ends("atMost") };
  }
  const [only] = present;
  if (present.length === 1) return only as NormalValue;
  const codes = present.flatMap((value) => (value.kind === "constant" ? [value.code] : []));
  if (codes.length === present.length) return { kind: "constant", code: JOIN_CODES[collect](codes) };
  return { kind: "amount", amount: joinAmounts(collect, present.map(amountOf)) };
}

const JOIN_CODES = {
  sum: (codes: readonly number[]) => codes.reduce((sum, code) => sum + code, 0),
  min: (codes: readonly number[]) => Math.min(...codes),
  max: (codes: readonly number[]) => Math.max(...codes),
} as const;

function amountOf(value: NormalValue): Amount {
  if (value.kind === "amount") return value.amount;
  const constant = value.kind === "constant" ? value.code : 0;
  return { tree: { kind: "linear", terms: [], constant }, under: 1, big: false };
}

/** One amount over the common denominator. Reading has seen to it that this stays within exact numbers. */
function joinAmounts(kind: "sum" | "min" | "max", amounts: readonly Amount[]): Amount {
  const under = Number(
    amounts.reduce((least, amount) => leastCommonMultiple(least, BigInt(amount.under)), 1n),
  );
  const trees = amounts.map(({ tree, under: own }) => scaleTree(tree, under / own));
  if (trees.length === 1) return { tree: trees[0] as AmountTree<number>, under, big: true };
  const tree = kind === "sum" ? sumTrees(trees) : { kind, of: trees };
  return { tree, under, big: true };
}

function scaleTree(tree: AmountTree<number>, times: number): AmountTree<number> {
  if (times === 1) return tree;
  if (tree.kind !== "linear") return { kind: tree.kind, of: tree.of.map((part) => scaleTree(part, times)) };
  return {
    kind: "linear",
    terms: tree.terms.map((term) => ({ fact: term.fact, times: term.times * times })),
    constant: tree.constant * times,
  };
}

/** Linear parts are added up, so that what a fact does to the sum is seen as a whole. */
function sumTrees(trees: readonly AmountTree<number>[]): AmountTree<number> {
  const linear = trees.filter((tree) => tree.kind === "linear");
  const rest = trees.filter((tree) => tree.kind !== "linear");
  const sum = sumLinear(linear);
  return rest.length === 0 ? sum : { kind: "sum", of: [sum, ...rest] };
}
