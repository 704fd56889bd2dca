/**
 * Whoever reads an explanation: their language, and what they may see.
 */
import type { Audience } from "../document/text.ts";
import type { Words } from "./words.ts";

/** One reader. */
export interface Reader {
  readonly locale: string;
  readonly audience: Audience;
  readonly words: Words;
}
