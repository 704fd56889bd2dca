/**
 * A word that an open enum does not list.
 */

/** `other`, or where that is listed, the same with hyphens until it is not. */
export function otherThan(values: readonly string[]): string {
  let word = "other";
  while (values.includes(word)) word += "-";
  return word;
}
