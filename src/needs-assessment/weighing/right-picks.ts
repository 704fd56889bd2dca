/**
 * What it would be right to recommend once everything that can be asked has been asked. What the customer does not know
 * or rather not says stays unknown then: right is what is enough whatever it would have been.
 */
import type { GivenFacts } from "../../policy/index.ts";
import { NONE_FITS } from "../building/choice-policy.ts";
import type { NeedsPolicy } from "../needs-policy.ts";
import { type Leaf, MOST_STEPS, type Reach, reach, type Steps } from "./reach.ts";
import type { Standing, Weighing } from "./standing.ts";
import { MOST_WORK } from "./work.ts";

/** The questions of an assessment by what may still be done about them. */
export interface Pending {
  /** Not asked yet, answered vaguely, or answered by less than the policy needs. */
  readonly askable: ReadonlySet<string>;
  /** Asked, and nothing more was to be had. */
  readonly closed: ReadonlySet<string>;
}

/** Every pick that may turn out right, by what is answered to the questions that can be asked. */
export function rightPicks(
  weighing: Weighing,
  facts: GivenFacts,
  pending: Pending,
  steps: Steps = { left: MOST_STEPS, keep: MOST_WORK / 4 },
): Reach {
  return reach(weighing, facts, pending.askable, steps, (leaf) =>
    leaf.exact ? picksUnderDoubt(weighing, leaf, pending, steps) : leaf.standing.picks,
  );
}

/** Every pick that may turn out right, were everything known. */
export function possiblePicks(weighing: Weighing, facts: GivenFacts, { askable, closed }: Pending): Reach {
  const unknown = new Set([...askable, ...closed]);
  const steps = { left: MOST_STEPS, keep: MOST_WORK / 2 };
  return reach(weighing, facts, unknown, steps, ({ standing }) => standing.picks);
}

function picksUnderDoubt(
  weighing: Weighing,
  { facts, standing }: Leaf,
  { closed }: Pending,
  steps: Steps,
): readonly string[] {
  const known = reach(weighing, facts, closed, steps, (leaf) => leaf.standing.picks);
  if (known.picks.length < 2) return known.picks;
  return [safePick(weighing.policy, standing)];
}

/** The first offering that is enough for all that may be needed, or `none-fits`. */
export function safePick({ offerings, document }: NeedsPolicy, { levels }: Standing): string {
  const safe = offerings.find(({ meets }) =>
    Object.entries(document.dimensions).every(([name, { better = "more" }]) => {
      const gives = meets[name] as number;
      const level = levels[name];
      if (level === undefined) return false;
      return better === "more" ? gives >= level.most : gives <= level.least;
    }),
  );
  return safe?.id ?? NONE_FITS;
}
