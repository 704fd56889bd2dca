/**
 * A fact that was given, for one reader: what is sensitive is for audit only.
 */
import type { Relied } from "../deciding/case-facts.ts";
import type { Reader } from "./reader.ts";
import { showRecords } from "./show-records.ts";
import { showValue } from "./show-value.ts";

/** Its value; in `full` with the records of a list, which in the middle of a sentence nobody could read. */
export function showRelied(
  { value, sensitive }: Relied,
  { audience, locale, words }: Reader,
  length: "brief" | "full",
): string {
  if (sensitive && audience !== "audit") return words.withheld;
  const records = length === "full" ? showRecords(value, locale, words) : undefined;
  return records ?? showValue(value, locale, words);
}
