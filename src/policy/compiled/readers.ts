/**
 * Reading a case's facts by name is what costs most in a small policy: one place in the source that reads many
 * names is slow, one place that always reads the same name is fast. So the same reader stands here eight times, and
 * each policy gets a copy of its own; past eight policies the copies are shared, which is slower and still right.
 */

/** Copies `from[names[i]]` to `to[i]`. */
export type Reader = (
  from: Readonly<Record<string, unknown>>,
  names: readonly string[],
  to: unknown[],
) => void;

type From = Readonly<Record<string, unknown>>;
type Names = readonly string[];

/** More facts than this are read in a loop. */
const UNROLLED = 12;

/** A reader for this number of facts, another copy each time. */
export function nextReader(facts: number): Reader {
  if (facts > UNROLLED) return readMany;
  turn = (turn + 1) % READERS.length;
  return READERS[turn] as Reader;
}

let turn = -1;

function readMany(o: From, n: Names, v: unknown[]): void {
  for (let i = 0; i < n.length; i += 1) v[i] = o[n[i] as string];
}

function read0(o: From, n: Names, v: unknown[]): void {
  const k = n.length;
  if (k === 0) return;
  v[0] = o[n[0] as string];
  if (k === 1) return;
  v[1] = o[n[1] as string];
  if (k === 2) return;
  v[2] = o[n[2] as string];
  if (k === 3) return;
  v[3] = o[n[3] as string];
  if (k === 4) return;
  v[4] = o[n[4] as string];
  if (k === 5) return;
  v[5] = o[n[5] as string];
  if (k === 6) return;
  v[6] = o[n[6] as string];
  if (k === 7) return;
  v[7] = o[n[7] as string];
  if (k === 8) return;
  v[8] = o[n[8] as string];
  if (k === 9) return;
  v[9] = o[n[9] as string];
  if (k === 10) return;
  v[10] = o[n[10] as string];
  if (k === 11) return;
  v[11] = o[n[11] as string];
}

function read1(o: From, n: Names, v: unknown[]): void {
  const k = n.length;
  if (k === 0) return;
  v[0] = o[n[0] as string];
  if (k === 1) return;
  v[1] = o[n[1] as string];
  if (k === 2) return;
  v[2] = o[n[2] as string];
  if (k === 3) return;
  v[3] = o[n[3] as string];
  if (k === 4) return;
  v[4] = o[n[4] as string];
  if (k === 5) return;
  v[5] = o[n[5] as string];
  if (k === 6) return;
  v[6] = o[n[6] as string];
  if (k === 7) return;
  v[7] = o[n[7] as string];
  if (k === 8) return;
  v[8] = o[n[8] as string];
  if (k === 9) return;
  v[9] = o[n[9] as string];
  if (k === 10) return;
  v[10] = o[n[10] as string];
  if (k === 11) return;
  v[11] = o[n[11] as string];
}

function read2(o: From, n: Names, v: unknown[]): void {
  const k = n.length;
  if (k === 0) return;
  v[0] = o[n[0] as string];
  if (k === 1) return;
  v[1] = o[n[1] as string];
  if (k === 2) return;
  v[2] = o[n[2] as string];
  if (k === 3) return;
  v[3] = o[n[3] as string];
  if (k === 4) return;
  v[4] = o[n[4] as string];
  if (k === 5) return;
  v[5] = o[n[5] as string];
  if (k === 6) return;
  v[6] = o[n[6] as string];
  if (k === 7) return;
  v[7] = o[n[7] as string];
  if (k === 8) return;
  v[8] = o[n[8] as string];
  if (k === 9) return;
  v[9] = o[n[9] as string];
  if (k === 10) return;
  v[10] = o[n[10] as string];
  if (k === 11) return;
  v[11] = o[n[11] as string];
}

