/**
 * Whether an offering is what should be proposed, whatever the customer says of it.
 */
import { choiceSentence } from "../choice-messages.ts";
import { fallsInWords } from "../choosing/falls-in-words.ts";
import type { PricedOffering } from "../needs-policy.ts";
import type { NextQuestion } from "../needs-result.ts";
import type { ProposalInstead } from "../proposal-check.ts";
import type { Shortfall } from "../recommendation.ts";
import { sentence } from "../sentences.ts";
import { titleIn } from "../stating/title-in.ts";
import { shortfallsOf, titleOf } from "../weighing/reasons.ts";
import type { Proposal, RefusedProposal, Verdict } from "./proposal.ts";

/** The verdict, before it is looked at what the customer chose. */
export function judgeProposal(proposal: Proposal): Verdict {
  const { policy, result, ruled, proposed, place, toBeHad, locale } = proposal;
  const title = titleOf(proposed, locale);
  const next = result.status === "open" ? result.next : undefined;
  const right = result.status === "none-fits" ? undefined : result.safe;
  if (proposed.id === right && next === undefined) {
    const code = result.status === "decided" ? "fits" : "safe";
    return { status: "allowed", code, because: sentence[code](title) };
  }
  if (toBeHad === "never")
    return refuse("not-to-be-had", choiceSentence.notToBeHad(title), insteadOf(proposal), []);
  const certain = shortfallsOf(ruled, proposed, "floor");
  if (certain.length > 0) return notEnough(proposal, "short", certain);
  const safePlace = policy.offerings.findIndex(({ id }) => id === right);
  const perhaps = shortfallsOf(ruled, proposed, "possible");
  if (safePlace >= 0 && safePlace < place && perhaps.length === 0) {
    const because = sentence.oversold(title, titleOf(policy.offerings[safePlace] as PricedOffering, locale));
    return refuse("oversold", because, insteadOf(proposal), []);
  }
  if (next !== undefined) {
    const question = wordingOf(next, locale);
    return refuse("too-early", sentence.tooEarly(title, question), { action: "ask", question: next }, []);
  }
  if (perhaps.length > 0) return notEnough(proposal, "mayBeShort", perhaps);
  return refuse("not-to-be-had", choiceSentence.perhapsNotToBeHad(title), insteadOf(proposal), []);
}

function notEnough(
  proposal: Proposal,
  how: "short" | "mayBeShort",
  shortfalls: readonly Shortfall[],
): RefusedProposal {
  const { policy, proposed, locale } = proposal;
  const falls = fallsInWords(policy, shortfalls, locale);
  const because = sentence[how](titleOf(proposed, locale), falls);
  return refuse("not-enough", because, insteadOf(proposal), shortfalls);
}

/** What to ask while something can be asked, what to offer where something is right, and else what to say. */
function insteadOf({ policy, result, locale }: Proposal): ProposalInstead {
  if (result.status === "open" && result.next !== undefined) return { action: "ask", question: result.next };
  if (result.status !== "none-fits" && result.safe !== undefined)
    return { action: "offer", offering: result.safe };
  if (result.status === "none-fits") return { action: "tell", text: result.text };
  return { action: "tell", text: sentence.noneSure(titleIn(policy.document.noneFits, locale)) };
}

function refuse(
  code: RefusedProposal["code"],
  because: string,
  instead: ProposalInstead,
  shortfalls: readonly Shortfall[],
): RefusedProposal {
  return { status: "refused", code, because, instead, shortfalls };
}

function wordingOf({ ask, title, question }: NextQuestion, locale: string): string {
  return titleIn(ask, locale) ?? titleIn(title, locale) ?? question;
}
