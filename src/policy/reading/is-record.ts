/**
 * Whether plain data is an object with fields, and no list.
 */

/** True of an object that is not an array. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