function read3(o: From, n: Names, v: unknown[]): void {
  const k = n.length;
  if (k === 0) return;
  v[0] = o[n[0] as string];
  if (k === 1) return;
  v[1] = o[n[1] as string];
  if (k === 2) return;
  v[2] = o[n[2] as string];
  if (k === 3) return;
  v[3] = o[n[3] as string];
  if (k === 4) return;
  v[4] = o[n[4] as string];
  if (k === 5) return;
  v[5] = o[n[5] as string];
  if (k === 6) return;
  v[6] = o[n[6] as string];
  if (k === 7) return;
  v[7] = o[n[7] as string];
  if (k === 8) return;
  v[8] = o[n[8] as string];
  if (k === 9) return;
  v[9] = o[n[9] as string];
  if (k === 10) return;
  v[10] = o[n[10] as string];
  if (k === 11) return;
  v[11] = o[n[11] as string];
}

function read4(o: From, n: Names, v: unknown[]): void {
  const k = n.length;
  if (k === 0) return;
  v[0] = o[n[0] as string];
  if (k === 1) return;
  v[1] = o[n[1] as string];
  if (k === 2) return;
  v[2] = o[n[2] as string];
  if (k === 3) return;
  v[3] = o[n[3] as string];
  if (k === 4) return;
  v[4] = o[n[4] as string];
  if (k === 5) return;
  v[5] = o[n[5] as string];
  if (k === 6) return;
  v[6] = o[n[6] as string];
  if (k === 7) return;
  v[7] = o[n[7] as string];
  if (k === 8) return;
  v[8] = o[n[8] as string];
  if (k === 9) return;
  v[9] = o[n[9] as string];
  if (k === 10) return;
  v[10] = o[n[10] as string];
  if (k === 11) return;
  v[11] = o[n[11] as string];
}

function read5(o: From, n: Names, v: unknown[]): void {
  const k = n.length;
  if (k === 0) return;
  v[0] = o[n[0] as string];
  if (k === 1) return;
  v[1] = o[n[1] as string];
  if (k === 2) return;
  v[2] = o[n[2] as string];
  if (k === 3) return;
  v[3] = o[n[3] as string];
  if (k === 4) return;
  v[4] = o[n[4] as string];
  if (k === 5) return;
  v[5] = o[n[5] as string];
  if (k === 6) return;
  v[6] = o[n[6] as string];
  if (k === 7) return;
  v[7] = o[n[7] as string];
  if (k === 8) return;
  v[8] = o[n[8] as string];
  if (k === 9) return;
  v[9] = o[n[9] as string];
  if (k === 10) return;
  v[10] = o[n[10] as string];
  if (k === 11) return;
  v[11] = o[n[11] as string];
}

function read6(o: From, n: Names, v: unknown[]): void {
  const k = n.length;
  if (k === 0) return;
  v[0] = o[n[0] as string];
  if (k === 1) return;
  v[1] = o[n[1] as string];
  if (k === 2) return;
  v[2] = o[n[2] as string];
  if (k === 3) return;
  v[3] = o[n[3] as string];
  if (k === 4) return;
  v[4] = o[n[4] as string];
  if (k === 5) return;
  v[5] = o[n[5] as string];
  if (k === 6) return;
  v[6] = o[n[6] as string];
  if (k === 7) return;
  v[7] = o[n[7] as string];
  if (k === 8) return;
  v[8] = o[n[8] as string];
  if (k === 9) return;
  v[9] = o[n[9] as string];
  if (k === 10) return;
  v[10] = o[n[10] as string];
  if (k === 11) return;
  v[11] = o[n[11] as string];
}

function read7(o: From, n: Names, v: unknown[]): void {
  const k = n.length;
  if (k === 0) return;
  v[0] = o[n[0] as string];
  if (k === 1) return;
  v[1] = o[n[1] as string];
  if (k === 2) return;
  v[2] = o[n[2] as string];
  if (k === 3) return;
  v[3] = o[n[3] as string];
  if (k === 4) return;
  v[4] = o[n[4] as string];
  if (k === 5) return;
  v[5] = o[n[5] as string];
  if (k === 6) return;
  v[6] = o[n[6] as string];
  if (k === 7) return;
  v[7] = o[n[7] as string];
  if (k === 8) return;
  v[8] = o[n[8] as string];
  if (k === 9) return;
  v[9] = o[n[9] as string];
  if (k === 10) return;
  v[10] = o[n[10] as string];
  if (k === 11) return;
  v[11] = o[n[11] as string];
}

const READERS: readonly Reader[] = [read0, read1, read2, read3, read4, read5, read6, read7];
