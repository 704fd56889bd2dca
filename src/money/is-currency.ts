import { currencyExponent } from "./currency-exponent.ts";

/**
 * Whether a text is the code of an active currency by ISO 4217, in upper case.
 *
 * @example
 * ```ts
 * import { isCurrency } from "evenhand";
 *
 * isCurrency("EUR"); //=> true
 * isCurrency("DEM"); //=> false
 * ```
 */
export function isCurrency(code: string): boolean {
  return currencyExponent(code) !== undefined;
}
