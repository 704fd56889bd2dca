import type { Relied } from "../deciding/case-facts.ts";
import type { Reader } from "./reader.ts";
import { showRecords } from "./show-records.ts";
import { showValue } from "./show-value.ts";

/** A fact that was given, for one reader: staff see the records of a list, and only audit what is sensitive. */
export function showRelied({ value, sensitive }: Relied, { audience, locale, words }: Reader): string {
  if (sensitive && audience !== "audit") return words.withheld;
  const records = audience === "customer" ? undefined : showRecords(value, locale, words);
  return records ?? showValue(value, locale, words);
}
