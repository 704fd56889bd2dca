/** Random boxes over the slots of a policy, and random cases near their edges. */

import type { RegionSlot } from "../../../../src/analysis/regions/region-slot.ts";
import { spansOf } from "../../../../src/policy/normal/spans.ts";
import type { Box, Side, Spans } from "../../../../src/policy/normal-form.ts";
import type { Random } from "../../../policy/generators/random.ts";

/** A box that some set and some list can be in. */
export function drawBox(random: Random, slots: readonly RegionSlot[], share = 0.5): Box {
  const sides = slots.flatMap((slot, fact): readonly Side[] => {
    if (!random.chance(share)) return [];
    return [{ fact, spans: drawSpans(random, slot) }];
  });
  return sides.filter(({ fact, spans }) => {
    const { present } = slots[fact] as RegionSlot;
    const there = sides.find((side) => side.fact === present);
    return !(spans.join() === "1,1" && there?.spans.join() === "0,0");
  });
}

/** Some of the codes, at least one: few single ones, or a few intervals, often from the first or to the last. */
function drawSpans(random: Random, { spans }: RegionSlot): Spans {
  const [least, most] = [spans[0] as number, spans.at(-1) as number];
  // Of few values few, so that something is left outside.
  if (most - least < 6) return drawSmall(random, least, most);
  const codes = Array.from({ length: random.pick([1, 1, 2, 3, 5]) }, () => drawCode(random, least, most));
  if (random.chance(0.4)) return spansOf(codes);
  const ends = codes.map(
    (code) => [code, Math.min(most, code + random.pick([0, 1, 2, 30, most - least]))] as const,
  );
  const whole = ends.map((end) => (random.chance(0.2) ? ([least, end[1]] as const) : end));
  return unite(whole);
}

function drawSmall(random: Random, least: number, most: number): Spans {
  const low = random.between(least, most);
  if (random.chance(0.2)) return spansOf([low, random.between(least, most)]);
  return [low, Math.min(most, low + random.pick([0, 0, 1, 2]))];
}

function drawCode(random: Random, least: number, most: number): number {
  if (random.chance(0.3))
    return random.pick([least, most, Math.max(least, most - 1), Math.min(most, least + 1)]);
  return random.between(least, most);
}

function unite(intervals: readonly (readonly [number, number])[]): Spans {
  const joined: number[] = [];
  for (const [low, high] of [...intervals].sort((a, b) => a[0] - b[0])) {
    const last = joined.length - 1;
    if (last > 0 && low <= (joined[last] as number) + 1)
      joined[last] = Math.max(joined[last] as number, high);
    else joined.push(low, high);
  }
  return joined;
}

/** A case as codes by slot: near an edge of the boxes as often as anywhere. A set that is absent holds no word. */
export function drawCase(
  random: Random,
  slots: readonly RegionSlot[],
  boxes: readonly Box[],
): readonly number[] {
  const near = boxes.length > 0 && random.chance(0.8) ? random.pick(boxes) : [];
  const codes = slots.map(({ spans }, fact) => {
    const [least, most] = [spans[0] as number, spans.at(-1) as number];
    const side = near.find((one) => one.fact === fact);
    if (side === undefined) return drawCode(random, least, most);
    const at = random.below(side.spans.length);
    const inward = at % 2 === 0 ? 1 : -1;
    const off = random.chance(0.1) ? -inward : random.pick([0, 0, 0, inward]);
    return Math.min(most, Math.max(least, (side.spans[at] as number) + off));
  });
  return codes.map((code, fact) => {
    const present = slots[fact]?.present;
    return present !== undefined && codes[present] === 0 ? 0 : code;
  });
}

/** Whether the case is in the box. */
export function isIn(codes: readonly number[], box: Box): boolean {
  return box.every(({ fact, spans }) => {
    const code = codes[fact] as number;
    return spans.some((low, at) => at % 2 === 0 && low <= code && code <= (spans[at + 1] as number));
  });
}
