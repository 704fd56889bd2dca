/**
 * The fewest boxes with a union: chosen among the largest boxes that lie inside it.
 */
import type { Box, Budget } from "../../policy/normal-form.ts";
import { fewestCovering } from "./fewest-covering.ts";
import { fromGrid, type Grid, gridOf, toGrid } from "./grid.ts";
import { maximalBoxes } from "./maximal-boxes.ts";
import { partsToldApart } from "./parts-told-apart.ts";
import type { RegionSlot } from "./region-slot.ts";

/**
 * Boxes with the union of `boxes` and perhaps some of `free`: the fewest there are, or few where the budget ends;
 * undefined where there are too many to try.
 */
export function fewestBoxes(
  boxes: readonly Box[],
  slots: readonly RegionSlot[],
  budget: Budget,
  free: readonly Box[],
): readonly Box[] | undefined {
  const grid = gridOf([...boxes, ...free], slots);
  if (grid === undefined) return undefined;
  const wanted = boxes.map((box) => toGrid(box, grid));
  const others = free.map((box) => toGrid(box, grid)).filter((box) => !box.includes(0));
  const largest = [...maximalBoxes([...wanted, ...others], grid, budget)].sort((a, b) => {
    return sidesOf(a, grid) - sidesOf(b, grid);
  });
  const parts = partsToldApart(wanted, others, largest, budget);
  if (parts === undefined) return undefined;
  return fewestCovering(parts, budget).map((place) => fromGrid(largest[place] as readonly number[], grid));
}

/** How many facts a box speaks of. */
function sidesOf(box: readonly number[], grid: Grid): number {
  return grid.filter(({ all }, at) => box[at] !== all).length;
}
