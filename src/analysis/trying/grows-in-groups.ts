/**
 * The same of a derived fact: no case stands right below another, so the cases that agree in all else are sorted by what
 * the fact is in them.
 */
import type { JointSide } from "../joint/joint.ts";
import type { CaseGrid } from "./case-grid.ts";
import type { Groups } from "./group-cases.ts";
import { endsIn, type Growing } from "./grows-along.ts";
import type { Trial, TryPair } from "./trial.ts";

/** True where the search ended, undefined where the limits were reached. */
export function growsInGroups(
  { question: { joint } }: Trial,
  growing: Growing,
  [grid]: readonly [CaseGrid, CaseGrid],
  { count, casesOf }: Groups,
  tryPair: TryPair,
): boolean | undefined {
  const endsOf = endsIn(grid, growing, joint.axes.length);
  const codeOf = codeIn(grid, growing.fact);
  for (let group = 0; group < count; group += 1) {
    const cases = casesOf(0, group).flatMap((index) => {
      const ends = endsOf(index);
      return ends === undefined ? [] : [{ index, ends, code: codeOf(index) }];
    });
    cases.sort((a, b) => a.code - b.code || a.index - b.index);
    for (const end of [0, 1] as const) {
      let best: (typeof cases)[number] | undefined;
      let next = 0;
      for (const one of cases) {
        // Where the fact is the same, each is below the other.
        for (let other = cases[next]; other !== undefined && other.code <= one.code; other = cases[next]) {
          if (best === undefined || other.ends[end] > best.ends[end]) best = other;
          next += 1;
        }
        if (best === undefined || best.ends[end] <= one.ends[end]) continue;
        const found = tryPair(best.index, one.index);
        if (found !== false) return found;
      }
    }
  }
  return false;
}

function codeIn({ side, read }: CaseGrid, fact: string): (index: number) => number {
  const { policy, axes }: JointSide = side;
  const axis = axes[policy.places.get(fact) as number] as number;
  const codes: number[] = [];
  return (index) => {
    read(index, codes);
    return codes[axis] as number;
  };
}
