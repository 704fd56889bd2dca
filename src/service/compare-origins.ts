import type { Origin } from "./origin.ts";

// The first letters are in alphabetical order, but that is luck and not a reason.
const strength: Readonly<Record<Origin, number>> = { claimed: 0, recorded: 1, verified: 2 };

/**
 * Compares two origins by how much weight they carry: negative when the first is weaker, 0 when they are
 * equal, positive when it is stronger. Fits `Array.prototype.sort`.
 *
 * @example
 * ```ts
 * import { compareOrigins } from "evenhand";
 *
 * compareOrigins("claimed", "recorded") < 0; //=> true
 * compareOrigins("verified", "recorded") >= 0; //=> true
 * ```
 */
export function compareOrigins(first: Origin, second: Origin): number {
  return strength[first] - strength[second];
}
