import { numberInWords, shareInWords } from "../../analysis/in-words.ts";
import type { OutcomeChange } from "../../analysis/index.ts";

/** How large a change is: its share of all cases, and how much of what was weighed lies in it. */
export function extentOf({ region, weight, partly }: OutcomeChange): string {
  const share = `${partly === true ? "within " : ""}${shareInWords(region.share)} of all cases`;
  return weight === undefined ? share : `${share}, weight ${numberInWords(weight, undefined, "en")}`;
}
