/**
 * Parts of a region that lie side by side as one: a region is halved until it is known what is wanted, and most halves
 * belong together again.
 */
import { type Spans, uniteSpans } from "../../policy/normal-form.ts";
import type { WantedPart } from "./wanted-parts.ts";

/**
 * The same cases in fewer parts, where two that are wanted whole differ on one of these axes only and touch there. Of
 * others it is still to be seen which of them hold anything that is wanted.
 */
export function joinParts(parts: readonly WantedPart[], axes: readonly number[]): readonly WantedPart[] {
  return axes.reduce(joinAlong, parts);
}

/** What is joined stands where the first of it stood. */
function joinAlong(parts: readonly WantedPart[], axis: number): readonly WantedPart[] {
  const rows = new Map<string, number[]>();
  parts.forEach(({ space, whole }, place) => {
    const key = !whole
      ? `${place}`
      : `of ${space.map((spans, own) => (own === axis ? "" : spans.join())).join(";")}`;
    const row = rows.get(key) ?? [];
    rows.set(key, row);
    row.push(place);
  });
  if (rows.size === parts.length) return parts;
  const joined: (WantedPart | undefined)[] = parts.map(() => undefined);
  const spansAt = (place: number) => parts[place]?.space[axis] as Spans;
  for (const row of rows.values()) {
    const inOrder = row.toSorted((a, b) => (spansAt(a)[0] as number) - (spansAt(b)[0] as number));
    let run: number[] = [];
    for (const [at, place] of inOrder.entries()) {
      run.push(place);
      const next = inOrder[at + 1];
      const touches = next !== undefined && (spansAt(place).at(-1) as number) + 1 === spansAt(next)[0];
      if (touches) continue;
      const first = Math.min(...run);
      // The larger parts stand first: what was cut off at the edges stands behind.
      const part = parts[first] as WantedPart;
      joined[first] = { ...part, space: part.space.with(axis, run.map(spansAt).reduce(uniteSpans)) };
      run = [];
    }
  }
  return joined.filter((part) => part !== undefined);
}
