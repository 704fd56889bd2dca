/** What a run says to the shell. */
export type ExitCode = 0 | 1 | 2 | 130;

/** The answer is good: sound, decided, up to date, something to ask. */
export const GOOD: ExitCode = 0;
/** The answer is there, and it is negative. */
export const NEGATIVE: ExitCode = 1;
/** There is no answer: the call was wrong, or a file cannot be read. */
export const BAD_USE: ExitCode = 2;
/** The person broke a dialogue off: what a shell says of a program that ctrl-c has ended. */
export const BROKEN_OFF: ExitCode = 130;

/** The question cannot be answered as it was asked. The message is for the person who asked. */
export class BadUse extends Error {}
