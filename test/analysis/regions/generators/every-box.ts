/**
 * The fewest boxes by trying all: every case of a few small facts, every box there is, and covers of one box, of two, of
 * three. Slow, and hard to get wrong.
 */
import type { RegionSlot } from "../../../../src/analysis/regions/region-slot.ts";

/** Every case, as codes by slot. */
export function everyCase(slots: readonly RegionSlot[]): readonly (readonly number[])[] {
  return slots.reduce(
    (cases: readonly (readonly number[])[], { domain }) => {
      const last = domain.absent ?? domain.greatest;
      const codes = Array.from({ length: last - domain.least + 1 }, (_, at) => domain.least + at);
      return cases.flatMap((one) => codes.map((code) => [...one, code]));
    },
    [[]],
  );
}

/** How many boxes it takes to cover the wanted cases and no others but those that are free; at most `most`. */
export function fewestByTrying(
  slots: readonly RegionSlot[],
  kindOf: (codes: readonly number[]) => "wanted" | "free" | "other",
  most: number,
): number | undefined {
  const cases = everyCase(slots);
  const kinds = cases.map(kindOf);
  const wanted = cases.flatMap((_, at) => (kinds[at] === "wanted" ? [at] : []));
  const boxes = everyBox(slots).flatMap((sides) => {
    const inside = cases.flatMap((codes, at) =>
      codes.every((code, slot) => sides[slot]?.has(code)) ? [at] : [],
    );
    return inside.every((at) => kinds[at] !== "other")
      ? [new Set(inside.filter((at) => kinds[at] === "wanted"))]
      : [];
  });
  const largest: ReadonlySet<number>[] = [];
  for (const box of boxes.sort((a, b) => b.size - a.size))
    if (!largest.some((other) => [...box].every((at) => other.has(at)))) largest.push(box);
  const canCover = (left: readonly number[], count: number): boolean => {
    const [first] = left;
    if (first === undefined) return true;
    if (count === 0) return false;
    return boxes.some(
      (box) =>
        box.has(first) &&
        canCover(
          left.filter((at) => !box.has(at)),
          count - 1,
        ),
    );
  };
  for (let count = 0; count <= most; count += 1) if (canCover(wanted, count)) return count;
  return undefined;
}

/** Of words any of them, of numbers all from one to another, and *absent* with them or alone. */
function everyBox(slots: readonly RegionSlot[]): readonly (readonly ReadonlySet<number>[])[] {
  return slots.reduce(
    (boxes: readonly (readonly ReadonlySet<number>[])[], slot) =>
      boxes.flatMap((box) => everySide(slot).map((side) => [...box, side])),
    [[]],
  );
}

function everySide({ domain }: RegionSlot): readonly ReadonlySet<number>[] {
  const { least, greatest, absent, type } = domain;
  const codes = Array.from({ length: greatest - least + 1 }, (_, at) => least + at);
  const anyOf = () =>
    Array.from({ length: 2 ** codes.length - 1 }, (_, bits) =>
      codes.filter((__, at) => ((bits + 1) >> at) % 2 === 1),
    );
  const inARow = () =>
    codes.flatMap((low) =>
      codes.filter((high) => high >= low).map((high) => codes.slice(low - least, high - least + 1)),
    );
  const present = type === "enum" || type === "boolean" ? anyOf() : inARow();
  const sides =
    absent === undefined ? present : [...present, ...present.map((side) => [...side, absent]), [absent]];
  return sides.map((side) => new Set(side));
}
