/**
 * A line for a person: pieces of text, some with a style. Styles are kept apart from text until the last moment, so
 * that what a policy says can be made harmless and what we add cannot be forged.
 */

/** A style that a terminal can show; without colours it is left out, so nothing may hang on it alone. */
export type Style = "bold" | "dim" | "red" | "green" | "yellow" | "cyan";

/** Text in a style. */
export interface Styled {
  readonly style: Style;
  readonly text: string;
}

/** One line, without its end. */
export type Line = readonly (string | Styled)[];

/** Text in a style. */
export function styled(style: Style, text: string): Styled {
  return { style, text };
}
