/**
 * Which variables can be asked about.
 */
import type { Weigher } from "../weighing/weigher.ts";

/**
 * Tells of a variable whether its question can be asked in the state that was looked at last: one that is asked only
 * under a condition waits until the condition is settled.
 */
export function askableIn(weigher: Weigher, askable: readonly boolean[]): (variable: number) => boolean {
  return (variable) => {
    const question = weigher.variables[variable]?.question as number;
    return askable[question] === true && weigher.isAsked(question) === true;
  };
}
