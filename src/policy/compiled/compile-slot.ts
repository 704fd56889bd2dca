/**
 * One fact made ready: where its regions begin.
 */
import type { Box } from "../normal/box.ts";
import type { NormalFact } from "../normal/normal-policy.ts";
import type { Spans } from "../normal/spans.ts";
import type { Slot } from "./compiled-policy.ts";

/** The first codes of the regions after the first one. */
export function cutsOf(spansList: readonly Spans[], least: number, last: number): Float64Array {
  const places = new Set<number>();
  for (const spans of spansList) {
    for (let i = 0; i < spans.length; i += 2) {
      const from = spans[i] as number;
      const after = (spans[i + 1] as number) + 1;
      if (from > least) places.add(from);
      if (after <= last) places.add(after);
    }
  }
  return Float64Array.from(places).sort();
}

/** The values that each box admits of the fact at a place; undefined where the box does not look at it. */
export function sidesOf(boxes: readonly Box[], place: number): readonly (Spans | undefined)[] {
  return boxes.map((box) => box.find((side) => side.fact === place)?.spans);
}

/** The slot of a fact, given its sides. */
export function compileSlot({ domain, name, fact }: NormalFact, sides: readonly (Spans | undefined)[]): Slot {
  const known = sides.filter((spans) => spans !== undefined);
  return {
    name,
    type: domain.type,
    currency: domain.currency,
    sensitive: fact.sensitive === true,
    plain: domain.currency === undefined && fact.sensitive !== true,
    least: domain.least,
    greatest: domain.greatest,
    last: domain.absent ?? domain.greatest,
    power: domain.type === "decimal" ? 10 ** domain.scale : 1,
    codes: domain.codes,
    cuts: cutsOf(known, domain.least, domain.absent ?? domain.greatest),
  };
}
