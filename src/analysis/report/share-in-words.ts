/** A share of all cases, from 0 to 1, in words (`3.1%`, `under 0.001%`, `all`); never rounded to nothing or to everything. */
export function shareInWords(share: number): string {
  if (share >= 1) return "all";
  if (share <= 0) return "none";
  if (share < 0.00001) return "under 0.001%";
  if (share >= 0.995) return "over 99%";
  return PERCENT.format(share);
}

const PERCENT = new Intl.NumberFormat("en-GB", { style: "percent", maximumSignificantDigits: 2 });
