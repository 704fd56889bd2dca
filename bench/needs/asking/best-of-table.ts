/**
 * The fewest questions that any way to ask is expected to take for the table of activities. Nothing of the library is used: what
 * is needed so far and which activities were not asked about is all that counts, and there are few enough of both to try every order.
 */
import { ACTIVITIES, LINES, SHARES } from "./activity-table.ts";

const speeds = Object.values(ACTIVITIES);
/** Of each line, how many levels of download and of upload it gives: a need between two of them is as much as the higher one. */
const downloads = LINES.map(([download]) => download);
const uploads = LINES.map(([, upload]) => upload);
const WIDTH = LINES.length + 1;

const rankOf = (levels: readonly number[], need: number) => levels.filter((gives) => gives < need).length;
type Needs = readonly (readonly [number, number])[];

/** By activity and answer, what it needs. */
const needs: readonly Needs[] = speeds.map(([download, upload]) =>
  SHARES.map((_, times) => [rankOf(downloads, times * download), rankOf(uploads, times * upload)] as const),
);

/** Both dimensions of a line grow together, so the line that is right is that of the higher need. */
export function fewestExpected(): number {
  const count = speeds.length;
  const all = (1 << count) - 1;
  // By what is left to be asked: the line that would be right if all of it were answered with the most.
  const most = new Int8Array(1 << count);
  for (let left = 1; left <= all; left += 1) {
    const lowest = 31 - Math.clz32(left & -left);
    const [download, upload] = (needs[lowest] as Needs).at(-1) as readonly [number, number];
    most[left] = Math.max(most[left & (left - 1)] as number, download, upload);
  }
  const expected = new Float64Array((1 << count) * WIDTH);
  for (let left = 1; left <= all; left += 1) {
    for (let line = 0; line < WIDTH; line += 1) {
      if ((most[left] as number) <= line) continue;
      let best = Number.POSITIVE_INFINITY;
      for (let question = 0; question < count; question += 1) {
        const bit = 1 << question;
        if ((left & bit) === 0) continue;
        let sum = 1;
        for (const [answer, share] of SHARES.entries()) {
          const [download, upload] = (needs[question] as Needs)[answer] as readonly [number, number];
          sum += share * (expected[(left ^ bit) * WIDTH + Math.max(line, download, upload)] as number);
        }
        if (sum < best) best = sum;
      }
      expected[left * WIDTH + line] = best;
    }
  }
  return expected[all * WIDTH] as number;
}
