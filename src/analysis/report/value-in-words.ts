import { currencyExponent, formatMoney, type Money } from "../../money/index.ts";

/** A value of an outcome, or one value of a fact, as people read it: `£12.50`, `yes`, `3,500`, `£5.00 to £8.00`. */
export function valueInWords(value: unknown): string {
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "number") return NUMBER.format(value);
  if (typeof value !== "object" || value === null) return value === undefined ? "unknown" : String(value);
  if (Array.isArray(value)) return value.length === 0 ? "none" : value.map(oneInWords).join("; ");
  if ("atLeast" in value && "atMost" in value) {
    const [least, most] = [oneInWords(value.atLeast), oneInWords(value.atMost)];
    return least === most ? least : `${least} to ${most}`;
  }
  return oneInWords(value);
}

const NUMBER = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 9 });

/** A value that holds no others: whatever else it is, it is shown as data. */
function oneInWords(value: unknown): string {
  if (typeof value !== "object" || value === null) return valueInWords(value);
  if (isMoney(value)) return formatMoney(value, "en-GB");
  return "is" in value ? String(value.is) : JSON.stringify(value);
}

function isMoney(value: object): value is Money {
  const { amount, currency } = value as Partial<Record<string, unknown>>;
  return Number.isSafeInteger(amount) && currencyExponent(String(currency)) !== undefined;
}
