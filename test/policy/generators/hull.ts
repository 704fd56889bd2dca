/** The lowest and highest of several outcomes, field by field; for words, the set of them. */
import type { DefinedOutcome } from "../../../src/policy/definition/evaluate-by-definition.ts";
import { endsOf } from "./contradiction.ts";

export interface Hull {
  readonly [field: string]: readonly [number, number] | readonly string[];
}

/** The smallest hull around the outcomes. */
export function hullOf(outcomes: readonly DefinedOutcome[]): Hull {
  return outcomes.reduce<Hull>(widened, {});
}

function widened(hull: Hull, outcome: DefinedOutcome): Hull {
  return Object.fromEntries(
    Object.entries(outcome).map(([field, value]) => {
      const before = hull[field];
      const ends = endsOf(value);
      if (!ends) return [field, [...new Set([...((before as string[]) ?? []), String(value)])].sort()];
      const [low, high] = (before as [number, number] | undefined) ?? ends;
      return [field, [Math.min(low, ends[0]), Math.max(high, ends[1])]];
    }),
  );
}
