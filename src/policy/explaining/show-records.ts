/**
 * The records of a list for staff: each with its number, so that a reason can name it.
 */
import { isRecord, showValue } from "./show-value.ts";
import type { Words } from "./words.ts";

/** Records that are shown; of others it is said how many they are. */
const MOST = 10;

/** `2 records [1: status landed; 2: status flying]`; undefined for what is no list of records, or has none. */
export function showRecords(value: unknown, locale: string, words: Words): string | undefined {
  const items = itemsOf(value);
  if (items === undefined) return undefined;
  const shown = items.slice(0, MOST).map((record, index) => {
    const fields = Object.entries(isRecord(record) ? record : {}).map(
      ([name, its]) => `${name} ${showValue(its, locale, words)}`,
    );
    return `${index + 1}: ${fields.join(", ") || words.unknown}`;
  });
  const rest = items.length > MOST ? [words.more(items.length - MOST)] : [];
  return `${showValue(value, locale, words)} [${[...shown, ...rest].join("; ")}]`;
}

function itemsOf(value: unknown): readonly unknown[] | undefined {
  const items = Array.isArray(value) ? value : (value as { readonly items?: unknown } | undefined)?.items;
  return Array.isArray(items) && items.some(isRecord) ? items : undefined;
}
