/**
 * A value as sentences about cases write it: `yes`, `3500`, `12.50 GBP`, `2026-03-02`. It reads the same in every
 * language and on every machine.
 */
import { decodeValue, type ValueType } from "../../policy/normal-form.ts";
import { moneyInWords } from "../words/money-in-words.ts";

/** The value of a code. */
export function codeInWords(code: number, domain: ValueType): string {
  const value = decodeValue(domain, code);
  if (typeof value === "boolean") return value ? "yes" : "no";
  return typeof value === "object" ? moneyInWords(value) : String(value);
}
