import { chooseText } from "../policy/index.ts";
import { type AssessOptions, assess } from "./assess.ts";
import type { Assessment } from "./assessment.ts";
import { choiceSentence } from "./choice-messages.ts";
import { consequenceOf } from "./choosing/consequence-of.ts";
import { fallsInWords } from "./choosing/falls-in-words.ts";
import { isAsShown } from "./choosing/is-as-shown.ts";
import { issue, sentence } from "./messages.ts";
import type { NeedsPolicy, PricedOffering } from "./needs-policy.ts";
import type { NeedsDecided, NeedsOpen, NextQuestion, NoneFits } from "./needs-result.ts";
import type { ProposalCheck, ProposalInstead, ProposalRefused } from "./proposal-check.ts";
import { ensureNeedsPolicy } from "./reading/ensure-needs-policy.ts";
import { readAssessment } from "./reading/read-assessment.ts";
import type { Shortfall } from "./recommendation.ts";
import { factsOf } from "./weighing/facts-of.ts";
import { shortfallsOf, titleOf } from "./weighing/reasons.ts";
import { type Standing, weighingOf } from "./weighing/standing.ts";

/**
 * Whether an offering may be proposed now, by us or by the customer. Refused is what is `not-enough`, what is
 * `oversold` (something that is preferred is enough too), and while an answer could still change what is right, all else
 * as `too-early`; always with what may be done instead. What a customer chose knowingly is allowed as `chosen`, as long as
 * it falls short in nothing more than what they were shown: see `recordInformedChoice`.
 *
 * This is the guard that a seller needs who means well: the caller says "not much", and the cheapest plan is refused until
 * somebody has asked about video calls.
 *
 * @throws MisuseError `not-a-needs-policy` for what `defineNeedsPolicy` or `parseNeedsPolicy` did not make.
 * @throws MisuseError `not-a-locale` for a malformed locale.
 *
 * @example
 * ```ts
 * import { definePolicy } from "evenhand";
 * import { checkProposal, defineNeedsPolicy, startAssessment } from "evenhand/needs-assessment";
 *
 * const doses = definePolicy({
 *   id: "doses", version: "1", purpose: "recommendation",
 *   facts: { dosesLeft: { type: "integer", min: 0, max: 60, ask: "How many doses are left?" } },
 *   outcome: { hours: { type: "integer" } },
 *   rules: [{ id: "few", when: { dosesLeft: { lt: 3 } }, then: { hours: 12 }, because: "Few are left." }],
 *   otherwise: { then: { hours: 48 }, because: "There is time." },
 * });
 * const medicine = defineNeedsPolicy({
 *   id: "medicine", version: "1", currency: "GBP", requirements: [doses],
 *   dimensions: { hours: { better: "less" } },
 *   offerings: [
 *     { id: "collect", title: "Collect it tomorrow", price: "0", meets: { hours: 24 } },
 *     { id: "courier", title: "A courier today", price: "4.95", meets: { hours: 6 } },
 *   ],
 * });
 *
 * const check = checkProposal(medicine, startAssessment(medicine), "collect");
 * check.status === "refused" && check.code; //=> "too-early"
 * check.status === "refused" && check.because;
 * //=> "It is too early to say whether Collect it tomorrow is right. First ask: How many doses are left?"
 * ```
 */
export function checkProposal<Questions, OfferingId extends string>(
  policy: NeedsPolicy<Questions, OfferingId>,
  session: Assessment<NoInfer<Questions>>,
  offering: NoInfer<OfferingId>,
  { locale = "en" }: AssessOptions = {},
): ProposalCheck<keyof Questions & string, OfferingId> {
  ensureNeedsPolicy(policy);
  const ids = policy.offerings.map(({ id }) => id);
  const place = ids.indexOf(offering);
  const result = assess(policy, session, { locale });
  const strange = place < 0 ? [issue.unknownOffering(["offering"], offering, ids)] : [];
  if (result.status === "invalid") return { status: "invalid", issues: [...result.issues, ...strange] };
  const read = readAssessment(policy, session);
  if (place < 0 || !read.ok) return { status: "invalid", issues: strange };
  const { facts } = factsOf(policy, read.value);
  const verdict = asChosen({
    policy,
    session: read.value,
    result: result as Usable,
    standing: weighingOf(policy, facts).standingOf(facts),
    proposed: policy.offerings[place] as PricedOffering,
    place,
    locale,
  });
  const { contact } = read.value;
  const line = { what: `proposal-${verdict.code}`, text: `${String(offering)}: ${verdict.because}` };
  const trail = contact === undefined ? [] : [{ at: contact.at, by: contact.servedBy, ...line }];
  return { ...verdict, commitments: [], trail } as ProposalCheck<keyof Questions & string, OfferingId>;
}

