import { formatMoney, type Money } from "../money/index.ts";

/** A value out of a decision, as people of a language write it. */
export function resultInWords(value: unknown, locale: string): string {
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "number")
    return new Intl.NumberFormat(locale, { maximumFractionDigits: 9 }).format(value);
  if (typeof value !== "object" || value === null) return String(value);
  if ("currency" in value) return formatMoney(value as Money, locale);
  const { atLeast, atMost } = value as { readonly atLeast: unknown; readonly atMost: unknown };
  const [least, most] = [resultInWords(atLeast, locale), resultInWords(atMost, locale)];
  return least === most ? least : `${least} to ${most}`;
}
