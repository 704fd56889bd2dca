/**
 * Slots that boxes test together stand near each other: between the first half of a pair and the second a diagram
 * remembers every pair that is half seen. Each box draws its slots to its middle, again and again, until the boxes reach
 * no less far (Aloul, Markov and Sakallah 2003, "FORCE").
 */
import type { Box } from "../../policy/normal-form.ts";

/** The most times that slots are drawn together. */
const ROUNDS = 50;

/** The order in which boxes reach least far, beginning with the slots as they are declared. */
export function byNearness(boxes: readonly Box[], places: number): readonly number[] {
  let best: readonly number[] = Array.from({ length: places }, (_, place) => place);
  let least = Number.POSITIVE_INFINITY;
  let order = best;
  for (let round = 0; round < ROUNDS; round += 1) {
    const { reach, middles } = drawn(boxes, order);
    if (reach >= least) break;
    least = reach;
    best = order;
    // A slot that no box tests has no middle, and goes to the end.
    order = [...order].sort(
      (a, b) => ((middles[a] ?? places) as number) - ((middles[b] ?? places) as number),
    );
  }
  return best;
}

/** How far all boxes reach in an order, and where they draw each slot that some box tests. */
function drawn(
  boxes: readonly Box[],
  order: readonly number[],
): { readonly reach: number; readonly middles: readonly (number | undefined)[] } {
  const rankOf: number[] = [];
  order.forEach((place, rank) => {
    rankOf[place] = rank;
  });
  const pulls = order.map(() => ({ sum: 0, weight: 0 }));
  let reach = 0;
  for (const box of boxes) {
    if (box.length < 2) continue;
    // A box of many slots says little about any two of them.
    const weight = 1 / (box.length - 1);
    const ranks = box.map(({ fact }) => rankOf[fact] as number);
    const middle = ranks.reduce((sum, rank) => sum + rank, 0) / box.length;
    reach += weight * (Math.max(...ranks) - Math.min(...ranks));
    for (const { fact } of box) {
      const pull = pulls[fact] as { sum: number; weight: number };
      pull.sum += weight * middle;
      pull.weight += weight;
    }
  }
  return { reach, middles: pulls.map(({ sum, weight }) => (weight === 0 ? undefined : sum / weight)) };
}
