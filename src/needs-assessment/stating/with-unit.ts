/**
 * A number with its unit. A unit that every language has a word for is said in that language, and in the right number: one
 * day, two days; any other stands as the policy writes it.
 */

/**
 * Units of measure as `Intl` knows them; a policy may write the English plural too. Pounds are left out: they may be money.
 */
const KNOWN = [
  ..."acre bit byte celsius centimeter day degree fahrenheit fluid-ounce foot gallon gigabit gigabyte gram".split(
    " ",
  ),
  ..."hectare hour inch kilobit kilobyte kilogram kilometer liter megabit megabyte meter mile milliliter".split(
    " ",
  ),
  ..."millimeter millisecond minute month ounce percent petabyte second stone terabit terabyte".split(" "),
  ..."week yard year".split(" "),
];
const UNITS: ReadonlyMap<string, string> = new Map(
  KNOWN.flatMap((unit) => [
    [unit, unit],
    [`${unit}s`, unit],
  ]),
);

// Making one takes longer than all else that is said of a number.
const made = new Map<string, Intl.NumberFormat>();
/** So many are kept. */
const MOST_KEPT = 100;

/** The number as it was written out, with its unit. */
export function withUnit(digits: string, value: number, unit: string | undefined, locale: string): string {
  if (unit === undefined) return digits;
  const known = UNITS.get(unit);
  if (known === undefined) return `${digits} ${unit}`;
  const parts = formatOf(known, locale).formatToParts(value);
  const isOfUnit = ({ type }: Intl.NumberFormatPart) => type === "unit" || type === "literal";
  const text = (some: readonly Intl.NumberFormatPart[]) => some.map((part) => part.value).join("");
  const first = parts.findIndex((part) => !isOfUnit(part));
  const last = parts.findLastIndex((part) => !isOfUnit(part));
  // Some languages have one word for two days.
  if (first < 0) return text(parts);
  return `${text(parts.slice(0, first))}${digits}${text(parts.slice(last + 1))}`;
}

function formatOf(unit: string, locale: string): Intl.NumberFormat {
  const key = `${unit} ${locale}`;
  const known = made.get(key);
  if (known !== undefined) return known;
  const format = new Intl.NumberFormat(locale, {
    style: "unit",
    unit,
    unitDisplay: "long",
    maximumFractionDigits: 20,
  });
  if (made.size < MOST_KEPT) made.set(key, format);
  return format;
}
