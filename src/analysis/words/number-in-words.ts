/** A number with its unit as a language writes it: `1 minute`, `3,500 kilometres`. A unit it has no word for stands as written. */
export function numberInWords(value: number, unit: string | undefined, locale: string): string {
  const plain = new Intl.NumberFormat(locale, { maximumFractionDigits: 9 }).format(value);
  if (unit === undefined) return plain;
  const known = unit.toLowerCase().replace(/metre/, "meter").replace(/litre/, "liter").replace(/s$/, "");
  if (!UNITS.has(known)) return `${plain} ${unit}`;
  // Whoever writes "metre" in English does not want to read "meter".
  const region = locale === "en" ? "en-GB" : locale;
  return new Intl.NumberFormat(region, {
    style: "unit",
    unit: known,
    unitDisplay: "long",
    maximumFractionDigits: 9,
  }).format(value);
}

const UNITS: ReadonlySet<string> = new Set(Intl.supportedValuesOf("unit"));
