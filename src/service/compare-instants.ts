import type { Instant } from "./instant.ts";

/**
 * Compares two instants: negative when the first is earlier, 0 when they are the same moment however it is written,
 * positive when it is later. Fits `Array.prototype.sort`.
 *
 * @example
 * ```ts
 * import { compareInstants } from "evenhand";
 *
 * compareInstants("2026-03-02T17:00:00Z", "2026-03-02T18:00:00+01:00"); //=> 0
 * compareInstants("2026-03-02T17:00:00Z", "2026-03-02T17:30:00Z") < 0; //=> true
 * ```
 */
export function compareInstants(first: Instant, second: Instant): number {
  return Date.parse(first) - Date.parse(second);
}
