import { type AssessOptions, assess } from "./assess.ts";
import type { Assessment } from "./assessment.ts";
import { asChosen } from "./choosing/as-chosen.ts";
import { issue } from "./messages.ts";
import type { NeedsPolicy, PricedOffering } from "./needs-policy.ts";
import type { ProposalCheck } from "./proposal-check.ts";
import { judgeProposal } from "./proposing/judge-proposal.ts";
import type { Proposal } from "./proposing/proposal.ts";
import { toBeHad } from "./proposing/to-be-had.ts";
import { ensureNeedsPolicy } from "./reading/ensure-needs-policy.ts";
import { readAssessment } from "./reading/read-assessment.ts";
import { looksAt } from "./searching/budget.ts";
import { readStanding } from "./weighing/read-standing.ts";
import { ruledOf } from "./weighing/ruled.ts";
import { weigherFor } from "./weighing/weigher-for.ts";

/**
 * Whether an offering may be proposed now, by us or by the customer. Refused is what is `not-to-be-had` (by this customer,
 * or on this day), what is `not-enough`, what is `oversold` (something that is preferred is enough too), and while an answer could still change what is right, all else
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
  if (result.status === "conflict") return result;
  const { contact } = read.value;
  const weigher = weigherFor(policy, read.value);
  const { state, facts } = readStanding(weigher, read.value);
  const proposed = policy.offerings[place] as PricedOffering;
  const proposal: Proposal = {
    policy,
    session: read.value,
    result: result as Proposal["result"],
    ruled: ruledOf(weigher, state, looksAt(weigher, MOST_LOOKS)),
    proposed,
    place,
    toBeHad: toBeHad(policy, facts, contact, proposed),
    locale,
  };
  const verdict = asChosen(proposal, judgeProposal(proposal));
  const line = { what: `proposal-${verdict.code}`, text: `${String(offering)}: ${verdict.because}` };
  const trail = contact === undefined ? [] : [{ at: contact.at, by: contact.servedBy, ...line }];
  return { ...verdict, commitments: [], trail } as ProposalCheck<keyof Questions & string, OfferingId>;
}

/** So many looks may be taken to find how much is needed. */
const MOST_LOOKS = 4_000;
