/**
 * How to tell a few words apart by one letter: at some place each has another one. Then a word is found without
 * comparing it with all others.
 */

/** The place of the letter, and the low bits of it that suffice. */
export interface TellingLetter {
  readonly at: number;
  readonly mask: number;
}

/** The letter that tells the words apart with the fewest bits, or undefined where no single one does. */
export function tellingLetter(words: readonly string[]): TellingLetter | undefined {
  const shortest = Math.min(...words.map((word) => word.length));
  for (const mask of [7, 15, 31, 63, 127]) {
    for (let at = 0; at < shortest; at += 1) {
      if (new Set(words.map((word) => word.charCodeAt(at) & mask)).size === words.length) return { at, mask };
    }
  }
  return undefined;
}
