/**
 * What is recommended, and what the customer chose knowingly.
 */
import type { Assessment } from "../assessment.ts";
import { checkProposal } from "../check-proposal.ts";
import type { NeedsPolicy, PricedOffering, Question } from "../needs-policy.ts";
import type { NeedsDecided, NeedsOpen, NoneFits } from "../needs-result.ts";
import { sentence } from "../sentences.ts";
import type { StatedAdvice, StatedChoice } from "../stated-advice.ts";
import type { StatedReason } from "../stated-need.ts";
import { titleIn } from "./title-in.ts";
import { wordingOf } from "./wording-of.ts";

/** The recommendation, or why there is none. */
export function adviceStated(
  policy: NeedsPolicy,
  reasons: readonly StatedReason[],
  result: NeedsDecided | NeedsOpen | NoneFits,
  locale: string,
): StatedAdvice {
  if (result.status === "none-fits") return { status: "nothing", text: result.text };
  if (result.status === "open") {
    const { next, safe } = result;
    if (next !== undefined) {
      const question = policy.questions.find(({ name }) => name === next.question) as Question;
      return { status: "too-early", question: next.question, asked: wordingOf(question, locale) };
    }
    if (safe === undefined)
      return { status: "nothing", text: sentence.noneSure(titleIn(policy.document.noneFits, locale)) };
    const named = namedOf(policy, safe, locale);
    const text = sentence.safe(named.title);
    return { status: "recommended", code: "safe", offering: safe, ...named, text, because: [] };
  }
  const { offering, text } = result.recommendation;
  // The same reasons, in words that may be read aloud.
  const because = result.recommendation.because.map((reason) => {
    const told = reasons.find(({ from }) => from.policy.id === reason.from.policy.id);
    return told === undefined ? reason : { ...reason, text: told.text };
  });
  const named = namedOf(policy, offering, locale);
  return { status: "recommended", code: "fits", offering, ...named, text, because };
}

/** Every choice, with whether it may be proposed as things are now. */
export function choicesStated(
  policy: NeedsPolicy,
  session: Assessment,
  locale: string,
): readonly StatedChoice[] {
  return (session.choices ?? []).map((choice) => {
    const check = checkProposal(policy, session, choice.offering, { locale });
    const named = namedOf(policy, choice.offering, locale);
    if (check.status === "allowed") return { choice, ...named, stands: true };
    return {
      choice,
      ...named,
      stands: false,
      ...(check.status === "refused" ? { because: check.because } : {}),
    };
  });
}

function namedOf({ offerings }: NeedsPolicy, id: string, locale: string) {
  const { title, price } = offerings.find((offering) => offering.id === id) as PricedOffering;
  return { title: titleIn(title, locale) ?? id, price };
}
