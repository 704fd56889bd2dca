/**
 * Whether a choice still is the one that the customer made: what follows from it is no more than what they were shown.
 */
import type { InformedChoice } from "../informed-choice.ts";
import type { ProposalConsequence } from "../proposal-check.ts";
import type { Shortfall } from "../recommendation.ts";

/** True where it falls short in nothing more, and costs no more than what is enough, than was shown. */
export function isAsShown(choice: InformedChoice, { shortfalls, dearerBy }: ProposalConsequence): boolean {
  const known = shortfalls.every((now) => {
    const shown = choice.shortfalls.find(({ dimension }) => dimension === now.dimension);
    return shown !== undefined && lackIn(now) <= lackIn(shown);
  });
  if (!known || dearerBy === undefined) return known;
  const { dearerBy: shown } = choice;
  return shown !== undefined && shown.currency === dearerBy.currency && dearerBy.amount <= shown.amount;
}

/** How much is lacking, whether more of it is better or less. */
function lackIn({ needed, gives }: Shortfall): number {
  return Math.abs(needed - gives);
}
