import { formatMoney, type Money } from "../money/index.ts";

/** A value out of a decision, as people of a language write it. */
export function resultInWords(value: unknown, locale: string): string {
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "number")
    return new Intl.NumberFormat([locale, "en"], { maximumFractionDigits: 9 }).format(value);
  if (typeof value !== "object" || value === null) return String(value);
  if (Array.isArray(value)) {
    return value.length === 0 ? "nothing" : TOGETHER.format(value.map((one) => resultInWords(one, locale)));
  }
  if ("currency" in value) return formatMoney(value as Money, locale);
  const { atLeast, atMost } = value as { readonly atLeast: unknown; readonly atMost: unknown };
  const [least, most] = [resultInWords(atLeast, locale), resultInWords(atMost, locale)];
  return least === most ? least : `${least} to ${most}`;
}

const TOGETHER = new Intl.ListFormat("en-GB", { type: "conjunction" });
