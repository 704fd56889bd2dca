import { valueInWords } from "./value-in-words.ts";

/** A fact as a case gives it, whatever its origin: `3,500`, `fragile; cold`, a record a line. */
export function factInWords(given: unknown): string {
  if (typeof given !== "object" || given === null) return valueInWords(given);
  if ("value" in given) return factInWords(given.value);
  if ("items" in given && Array.isArray(given.items)) {
    const more = "complete" in given && given.complete === false ? "\nand perhaps more" : "";
    return factInWords(given.items) + more;
  }
  return Array.isArray(given) && given.some((item) => typeof item === "object")
    ? listInWords(given)
    : valueInWords(given);
}

function listInWords(records: readonly unknown[]): string {
  return records
    .map((record, index) => {
      const fields = Object.entries(record ?? {}).map(([name, value]) => `${name} ${valueInWords(value)}`);
      return `${index + 1}: ${fields.join(", ")}`;
    })
    .join("\n");
}
