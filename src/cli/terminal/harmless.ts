/**
 * A policy may come from a stranger, and a terminal obeys what is printed on it: control characters that move the
 * cursor or rename the window, direction marks that show a sentence backwards.
 */

const HARMFUL =
  /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\u{e0000}-\u{e007f}]/gu;

/** The text with every such character written out as `\uXXXX`. Joiners stay: emoji and Persian need them. */
export function harmless(text: string): string {
  return text.replace(HARMFUL, escaped);
}

/** As JSON escapes it: half by half. */
function escaped(character: string): string {
  return Array.from(
    { length: character.length },
    (_, half) => `\\u${character.charCodeAt(half).toString(16).padStart(4, "0")}`,
  ).join("");
}
