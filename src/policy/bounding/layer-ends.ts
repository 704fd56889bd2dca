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
  /** The ends of all together; `any` where some rule counts in any case. */
  readonly end: (any: boolean) => ValueEnds;
}

/** Room for the rules of a layer, put together in one of the ways, with so many groups. */
export function newLayer(collect: Collecting | undefined, groups = 0): LayerEnds {
  // What the groups that were begun add to either end.
  const addsLow = new Float64Array(groups);
  const addsHigh = new Float64Array(groups);
  // Over all rules that may count.
  let lowest = 0;
  let highest = 0;
  // Over those that do.
  let sureLowest = 0;
  let sureHighest = 0;
  let strictLow = 0;
  let strictHigh = 0;
  return {
    begin: () => {
      lowest = Number.POSITIVE_INFINITY;
      highest = Number.NEGATIVE_INFINITY;
      sureLowest = Number.POSITIVE_INFINITY;
      sureHighest = Number.NEGATIVE_INFINITY;
      strictLow = 0;
      strictHigh = 0;
      addsLow.fill(0);
      addsHigh.fill(0);
    },
    take: ({ least, greatest }, sure, group = -1) => {
      lowest = Math.min(lowest, least);
      highest = Math.max(highest, greatest);
      if (sure) {
        sureLowest = Math.min(sureLowest, greatest);
        sureHighest = Math.max(sureHighest, least);
      }
      // A rule that may stay out adds to the lower end only what is negative, and to the upper what is not.
      const low = sure ? least : Math.min(0, least);
      const high = sure ? greatest : Math.max(0, greatest);
      if (group < 0) {
        strictLow += low;
        strictHigh += high;
        return;
      }
      // Of a group one rule counts at the most; beside one that does in any case, none of the others can.
      const [before, after] = [addsLow[group] as number, addsHigh[group] as number];
      addsLow[group] = sure ? low : Math.min(before, low);
      addsHigh[group] = sure ? high : Math.max(after, high);
      strictLow += (addsLow[group] as number) - before;
      strictHigh += (addsHigh[group] as number) - after;
    },
    end: (any) => {
      switch (collect) {
        case "max":
          return { least: any ? sureHighest : lowest, greatest: highest };
        case "min":
          return { least: lowest, greatest: any ? sureLowest : highest };
        default:
          return {
            least: any || strictLow < 0 ? strictLow : lowest,
            greatest: any || strictHigh > 0 ? strictHigh : highest,
          };
      }
    },
  };
}
