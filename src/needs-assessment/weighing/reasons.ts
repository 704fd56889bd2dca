/**
 * Why so much is needed, and in what an offering falls short of it.
 */
import { chooseText, type Decision, decisionReferenceOf, explain, type Policy } from "../../policy/index.ts";
import type { DecisionReference } from "../../service/index.ts";
import { MOST_NEED } from "../building/choice-policy.ts";
import type { NeedsPolicy, PricedOffering } from "../needs-policy.ts";
import type { NeedRange } from "../needs-result.ts";
import type { NeedReason, Shortfall } from "../recommendation.ts";
import { cut, type Level, levelOf } from "./levels.ts";
import type { Standing } from "./standing.ts";

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
  { levels }: Standing,
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
  standing: Standing,
  { id, meets }: PricedOffering,
  end: End,
): readonly Shortfall[] {
  return Object.entries(standing.levels).flatMap(([dimension, level]) => {
    const needed = endOf(policy, dimension, level, end);
    const gives = meets[dimension] as number;
    const less = policy.document.dimensions[dimension]?.better === "less";
    if (less ? gives <= needed : gives >= needed) return [];
    const from = asking(policy, standing, dimension, end).map(({ decision }) => referenceOf(decision));
    return [{ offering: id, dimension, gives, needed, from }];
  });
}

/** What the policies say that ask for what is needed of these dimensions, each once. */
export function reasonsFor(
  policy: NeedsPolicy,
  standing: Standing,
  dimensions: readonly string[],
  locale: string,
): readonly NeedReason[] {
  return policy.requirements.flatMap((requirement, place) => {
    const decision = standing.decisions[place] as Decision;
    if (decision.status !== "decided") return [];
    const levels = dimensions.flatMap((dimension) => {
      const asks = asking(policy, standing, dimension, "floor").find(
        (one) => one.requirement === requirement,
      );
      return asks === undefined ? [] : [[dimension, asks.level.least] as const];
    });
    if (levels.length === 0) return [];
    const from = decisionReferenceOf(decision);
    return [{ text: explain(decision, { locale }), from, levels: Object.fromEntries(levels) }];
  });
}

/** The name of an offering for a customer. */
export function titleOf({ title, id }: PricedOffering, locale: string): string {
  return chooseText(title, locale, "customer") ?? id;
}

interface Asking {
  readonly requirement: Policy;
  readonly decision: Decision;
  readonly level: Level;
}

/** The requirements that bring a dimension to where it is: all that add to it, or those that are the strictest. */
function asking(policy: NeedsPolicy, standing: Standing, dimension: string, end: End): readonly Asking[] {
  const together = endOf(policy, dimension, standing.levels[dimension] as Level, end);
  const adds = policy.document.dimensions[dimension]?.combine === "sum";
  return policy.requirements.flatMap((requirement, place) => {
    const decision = standing.decisions[place] as Decision;
    const level = levelOf(requirement, decision, dimension);
    if (level === undefined) return [];
    const own = endOf(policy, dimension, level, end);
    return (adds ? own !== 0 : own === together) ? [{ requirement, decision, level }] : [];
  });
}

/** The decision, with the rules that may fire where it is open. */
function referenceOf(decision: Decision): DecisionReference {
  if (decision.status !== "open") return decisionReferenceOf(decision);
  const rules = new Set(decision.possible.flatMap((possible) => possible.rules));
  return { policy: decision.policy, rules: [...rules] };
}
