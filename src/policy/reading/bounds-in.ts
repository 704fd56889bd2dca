/**
 * What is known of a value inside a box.
 */
import type { Box } from "../normal/box.ts";
import type { Domain } from "../normal/domain.ts";
import type { NormalFact } from "../normal/normal-policy.ts";

/** The bounds of each present value inside a box, by place. */
export function boundsIn(
  box: Box,
  places: readonly NormalFact[],
): (place: number) => readonly [number, number] {
  return (place) => {
    const { domain } = places[place] as NormalFact;
    const spans = box.find((side) => side.fact === place)?.spans ?? [domain.least, domain.greatest];
    return [spans[0] as number, Math.min(spans.at(-1) as number, domain.greatest)];
  };
}

/** True where the value is there in every case of the boxes. */
export function isPresentIn(boxes: readonly Box[], place: number, { absent }: Domain): boolean {
  if (absent === undefined) return true;
  return boxes.every((box) => {
    const spans = box.find((side) => side.fact === place)?.spans;
    return spans !== undefined && (spans.at(-1) as number) < absent;
  });
}
