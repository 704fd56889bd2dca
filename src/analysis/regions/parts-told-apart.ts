/**
 * A union of boxes in parts: what lies in the same ones of some candidates is one part. Whoever covers the parts covers
 * the union.
 */
import { type Budget, spend } from "../../policy/normal-form.ts";
import { coversGridBox, type GridBox } from "./grid.ts";

/** For each part, but those in one of `free`, the candidates that it lies in, by place; undefined where the budget ends. */
export function partsToldApart(
  boxes: readonly GridBox[],
  free: readonly GridBox[],
  candidates: readonly GridBox[],
  budget: Budget,
): readonly (readonly number[])[] | undefined {
  let left = boxes;
  for (const other of free) {
    if (!spend(budget, Math.ceil(left.length / 4))) return undefined;
    left = left.flatMap((box) => (doMeet(box, other) ? without(box, other) : [box]));
  }
  let parts = left.map((box) => ({ box, inside: [] as readonly number[] }));
  for (const [place, candidate] of candidates.entries()) {
    if (!spend(budget, Math.ceil(parts.length / 4))) return undefined;
    parts = parts.flatMap(({ box, inside }) => {
      if (!doMeet(box, candidate)) return [{ box, inside }];
      const both = { box: shared(box, candidate), inside: [...inside, place] };
      if (coversGridBox(candidate, box)) return [both];
      return [both, ...without(box, candidate).map((outer) => ({ box: outer, inside }))];
    });
  }
  const different = new Map(parts.map(({ inside }) => [inside.join(), inside]));
  return [...different.values()];
}

function shared(box: GridBox, other: GridBox): GridBox {
  return box.map((bits, at) => bits & (other[at] as number));
}

function doMeet(box: GridBox, other: GridBox): boolean {
  return box.every((bits, at) => (bits & (other[at] as number)) !== 0);
}

/** What is left of a box, cut along one fact after the other. */
function without(box: GridBox, other: GridBox): readonly GridBox[] {
  const rest: GridBox[] = [];
  let inner = box;
  box.forEach((bits, at) => {
    const outside = bits & ~(other[at] as number);
    if (outside === 0) return;
    rest.push(inner.with(at, outside));
    inner = inner.with(at, bits & (other[at] as number));
  });
  return rest;
}
