/**
 * A refusal once nothing is left to ask: with its consequence, and with what the customer made of that before.
 */
import { choiceSentence } from "../choice-messages.ts";
import type { Proposal, Verdict } from "../proposing/proposal.ts";
import { shortfallsOf, titleOf } from "../weighing/reasons.ts";
import { consequenceOf } from "./consequence-of.ts";
import { isAsShown } from "./is-as-shown.ts";

/** The verdict that a proposal has in the end. What the customer surely may not have, they cannot choose. */
export function asChosen(proposal: Proposal, verdict: Verdict): Verdict {
  const { policy, session, result, ruled, proposed, toBeHad, locale } = proposal;
  const asking = result.status === "open" && result.next !== undefined;
  if (verdict.status === "allowed" || asking || toBeHad !== "surely") return verdict;
  const { because, shortfalls } = verdict;
  const safe = result.status === "none-fits" ? undefined : result.safe;
  const consequence = consequenceOf({
    policy,
    session,
    proposed,
    right: policy.offerings.find(({ id }) => id === safe),
    because,
    shortfalls,
    worst: shortfallsOf(ruled, proposed, "possible"),
    locale,
  });
  const choice = session.choices?.find(({ offering }) => offering === proposed.id);
  if (choice === undefined) return { ...verdict, consequence };
  if (!isAsShown(choice, consequence))
    return { ...verdict, because: choiceSentence.grown(because), consequence };
  return { status: "allowed", code: "chosen", because: choiceSentence.chosen(titleOf(proposed, locale)) };
}
