/**
 * How a constant is named in a message.
 */
import { inBackticks as quote } from "../../../issue/index.ts";

/** A constant in a message; a text is called one, for `47` and "47" look alike. */
export function constantInWords(value: unknown): string {
  return typeof value === "string" ? `the text ${quote(value)}` : quote(value);
}
