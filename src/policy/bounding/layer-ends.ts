/**
 * The bounds of one field over the rules of one layer that may count together. Of rules of which none counts in any case
 * at least one does, for otherwise the layer would have nothing to say.
 */
import type { Collecting } from "../document/outcome.ts";
import type { ValueEnds } from "./value-ends.ts";

/** Gathers the ends of what is put together. */
export interface LayerEnds {
  readonly begin: () => void;
  /** What a rule gives; `sure` where it counts in any case. */
  readonly take: (ends: ValueEnds, sure: boolean) => void;
  /** The ends of all together; `any` where some rule counts in any case. */
  readonly end: (any: boolean) => ValueEnds;
}

/** Room for the rules of a layer, put together in one of the ways. */
export function newLayer(collect: Collecting | undefined): LayerEnds {
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
    },
    take: ({ least, greatest }, sure) => {
      lowest = Math.min(lowest, least);
      highest = Math.max(highest, greatest);
      if (sure) {
        sureLowest = Math.min(sureLowest, greatest);
        sureHighest = Math.max(sureHighest, least);
      }
      // A rule that may stay out adds to the lower end only what is negative, and to the upper what is not.
      strictLow += sure ? least : Math.min(0, least);
      strictHigh += sure ? greatest : Math.max(0, greatest);
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
