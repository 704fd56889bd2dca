import { numberInWords, shareInWords } from "../../analysis/in-words.ts";
import type { OutcomeChange } from "../../analysis/index.ts";

/** How large a change is: its share of all cases, and how much of what was weighed lies in it. */
export function extentOf({ region, weight }: OutcomeChange): string {
  const share = `${region.partly === true ? "within " : ""}${shareInWords(region.share)} of all cases`;
  return weight === undefined ? share : `${share}, weight ${numberInWords(weight, undefined, "en")}`;
}
