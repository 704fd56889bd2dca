/**
 * Which choices still are about the same thing. What was shown was in figures and prices of the policy as it was: a choice
 * is taken over only where the offering, the dimensions and the currency are alike.
 */
import type { InformedChoice } from "../informed-choice.ts";
import type { NeedsPolicy } from "../needs-policy.ts";
import { isAlike } from "./compare-question.ts";

/** The choices that are taken over, and the others. */
export function choicesKept(
  before: NeedsPolicy,
  now: NeedsPolicy,
  choices: readonly InformedChoice[],
): { readonly kept: readonly InformedChoice[]; readonly unkept: readonly InformedChoice[] } {
  const measured = ({ document }: NeedsPolicy) => [document.dimensions, document.currency];
  const comparable = isAlike(measured(before), measured(now));
  const offered = ({ document }: NeedsPolicy, id: string) =>
    document.offerings.find((offering) => offering.id === id) ?? null;
  const isKept = ({ offering }: InformedChoice) => {
    const is = offered(now, offering);
    return comparable && is !== null && isAlike(offered(before, offering), is);
  };
  return { kept: choices.filter(isKept), unkept: choices.filter((choice) => !isKept(choice)) };
}
