/**
 * What the choice policy makes of the levels that are needed.
 */
import { type Decision, decide, type GivenFacts, tellingValues } from "../../policy/index.ts";
import { NONE_FITS } from "../building/choice-policy.ts";
import type { NeedsPolicy } from "../needs-policy.ts";
import type { Level } from "./levels.ts";

/** The levels of all dimensions, by name. */
export type Levels = { readonly [dimension: string]: Level };

/** The choice among offerings on levels of which some are between two ends. */
export function decideChoice(policy: NeedsPolicy, levels: Levels): Decision<{ readonly offering: string }> {
  const needed = Object.entries(levels).map(([name, { least, most }]) => [
    name,
    least === most ? least : { gte: least, lte: most },
  ]);
  return decide(policy.choice, Object.fromEntries(needed) as GivenFacts as never);
}

/** The ids that the choice may come to, in the order of preference, `none-fits` last. */
export function picksIn(policy: NeedsPolicy, levels: Levels): readonly string[] {
  const ids = [...policy.offerings.map(({ id }) => id), NONE_FITS];
  const choice = decideChoice(policy, levels);
  if (choice.status === "decided") return [choice.outcome.offering];
  // Where not all that is possible is known, everything is.
  if (choice.status !== "open" || choice.more !== undefined || !choice.exact) return ids;
  const found = new Set(choice.possible.map(({ outcome }) => outcome?.offering));
  return ids.filter((id) => found.has(id));
}

/** A key that is the same for levels which the choice policy cannot tell apart. */
export function regionsIn(policy: NeedsPolicy): (levels: Levels) => string {
  const lows = Object.keys(policy.document.dimensions).map(
    (name) => [name, tellingValues(policy.choice, name).map(Number)] as const,
  );
  return (levels) =>
    lows
      .map(([name, starts]) => {
        const { least, most } = levels[name] as Level;
        const region = (level: number) => starts.filter((start) => start <= level).length;
        return `${region(least)}-${region(most)}`;
      })
      .join();
}
