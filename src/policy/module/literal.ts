/**
 * A value as source text. Whatever a policy says, and whoever wrote it, what is printed is one literal and nothing
 * else: in code, in a comment, and in a script inside a page.
 */

/** The literal of a text, a number or a boolean. */
export function literal(value: string | number | boolean): string {
  if (typeof value !== "string") return String(value);
  return JSON.stringify(value)
    .replace(HARMFUL, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`)
    .replaceAll("*/", "*\\u002f");
}

/**
 * Everything but plain letters and signs: line ends that only some readers see, direction marks, halves of pairs; and
 * what begins or ends a tag or a template. What ends a comment is looked at apart.
 */
const HARMFUL = /[^ -~]|[<>`$]/g;

/** The name of a property in code: after a dot where it can stand there, in brackets elsewhere. */
export function property(name: string): string {
  return /^[A-Za-z_][A-Za-z0-9_]{0,99}$/.test(name) ? `.${name}` : `[${literal(name)}]`;
}

/** A text inside a comment: one line, and unable to end it. */
export function inComment(text: string): string {
  return literal(text).slice(1, -1);
}