type Usable = NeedsDecided | NeedsOpen | NoneFits;
interface Proposal {
  readonly policy: NeedsPolicy;
  readonly session: Assessment;
  readonly result: Usable;
  readonly standing: Standing;
  readonly proposed: PricedOffering;
  readonly place: number;
  readonly locale: string;
}
type Verdict =
  | { readonly status: "allowed"; readonly code: "fits" | "safe" | "chosen"; readonly because: string }
  | Omit<ProposalRefused, "commitments" | "trail">;

/** The verdict, once nothing is left to ask with its consequence, and with what the customer made of that before. */
function asChosen(proposal: Proposal): Verdict {
  const { policy, session, result, standing, proposed, locale } = proposal;
  const verdict = judge(proposal);
  const asking = result.status === "open" && result.next !== undefined;
  if (verdict.status === "allowed" || asking) return verdict;
  const { because, shortfalls } = verdict;
  const safe = result.status === "none-fits" ? undefined : result.safe;
  const consequence = consequenceOf({
    policy,
    session,
    proposed,
    right: policy.offerings.find(({ id }) => id === safe),
    because,
    shortfalls,
    worst: shortfallsOf(policy, standing, proposed, "possible"),
    locale,
  });
  const choice = session.choices?.find(({ offering }) => offering === proposed.id);
  if (choice === undefined) return { ...verdict, consequence };
  if (!isAsShown(choice, consequence))
    return { ...verdict, because: choiceSentence.grown(because), consequence };
  return { status: "allowed", code: "chosen", because: choiceSentence.chosen(titleOf(proposed, locale)) };
}

function judge(proposal: Proposal): Verdict {
  const { policy, result, standing, proposed, place, locale } = proposal;
  const title = titleOf(proposed, locale);
  const next = result.status === "open" ? result.next : undefined;
  const right = result.status === "none-fits" ? undefined : result.safe;
  if (proposed.id === right && next === undefined) {
    const code = result.status === "decided" ? "fits" : "safe";
    return { status: "allowed", code, because: sentence[code](title) };
  }
  const certain = shortfallsOf(policy, standing, proposed, "floor");
  if (certain.length > 0) return notEnough(proposal, "short", certain);
  const safePlace = policy.offerings.findIndex(({ id }) => id === right);
  const perhaps = shortfallsOf(policy, standing, proposed, "possible");
  if (safePlace >= 0 && safePlace < place && perhaps.length === 0) {
    const because = sentence.oversold(title, titleOf(policy.offerings[safePlace] as PricedOffering, locale));
    return refuse("oversold", because, insteadOf(proposal), []);
  }
  if (next !== undefined) {
    const question = wordingOf(next, locale);
    return refuse("too-early", sentence.tooEarly(title, question), { action: "ask", question: next }, []);
  }
  return notEnough(proposal, "mayBeShort", perhaps);
}

function notEnough(
  proposal: Proposal,
  how: "short" | "mayBeShort",
  shortfalls: readonly Shortfall[],
): Verdict {
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
  const { noneFits } = policy.document;
  const text = noneFits === undefined ? undefined : chooseText(noneFits, locale, "customer");
  return { action: "tell", text: result.status === "none-fits" ? result.text : (text ?? sentence.noneFits) };
}

function refuse(
  code: ProposalRefused["code"],
  because: string,
  instead: ProposalInstead,
  shortfalls: readonly Shortfall[],
): Verdict {
  return { status: "refused", code, because, instead, shortfalls };
}

function wordingOf({ ask, title, question }: NextQuestion, locale: string): string {
  for (const text of [ask, title]) {
    const chosen = text === undefined ? undefined : chooseText(text, locale, "customer");
    if (chosen !== undefined) return chosen;
  }
  return question;
}
