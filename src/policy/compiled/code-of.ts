/**
 * The code of a plain value, whatever the type of its fact.
 */
import { encodeDate, encodeInstant } from "../normal/calendar.ts";
import type { Slot } from "./compiled-policy.ts";

const ENCODE = { date: encodeDate, instant: encodeInstant } as const;

/** The code, or NaN where the value is not one of the fact's. */
export function codeOf({ type, least, greatest, power, codes }: Slot, value: unknown): number {
  if (type === "boolean") return value === true ? 1 : value === false ? 0 : Number.NaN;
  if (type === "enum") return codes.get(value as string) ?? Number.NaN;
  if (type === "date" || type === "instant") {
    const code = typeof value === "string" ? ENCODE[type](value) : undefined;
    return code !== undefined && code >= least && code <= greatest ? code : Number.NaN;
  }
  if (typeof value !== "number") return Number.NaN;
  const code = Math.round(value * power);
  const exact = code / power === value && Math.abs(code) < 2 ** 53 && !Object.is(value, -0);
  return exact && code >= least && code <= greatest ? code : Number.NaN;
}
