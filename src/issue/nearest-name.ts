/**
 * "Did you mean `delay`?": the declared name that is closest to the one that was written.
 */

/** The nearest of `names` where it is close enough to be meant, by edits of a letter (swaps count as one). */
export function nearestName(written: string, names: Iterable<string>): string | undefined {
  if (written.length > 60) return undefined;
  let best: string | undefined;
  // One letter more or less turns any two-letter name into any other.
  let least = (written.length < 3 ? 0 : Math.max(1, Math.floor(written.length / 3))) + 1;
  for (const name of names) {
    if (Math.abs(name.length - written.length) >= least) continue;
    const distance = editDistance(written.toLowerCase(), name.toLowerCase());
    if (distance < least) {
      best = name;
      least = distance;
    }
  }
  return best;
}

function editDistance(left: string, right: string): number {
  let before: number[] = [];
  let row = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let i = 1; i <= left.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= right.length; j += 1) {
      const same = left[i - 1] === right[j - 1] ? 0 : 1;
      let cost = Math.min((row[j] as number) + 1, (next[j - 1] as number) + 1, (row[j - 1] as number) + same);
      const swapped = i > 1 && j > 1 && left[i - 1] === right[j - 2] && left[i - 2] === right[j - 1];
      if (swapped) cost = Math.min(cost, (before[j - 2] as number) + 1);
      next.push(cost);
    }
    before = row;
    row = next;
  }
  return row[right.length] as number;
}
