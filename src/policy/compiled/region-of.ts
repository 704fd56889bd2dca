/**
 * Where a code lies among the cuts of its fact.
 */

/** The region of a code: how many cuts lie at or below it. */
export function regionOf(cuts: Float64Array, code: number): number {
  let low = 0;
  let high = cuts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((cuts[middle] as number) <= code) low = middle + 1;
    else high = middle;
  }
  return low;
}
