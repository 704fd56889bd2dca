const CHARACTERS = new Intl.Segmenter("en", { granularity: "grapheme" });

/** The characters of a text as people see them, with accents and joined emoji in one. */
export function charactersOf(text: string): readonly string[] {
  return Array.from(CHARACTERS.segment(text), ({ segment }) => segment);
}
