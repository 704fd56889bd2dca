/**
 * Sums that cannot be what they are wanted to be all at once: "returned is more than ordered, and each item counts in
 * both". Some multiple of each, added up, would have to be what it cannot be. The multiples are looked for in quick and
 * inexact numbers; whether they prove anything is then seen in exact ones, so that nothing is taken for proved that
 * is not.
 */
import { type Budget, type Spans, spend } from "../../policy/normal-form.ts";
import type { Model } from "./model.ts";
import { type SumRow, sumRows } from "./sum-rows.ts";

/** Larger tables than these are left to whoever halves. */
const MOST_CELLS = 40_000;
/** A step for so many of them that are looked at. */
const CELLS_A_STEP = 1_000;
/** What counts as nothing where numbers are not exact. */
const NOTHING = 1e-9;
/** Multiples are fractions; most have a small denominator. */
const DENOMINATORS = [1, 2, 3, 4, 6, 12, 60, 2 ** 30] as const;

/** True where surely no codes have all the sums; false says nothing. */
export function contradict(model: Model, spans: readonly Spans[], budget: Budget): boolean {
  const rows = sumRows(model, spans);
  if (rows.length < 2) return false;
  const unknowns = [...new Set(rows.flatMap(({ terms }) => [...terms.keys()]))];
  if (rows.length * unknowns.length > MOST_CELLS) return false;
  const multiples = search(rows, unknowns, spans, budget);
  return multiples !== undefined && DENOMINATORS.some((under) => prove(rows, spans, multiples, under));
}

/**
 * Keeps each sum between its bounds by moving what it is made of, one sum at a time. Where nothing can be moved any
 * further, the sum tells which multiples contradict each other.
 */
function search(
  rows: readonly SumRow[],
  unknowns: readonly number[],
  spans: readonly Spans[],
  budget: Budget,
): readonly number[] | undefined {
  const width = unknowns.length;
  const cost = Math.floor((rows.length * width) / CELLS_A_STEP);
  const low = [...unknowns.map((one) => spans[one]?.[0] as number), ...rows.map((row) => row.least)];
  const high = [...unknowns.map((one) => spans[one]?.at(-1) as number), ...rows.map((row) => row.greatest)];
  const table = rows.map(({ terms }) => Float64Array.from(unknowns, (one) => terms.get(one) ?? 0));
  const value = Float64Array.from(low);
  const free = unknowns.map((_, column) => column);
  const tied = rows.map((_, row) => width + row);
  const settle = (row: number) => {
    const own = table[row] as Float64Array;
    value[tied[row] as number] = free.reduce(
      (sum, one, column) => sum + (own[column] as number) * (value[one] as number),
      0,
    );
  };
  for (let round = 0; round < 10 + 4 * rows.length; round += 1) {
    if (!spend(budget, cost)) return undefined;
    for (let row = 0; row < rows.length; row += 1) settle(row);
    const off = leastOf(
      tied,
      (one) => distance(value[one] as number, low[one] as number, high[one] as number) !== 0,
    );
    if (off === undefined) return undefined;
    const own = table[off] as Float64Array;
    const one = tied[off] as number;
    const up = (value[one] as number) < (low[one] as number);
    const column = leastOf(free, (other, at) => {
      const slope = (own[at] as number) * (up ? 1 : -1);
      if (Math.abs(slope) < NOTHING) return false;
      return slope > 0
        ? (value[other] as number) < (high[other] as number)
        : (value[other] as number) > (low[other] as number);
    });
    if (column === undefined) {
      return rows.map((_, row) => {
        if (width + row === one) return 1;
        const at = free.indexOf(width + row);
        return at < 0 ? 0 : -(own[at] as number);
      });
    }
    value[one] = up ? (low[one] as number) : (high[one] as number);
    swap(table, off, column);
    tied[off] = free[column] as number;
    free[column] = one;
  }
  return undefined;
}

/** How far a number lies outside its bounds, short of what is not exact. */
function distance(value: number, low: number, high: number): number {
  const near = 1e-7 * (1 + Math.abs(value));
  return value < low - near ? low - value : value > high + near ? value - high : 0;
}

/** The place of the smallest that passes: always to take that one keeps from going round in circles. */
function leastOf(
  items: readonly number[],
  passes: (item: number, place: number) => boolean,
): number | undefined {
  let best: number | undefined;
  items.forEach((item, place) => {
    if ((best === undefined || item < (items[best] as number)) && passes(item, place)) best = place;
  });
  return best;
}

/** Solves one row for one column, and puts that into all others. */
function swap(table: readonly Float64Array[], row: number, column: number): void {
  const own = table[row] as Float64Array;
  const pivot = own[column] as number;
  own.forEach((factor, at) => {
    own[at] = at === column ? 1 / pivot : -factor / pivot;
  });
  table.forEach((other, at) => {
    if (at === row) return;
    const times = other[column] as number;
    if (times === 0) return;
    other[column] = 0;
    for (let each = 0; each < other.length; each += 1) {
      other[each] = (other[each] as number) + times * (own[each] as number);
    }
  });
}

/** Adds up the rows in whole numbers: what they come to must be nothing, and cannot be. */
function prove(
  rows: readonly SumRow[],
  spans: readonly Spans[],
  multiples: readonly number[],
  under: number,
): boolean {
  const times = new Map<number, bigint>();
  const reach: Reach = { least: 0n, greatest: 0n };
  for (const [at, row] of rows.entries()) {
    const own = BigInt(Math.round((multiples[at] as number) * under));
    if (own === 0n) continue;
    for (const [unknown, factor] of row.terms) {
      times.set(unknown, (times.get(unknown) ?? 0n) - own * BigInt(factor));
    }
    add(reach, own, row.least, row.greatest);
  }
  for (const [unknown, own] of times) {
    add(reach, own, spans[unknown]?.[0] as number, spans[unknown]?.at(-1) as number);
  }
  const { least, greatest } = reach;
  return (least !== undefined && least > 0n) || (greatest !== undefined && greatest < 0n);
}

/** Between which numbers a sum lies; undefined where there is no end. */
interface Reach {
  least: bigint | undefined;
  greatest: bigint | undefined;
}

/** Adds some times what lies between two numbers. */
function add(reach: Reach, times: bigint, low: number, high: number): void {
  const [first, last] = times > 0n ? [low, high] : [high, low];
  const plus = (sum: bigint | undefined, end: number) =>
    sum === undefined || !Number.isFinite(end) ? undefined : sum + times * BigInt(end);
  reach.least = plus(reach.least, first);
  reach.greatest = plus(reach.greatest, last);
}
