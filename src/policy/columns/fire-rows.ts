/**
 * The quick path for many cases: for each, the rows of bits that its regions pick, all of them together, and the first
 * bit that is left.
 */

/** What the rows of a table are picked by: for each case one place in the table for each group. */
export interface Keys {
  readonly places: Int32Array;
  /** Places of one case. */
  readonly width: number;
}

/** Writes the first box of every case from `from` up to `to`, -1 where none admits it. */
export function fireRows(
  { places, width }: Keys,
  table: Int32Array,
  words: number,
  from: number,
  to: number,
  boxes: Int32Array,
): void {
  let key = from * width;
  for (let row = from; row < to; row += 1, key += width) {
    let found = -1;
    for (let word = 0; word < words; word += 1) {
      let bits = table[(places[key] as number) + word] as number;
      for (let other = 1; other < width; other += 1) {
        bits &= table[(places[key + other] as number) + word] as number;
      }
      if (bits !== 0) {
        found = word * 32 + 31 - Math.clz32(bits & -bits);
        break;
      }
    }
    boxes[row] = found;
  }
}

/** Every box of one case, in order. */
export function boxesAt(
  { places, width }: Keys,
  table: Int32Array,
  words: number,
  row: number,
): readonly number[] {
  const found: number[] = [];
  for (let word = 0; word < words; word += 1) {
    let bits = -1;
    for (let group = 0; group < width; group += 1) {
      bits &= table[(places[row * width + group] as number) + word] as number;
    }
    for (; bits !== 0; bits &= bits - 1) found.push(word * 32 + 31 - Math.clz32(bits & -bits));
  }
  return found;
}
