/**
 * Why so much is needed, and in what an offering falls short of it.
 */
import { chooseText, type GivenFacts } from "../../policy/index.ts";
import type { NeedRange } from "../needs-ground.ts";
import type { PricedOffering } from "../needs-policy.ts";
import type { NeedReason, Shortfall } from "../recommendation.ts";
import { type End, type Level, rangeOf } from "./levels.ts";
import { levelsGiven, type Measure } from "./measures.ts";
import { reasonIn } from "./reason-in.ts";
import type { Ruled } from "./ruled.ts";

/** How much of these dimensions is needed; an end that nothing bounds is left out. */
export function needsOf(
  measures: readonly Measure[],
  dimensions: readonly number[],
  levels: readonly Level[],
): { readonly [dimension: string]: NeedRange } {
  const needs: Record<string, NeedRange> = {};
  for (let field = 0; field < dimensions.length; field += 1) {
    const measure = measures[dimensions[field] as number] as Measure;
    needs[measure.name] = rangeOf(measure, levels[field] as Level);
  }
  return needs;
}

/** In what an offering falls short of one end of the needs, a line for each dimension. */
export function shortfallsOf(ruled: Ruled, offering: PricedOffering, end: End): readonly Shortfall[] {
  const shortfalls: Shortfall[] = [];
  addShortfalls(shortfalls, ruled, offering, levelsGiven(ruled.measures, offering), end);
  return shortfalls;
}

/** The same of an offering that gives so much, beside others; tells whether there is any. */
export function addShortfalls(
  shortfalls: Shortfall[],
  { measures, ends, askedBy }: Ruled,
  { id }: PricedOffering,
  given: Float64Array,
  end: End,
): boolean {
  const before = shortfalls.length;
  const own = ends[end];
  for (let at = 0; at < measures.length; at += 1) {
    const { name, isLess } = measures[at] as Measure;
    const needed = own[at] as number;
    const gives = given[at] as number;
    if (isLess ? gives <= needed : gives >= needed) continue;
    shortfalls.push({ offering: id, dimension: name, gives, needed, from: askedBy(at, end) });
  }
  return shortfalls.length > before;
}

/** What the policies say that ask for what is needed of these dimensions, each once. */
export function reasonsFor(
  { measures, requirements, asks }: Ruled,
  facts: GivenFacts,
  dimensions: readonly number[],
  withheld: ReadonlySet<string>,
  locale: string,
): readonly NeedReason[] {
  const reasons: NeedReason[] = [];
  for (const requirement of requirements) {
    const levels: Record<string, number> = {};
    let any = false;
    for (const at of dimensions) {
      if (!asks(requirement, at, "floor")) continue;
      const { least, most } = requirement.levels[requirement.fieldOf[at] as number] as Level;
      if (least !== most) continue;
      levels[(measures[at] as Measure).name] = least;
      any = true;
    }
    const text = any ? reasonIn(requirement, measures, facts, withheld, locale) : undefined;
    if (text !== undefined) reasons.push({ text, from: requirement.from, levels });
  }
  return reasons;
}

/** The name of an offering for a customer. */
export function titleOf({ title, id }: PricedOffering, locale: string): string {
  return chooseText(title, locale, "customer") ?? id;
}
