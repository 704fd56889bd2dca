// Active codes of ISO 4217 by how many decimals their minor unit has, as of November 2026. One string per
// exponent, because the table is in every bundle. Left out are codes without a minor unit (metals, XXX, XTS,
// XDR, XSU, XUA) and XAD, all units of account in which nobody is paid; and withdrawn codes (HRK, BGN, ANG, CUC, SLL, ZWL).
const codesByExponent = [
  "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF",
  "",
  "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE CHF CHW CNY COP COU CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD USN UYU UZS VED VES WST XCD XCG YER ZAR ZMW ZWG",
  "BHD IQD JOD KWD LYD OMR TND",
  "CLF UYW",
];

/**
 * How many decimals a currency has by ISO 4217, or `undefined` when the code is not an active currency
 * there. Codes are upper case.
 *
 * @example
 * ```ts
 * import { currencyExponent } from "evenhand";
 *
 * currencyExponent("GBP"); //=> 2
 * currencyExponent("JPY"); //=> 0
 * currencyExponent("KWD"); //=> 3
 * currencyExponent("gbp"); //=> undefined
 * ```
 */
export function currencyExponent(code: string): number | undefined {
  if (code.length !== 3 || code.includes(" ")) return undefined;
  const exponent = codesByExponent.findIndex((codes) => codes.includes(code));
  return exponent < 0 ? undefined : exponent;
}
