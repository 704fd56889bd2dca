/**
 * Why so much is needed, and in what an offering falls short of it.
 */
import { chooseText, type GivenFacts } from "../../policy/index.ts";
import { MOST_NEED } from "../building/choice-policy.ts";
import type { NeedRange } from "../needs-ground.ts";
import type { NeedsPolicy, PricedOffering } from "../needs-policy.ts";
import type { NeedReason, Shortfall } from "../recommendation.ts";
import { cut, type Level } from "./levels.ts";
import { reasonIn } from "./reason-in.ts";
import type { Ruled, RuledRequirement } from "./ruled.ts";

/** The end of a need that is meant: what is certainly needed, or what may be. */
export type End = "floor" | "possible";

/** One end of a level, by whether more or less is better. */
function endOf(policy: NeedsPolicy, dimension: string, level: Level, end: End): number {
  const less = policy.document.dimensions[dimension]?.better === "less";
  return cut((end === "floor") === less ? level.most : level.least);
}

/** How much of each dimension is needed; an end that nothing bounds is left out. */
export function needsOf(
  policy: NeedsPolicy,
  { levels }: Pick<Ruled, "levels">,
): { readonly [dimension: string]: NeedRange } {
  return Object.fromEntries(
    Object.entries(levels).map(([dimension, level]) => {
      const ends = (["floor", "possible"] as const).map((end) => [end, endOf(policy, dimension, level, end)]);
      return [dimension, Object.fromEntries(ends.filter(([, value]) => Math.abs(Number(value)) < MOST_NEED))];
    }),
  );
}

/** In what an offering falls short of one end of the needs, a line for each dimension. */
export function shortfallsOf(
  policy: NeedsPolicy,
  ruled: Ruled,
  { id, meets }: PricedOffering,
  end: End,
): readonly Shortfall[] {
  return Object.entries(ruled.levels).flatMap(([dimension, level]) => {
    const needed = endOf(policy, dimension, level, end);
    const gives = meets[dimension] as number;
    const less = policy.document.dimensions[dimension]?.better === "less";
    if (less ? gives <= needed : gives >= needed) return [];
    const from = asking(policy, ruled, dimension, end).map(({ requirement }) => requirement.from);
    return [{ offering: id, dimension, gives, needed, from }];
  });
}

/** What the policies say that ask for what is needed of these dimensions, each once. */
export function reasonsFor(
  policy: NeedsPolicy,
  ruled: Ruled,
  facts: GivenFacts,
  dimensions: readonly string[],
  locale: string,
): readonly NeedReason[] {
  return ruled.requirements.flatMap((requirement) => {
    const levels = dimensions.flatMap((dimension) => {
      const asks = asking(policy, ruled, dimension, "floor").find((one) => one.requirement === requirement);
      return asks === undefined || asks.level.least !== asks.level.most
        ? []
        : [[dimension, asks.level.least] as const];
    });
    const text = levels.length === 0 ? undefined : reasonIn(requirement.policy, facts, locale);
    if (text === undefined) return [];
    return [{ text, from: requirement.from, levels: Object.fromEntries(levels) }];
  });
}

/** The name of an offering for a customer. */
export function titleOf({ title, id }: PricedOffering, locale: string): string {
  return chooseText(title, locale, "customer") ?? id;
}

interface Asking {
  readonly requirement: RuledRequirement;
  readonly level: Level;
}

/** The requirements that bring a dimension to where it is: all that add to it, or those that are the strictest. */
function asking(policy: NeedsPolicy, ruled: Ruled, dimension: string, end: End): readonly Asking[] {
  const together = endOf(policy, dimension, ruled.levels[dimension] as Level, end);
  const adds = policy.document.dimensions[dimension]?.combine === "sum";
  return ruled.requirements.flatMap((requirement) => {
    const level = requirement.levels.get(dimension);
    if (level === undefined) return [];
    const own = endOf(policy, dimension, level, end);
    return (adds ? own !== 0 : own === together) ? [{ requirement, level }] : [];
  });
}
