/**
 * Words as they are compared: capitals and blanks around them make no difference, and nothing else is guessed.
 */

/** Understood as an answer to every question: the customer does not know. */
export const DOES_NOT_KNOW = "i do not know";
/** Understood as an answer to every question: the customer would rather not say. */
export const RATHER_NOT_SAY = "rather not say";

/** The words in the form in which they are compared. */
export function plainWords(said: string): string {
  return said.trim().replace(/\s+/g, " ").toLowerCase();
}
