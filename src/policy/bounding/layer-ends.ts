/**
 * The bounds of one field over the rules of one layer that may count together. Of rules of which none counts in any case
 * at least one does, for otherwise the layer would have nothing to say.
 */
import type { Collecting } from "../document/outcome.ts";
import type { ValueEnds } from "./value-ends.ts";

/** Gathers the ends of what is put together. */
export interface LayerEnds {
  readonly begin: () => void;
  /** What a rule gives; `sure` where it counts in any case, `group` that of rules of which no two hold at once. */
  readonly take: (ends: ValueEnds, sure: boolean, group?: number) => void;
  /** Writes the ends of all together; `any` where some rule counts in any case. */
  readonly end: (any: boolean, ends: ValueEnds) => void;
}

/** Room for the rules of a layer, put together in one of the ways, with so many groups. */
export function newLayer(collect: Collecting | undefined, groups = 0): LayerEnds {
  const isExtreme = collect === "max" || collect === "min";
  // What the groups that were begun add to either end.
  const addsLow = new Float64Array(groups);
  const addsHigh = new Float64Array(groups);
  // In place, for a number that is kept in a variable is a new object each time.
  const all = new Float64Array(6);

  function begin(): void {
    all[LOWEST] = Number.POSITIVE_INFINITY;
    all[HIGHEST] = Number.NEGATIVE_INFINITY;
    all[SURE_LOWEST] = Number.POSITIVE_INFINITY;
    all[SURE_HIGHEST] = Number.NEGATIVE_INFINITY;
    if (isExtreme) return;
    all[LOW] = 0;
    all[HIGH] = 0;
    addsLow.fill(0);
    addsHigh.fill(0);
  }

  function take(ends: ValueEnds, sure: boolean, group = -1): void {
    const least = ends[0] as number;
    const greatest = ends[1] as number;
    all[LOWEST] = Math.min(all[LOWEST] as number, least);
    all[HIGHEST] = Math.max(all[HIGHEST] as number, greatest);
    if (sure) {
      all[SURE_LOWEST] = Math.min(all[SURE_LOWEST] as number, greatest);
      all[SURE_HIGHEST] = Math.max(all[SURE_HIGHEST] as number, least);
    }
    if (isExtreme) return;
    // A rule that may stay out adds to the lower end only what is negative, and to the upper what is not.
    const low = sure ? least : Math.min(0, least);
    const high = sure ? greatest : Math.max(0, greatest);
    if (group < 0) {
      all[LOW] = (all[LOW] as number) + low;
      all[HIGH] = (all[HIGH] as number) + high;
      return;
    }
    // Of a group one rule counts at the most; beside one that does in any case, none of the others can.
    const before = addsLow[group] as number;
    const after = addsHigh[group] as number;
    const lower = sure ? low : Math.min(before, low);
    const higher = sure ? high : Math.max(after, high);
    addsLow[group] = lower;
    addsHigh[group] = higher;
    all[LOW] = (all[LOW] as number) + lower - before;
    all[HIGH] = (all[HIGH] as number) + higher - after;
  }

  function end(any: boolean, ends: ValueEnds): void {
    const lowest = all[LOWEST] as number;
    const highest = all[HIGHEST] as number;
    const low = all[LOW] as number;
    const high = all[HIGH] as number;
    if (collect === "max") {
      ends[0] = any ? (all[SURE_HIGHEST] as number) : lowest;
      ends[1] = highest;
    } else if (collect === "min") {
      ends[0] = lowest;
      ends[1] = any ? (all[SURE_LOWEST] as number) : highest;
    } else {
      ends[0] = any || low < 0 ? low : lowest;
      ends[1] = any || high > 0 ? high : highest;
    }
  }

  return { begin, take, end };
}

/** Over all rules that may count. */
const LOWEST = 0;
const HIGHEST = 1;
/** Over those that do. */
const SURE_LOWEST = 2;
const SURE_HIGHEST = 3;
/** What they add up to. */
const LOW = 4;
const HIGH = 5;
