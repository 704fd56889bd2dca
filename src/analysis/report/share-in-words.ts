/**
 * A share of all cases, from 0 to 1, in words; never rounded to nothing or to everything.
 *
 * @example
 * ```ts
 * import { shareInWords } from "evenhand/analysis";
 *
 * shareInWords(0.0312); //=> "3.1%"
 * shareInWords(0.000001); //=> "under 0.001%"
 * shareInWords(1); //=> "all"
 * ```
 */
export function shareInWords(share: number): string {
  if (share >= 1) return "all";
  if (share <= 0) return "none";
  if (share < 0.00001) return "under 0.001%";
  if (share >= 0.995) return "over 99%";
  return PERCENT.format(share);
}

const PERCENT = new Intl.NumberFormat("en-GB", { style: "percent", maximumSignificantDigits: 2 });
