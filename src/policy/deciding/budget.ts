/**
 * What a search may still cost, in steps: cases tried, pairs compared. Steps and not seconds, so that every machine
 * gives the same answer; what is not found within them is not known, and never guessed.
 */

/** The steps that are left. */
export interface Budget {
  left: number;
}

/** Takes steps from a budget; false, and nothing taken, where there are not as many. */
export function spend(budget: Budget, steps: number): boolean {
  if (steps > budget.left) return false;
  budget.left -= steps;
  return true;
}
