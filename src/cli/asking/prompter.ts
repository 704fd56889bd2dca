/**
 * All that a dialogue needs of a terminal, so that a test can answer in a person's place.
 */

/** Asks a person. Where they break off (ctrl-c), what was asked comes back as undefined. */
export interface Prompter {
  /** Says what needs no answer, a line each. */
  say(lines: readonly string[]): Promise<void>;
  /** Which one of the choices: its place. */
  chooseOne(question: string, choices: readonly Choice[]): Promise<number | undefined>;
  /** Which of the choices, or none of them: their places. */
  chooseAny(question: string, choices: readonly Choice[]): Promise<readonly number[] | undefined>;
  /** A line of text. */
  write(question: string): Promise<string | undefined>;
}

/** One thing that can be chosen. */
export interface Choice {
  readonly label: string;
  /** What is said beside it. */
  readonly hint?: string;
}
