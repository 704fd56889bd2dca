/**
 * The largest boxes inside a union of boxes: none of them can grow without leaving it. Two boxes that lie side by side
 * in one fact make a third one across the border, of what they share in all other facts. Where no such box is new any
 * more, the largest of all are among them: whatever box lies inside the union can be cut in two, and each half by
 * induction lies in one of them.
 */
import { type Budget, spend } from "../../policy/normal-form.ts";
import { coversGridBox, type Grid, type GridBox, type GridSlot } from "./grid.ts";

/** Beyond so many there is no hope of choosing well among them. */
const MOST_BOXES = 1_500;

/** The largest boxes; where the budget ends, some large ones that still have the same union. */
export function maximalBoxes(boxes: readonly GridBox[], grid: Grid, budget: Budget): readonly GridBox[] {
  const alive = new Set<GridBox>();
  const met: GridBox[] = [];
  const add = (box: GridBox): void => {
    for (const other of alive) if (coversGridBox(other, box)) return;
    for (const other of alive) if (coversGridBox(box, other)) alive.delete(other);
    alive.add(box);
    met.push(box);
  };
  boxes.forEach(add);
  // Each is put beside those met before it; what is found on the way has its turn later.
  for (let at = 0; at < met.length && alive.size <= MOST_BOXES; at += 1) {
    const box = met[at] as GridBox;
    for (let before = 0; before < at && alive.has(box); before += 1) {
      const other = met[before] as GridBox;
      if (!alive.has(other)) continue;
      const across = boxesAcross(box, other, grid);
      if (!spend(budget, 1 + across.length * Math.ceil(alive.size / 8))) return [...alive];
      across.forEach(add);
    }
  }
  return [...alive];
}

/** The boxes across a border of two boxes, in each fact in which they meet. */
function boxesAcross(a: GridBox, b: GridBox, grid: Grid): readonly GridBox[] {
  let apart = -1;
  for (let at = 0; at < grid.length; at += 1) {
    if (((a[at] as number) & (b[at] as number)) !== 0) continue;
    // Apart in two facts they share no border.
    if (apart >= 0) return [];
    apart = at;
  }
  const shared = a.map((bits, at) => bits & (b[at] as number));
  const along = apart >= 0 ? [apart] : grid.map((_, at) => at);
  return along.flatMap((at) => {
    const [own, its] = [a[at] as number, b[at] as number];
    const joined = joinBits(own, its, grid[at] as GridSlot);
    return joined.filter((bits) => bits !== own && bits !== its).map((bits) => shared.with(at, bits));
  });
}

/** Both sides together; where that leaves a gap, each with *absent* if either has it. */
function joinBits(a: number, b: number, { inARow }: GridSlot): readonly number[] {
  const both = a | b;
  const row = both & inARow;
  const lowest = row & -row;
  if (row === 0 || ((row + lowest) & row) === 0) return [both];
  const absent = both & ~inARow;
  return [(a & inARow) | absent, (b & inARow) | absent];
}
