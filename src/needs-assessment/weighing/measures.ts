/**
 * The dimensions of a policy in their order, as levels of them are handled.
 */
import type { NeedsPolicy, PricedOffering } from "../needs-policy.ts";

/** One dimension. */
export interface Measure {
  readonly name: string;
  /** True where little is good: then what is strict is low. */
  readonly isLess: boolean;
  /** True where what several policies ask for adds up; otherwise the strictest counts. */
  readonly adds: boolean;
}

/** Every dimension of a policy. */
export function measuresOf({ document }: NeedsPolicy): readonly Measure[] {
  return Object.entries(document.dimensions).map(([name, { better, combine }]) => ({
    name,
    isLess: better === "less",
    adds: combine === "sum",
  }));
}

/** How much of each dimension an offering gives. */
export function levelsGiven(measures: readonly Measure[], { meets }: PricedOffering): Float64Array {
  return Float64Array.from(measures, ({ name }) => meets[name] as number);
}
