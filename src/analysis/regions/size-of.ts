/**
 * How much lies in a set of cases, counted exactly: a slot is taken apart where boxes begin and end, and what lies in the
 * same boxes is counted together.
 */
import { type Box, type Budget, intersectSpans, spansSize, spend } from "../../policy/normal-form.ts";
import type { RegionSlot } from "./region-slot.ts";

/** Cases as boxes, without those in one of `but`. */
export interface Cases {
  readonly of: readonly Box[];
  readonly but: readonly Box[];
}

/**
 * The size of the cases where all together have a size of 1; undefined where the budget does not suffice. Takes one slot
 * after the other, and of each the values that lie in the same boxes together.
 */
export function sizeOf(cases: Cases, slots: readonly RegionSlot[], budget: Budget): number | undefined {
  const order = slotsByUse([...cases.of, ...cases.but]);
  const known = new Map<string, number>();
  const names = new Map([...cases.of, ...cases.but].map((box, at) => [box, at]));
  const size = (depth: number, { of, but }: Cases): number | undefined => {
    const slot = order[depth];
    if (of.length === 0) return 0;
    if (slot === undefined) return but.length === 0 ? 1 : 0;
    const key = [depth, ...of.map((box) => names.get(box)), -1, ...but.map((box) => names.get(box))].join();
    const before = known.get(key);
    if (before !== undefined) return before;
    const parts = partsAlong(slot, { of, but }, slots[slot] as RegionSlot);
    if (
      !spend(
        budget,
        parts.reduce((steps, { cases: inner }) => steps + inner.of.length + inner.but.length, 1),
      )
    )
      return undefined;
    let sum = 0;
    for (const { part, cases } of parts) {
      const inner = size(depth + 1, cases);
      if (inner === undefined) return undefined;
      sum += part * inner;
    }
    known.set(key, sum);
    return sum;
  };
  return size(0, cases);
}

/** The slots that boxes have sides for, those of most boxes first. */
function slotsByUse(boxes: readonly Box[]): readonly number[] {
  const uses = new Map<number, number>();
  for (const { fact } of boxes.flat()) uses.set(fact, (uses.get(fact) ?? 0) + 1);
  return [...uses].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([fact]) => fact);
}

interface Part {
  /** Which part of the slot's values. */
  readonly part: number;
  readonly cases: Cases;
}

/** The values of a slot, those that lie in the same boxes together. */
function partsAlong(fact: number, { of, but }: Cases, slot: RegionSlot): readonly Part[] {
  const boxes = [...of, ...but];
  const sides = boxes.map((box) => {
    const side = box.find((one) => one.fact === fact);
    return side === undefined ? slot.spans : intersectSpans(side.spans, slot.spans);
  });
  const ends = [slot.spans, ...sides].flatMap((spans) => spans.map((end, at) => end + (at % 2)));
  const cuts = [...new Set(ends)].sort((a, b) => a - b);
  const places = new Map(cuts.map((cut, at) => [cut, at]));
  const inside = cuts.map((): number[] => []);
  sides.forEach((spans, place) => {
    for (let at = 0; at < spans.length; at += 2) {
      const end = places.get((spans[at + 1] as number) + 1) as number;
      for (let cut = places.get(spans[at] as number) as number; cut < end; cut += 1) inside[cut]?.push(place);
    }
  });
  const alike = new Map<string, { size: number; readonly places: readonly number[] }>();
  cuts.slice(0, -1).forEach((low, at) => {
    const here = inside[at] as readonly number[];
    const key = here.join();
    const size = (cuts[at + 1] as number) - low;
    const same = alike.get(key);
    if (same === undefined) alike.set(key, { size, places: here });
    else same.size += size;
  });
  const all = spansSize(slot.spans);
  const boxesAt = (some: readonly number[]) => some.map((place) => boxes[place] as Box);
  // Where no box is, there is nothing to count.
  const some = [...alike.values()].filter(({ places: its }) => its.length > 0);
  return some.map(({ size, places: its }) => ({
    part: size / all,
    cases: {
      of: boxesAt(its.filter((place) => place < of.length)),
      but: boxesAt(its.filter((place) => place >= of.length)),
    },
  }));
}
