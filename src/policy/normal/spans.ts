/**
 * Sets of whole numbers as sorted, disjoint, inclusive intervals, written flat: `[low, high, low, high, ...]`.
 * Every value of every fact is encoded as a whole number, so one small algebra serves all types.
 */

/** A set of whole numbers. */
export type Spans = readonly number[];

/** The numbers in both sets. */
export function intersectSpans(left: Spans, right: Spans): Spans {
  const both: number[] = [];
  let i = 0;
  let j = 0;
  while (i < left.length && j < right.length) {
    const low = Math.max(left[i] as number, right[j] as number);
    const high = Math.min(left[i + 1] as number, right[j + 1] as number);
    if (low <= high) both.push(low, high);
    if ((left[i + 1] as number) < (right[j + 1] as number)) i += 2;
    else j += 2;
  }
  return both;
}

/** The numbers of `left` that are not in `right`. */
export function subtractSpans(left: Spans, right: Spans): Spans {
  const rest: number[] = [];
  let j = 0;
  for (let i = 0; i < left.length; i += 2) {
    let low = left[i] as number;
    const high = left[i + 1] as number;
    while (j < right.length && (right[j + 1] as number) < low) j += 2;
    let k = j;
    while (k < right.length && (right[k] as number) <= high) {
      if ((right[k] as number) > low) rest.push(low, (right[k] as number) - 1);
      low = (right[k + 1] as number) + 1;
      k += 2;
    }
    if (low <= high) rest.push(low, high);
  }
  return rest;
}

/** The numbers in either set. Adjacent intervals are joined, so equal sets are written equally. */
export function uniteSpans(left: Spans, right: Spans): Spans {
  const pairs: [number, number][] = [];
  for (const spans of [left, right]) {
    for (let i = 0; i < spans.length; i += 2) pairs.push([spans[i] as number, spans[i + 1] as number]);
  }
  pairs.sort((a, b) => a[0] - b[0]);
  const joined: number[] = [];
  for (const [low, high] of pairs) {
    const last = joined.length - 1;
    if (last > 0 && low <= (joined[last] as number) + 1)
      joined[last] = Math.max(joined[last] as number, high);
    else joined.push(low, high);
  }
  return joined;
}

/** The set of the given numbers. */
export function spansOf(numbers: readonly number[]): Spans {
  const joined: number[] = [];
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const last = joined.length - 1;
    if (last > 0 && number <= (joined[last] as number) + 1) joined[last] = number;
    else joined.push(number, number);
  }
  return joined;
}

/** True where every number of `inner` is in `outer`. */
export function coversSpans(outer: Spans, inner: Spans): boolean {
  let i = 0;
  for (let j = 0; j < inner.length; j += 2) {
    while (i < outer.length && (outer[i + 1] as number) < (inner[j] as number)) i += 2;
    if (i >= outer.length || (outer[i] as number) > (inner[j] as number)) return false;
    if ((outer[i + 1] as number) < (inner[j + 1] as number)) return false;
  }
  return true;
}

/** True where the sets share a number. */
export function spansMeet(left: Spans, right: Spans): boolean {
  let i = 0;
  let j = 0;
  while (i < left.length && j < right.length) {
    if ((left[i + 1] as number) < (right[j] as number)) i += 2;
    else if ((right[j + 1] as number) < (left[i] as number)) j += 2;
    else return true;
  }
  return false;
}

/** True where the sets hold the same numbers. */
export function sameSpans(left: Spans, right: Spans): boolean {
  return left.length === right.length && left.every((bound, index) => bound === right[index]);
}

/** True where the set holds one number. */
export function isPoint(spans: Spans): boolean {
  return spans.length === 2 && spans[0] === spans[1];
}

/** How many numbers the set holds. */
export function spansSize(spans: Spans): number {
  let size = 0;
  for (let i = 0; i < spans.length; i += 2) size += (spans[i + 1] as number) - (spans[i] as number) + 1;
  return size;
}
