/**
 * JSON in its one canonical form (RFC 8785): keys sorted by their UTF-16 code units, no blanks, numbers as
 * ECMAScript prints them. Two documents that say the same in another order are the same text.
 */

/** The canonical text of plain data without lone surrogates, NaN or infinities. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const fields = value as Readonly<Record<string, unknown>>;
  const keys = Object.keys(fields)
    .filter((key) => fields[key] !== undefined)
    .sort((a, b) => (a < b ? -1 : 1));
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonicalJson(fields[key])}`).join(",")}}`;
}
