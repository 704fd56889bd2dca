/** The best order in which an author could have written a form that asks until it is known what is right. */
import type { State, Weigher } from "../../../src/needs-assessment/weighing/weigher.ts";
import { randomFrom } from "../../tables/random.ts";

/** Households that are answered in full: by variable, what is known of it in the end. */
export type Households = readonly State[];

/**
 * How many questions an order takes on average. A form has to go on after some questions or has not, in whatever order these were
 * asked, so the best order is found over sets of questions: every order of up to twelve is compared in this way.
 */
export function bestOfAll(weigher: Weigher, households: Households): readonly number[] {
  const count = weigher.variablesOf.length;
  const open = Array.from({ length: 1 << count }, (_, set) => {
    const asked = Array.from({ length: count }, (_, question) => ((set >> question) & 1) === 1);
    return households.filter((one) => isOpen(weigher, one, asked)).length;
  });
  const least = new Float64Array(1 << count);
  const next = new Int8Array(1 << count).fill(-1);
  for (let set = (1 << count) - 2; set >= 0; set -= 1) {
    if (open[set] === 0) continue;
    least[set] = Number.POSITIVE_INFINITY;
    for (let question = 0; question < count; question += 1) {
      if (((set >> question) & 1) === 1) continue;
      const cost = (open[set] as number) + (least[set | (1 << question)] as number);
      if (cost < (least[set] as number)) {
        least[set] = cost;
        next[set] = question;
      }
    }
  }
  const order: number[] = [];
  for (let set = 0; (next[set] as number) >= 0; set |= 1 << (next[set] as number))
    order.push(next[set] as number);
  return [
    ...order,
    ...Array.from({ length: count }, (_, question) => question).filter((one) => !order.includes(one)),
  ];
}

/** The best of so many orders, each the best one so far with one question moved; with many questions not all can be compared. */
export function bestBySearch(
  start: readonly number[],
  averageOf: (order: readonly number[]) => number,
  tries: number,
  seed: number,
): readonly number[] {
  const draw = randomFrom(seed);
  let best = start;
  let least = averageOf(start);
  for (let turn = 0; turn < tries; turn += 1) {
    const question = draw.pick(best);
    const others = best.filter((one) => one !== question);
    const order = others.toSpliced(draw.whole(0, others.length), 0, question);
    const average = averageOf(order);
    if (average > least) continue;
    best = order;
    least = average;
  }
  return best;
}

/** How many questions a form that asks in this order takes on average. */
export function averageInOrder(weigher: Weigher, households: Households, order: readonly number[]): number {
  const asked = order.map(() => false);
  const counts = households.map((one) => {
    // Once it is known, it stays known: the end is found by halves.
    let [low, high] = [0, order.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      for (const [place, question] of order.entries()) asked[question] = place < middle;
      if (isOpen(weigher, one, asked)) low = middle + 1;
      else high = middle;
    }
    return low;
  });
  return counts.reduce((sum, count) => sum + count, 0) / counts.length;
}

/** Whether it is still open what is right, after these questions. */
function isOpen(weigher: Weigher, household: State, asked: readonly boolean[]): boolean {
  const state = household.map((held, variable) =>
    asked[weigher.variables[variable]?.question as number] ? held : (weigher.start[variable] as typeof held),
  );
  const { low, high } = weigher.look(state);
  return low < high;
}
