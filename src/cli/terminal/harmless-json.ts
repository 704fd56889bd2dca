import { harmless } from "./harmless.ts";

/**
 * A value as JSON that is harmless on a terminal too: `JSON.stringify` leaves the upper control characters and the
 * direction marks as they are. Written out they mean the same to every reader of JSON.
 */
export function harmlessJson(value: unknown, indent?: number): string {
  return JSON.stringify(value, null, indent).split("\n").map(harmless).join("\n");
}
